import type { Decimal as Base } from 'decimal.js';
import type { LocalDate } from '../definition.js';
import { Decimal } from './exact.js';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `1234.5` as `1.234,5`; keeps the decimals it has, `decimals` sets a fixed number. */
export function dutchNumber(value: Base.Value, decimals?: number): string {
  const number = new Decimal(value);
  const text = decimals === undefined ? number.toString() : number.toFixed(decimals);
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** `€ 1.234,56`; what has more than two decimals is shown with at most four. */
export function dutchEuros(value: Base.Value): string {
  const number = new Decimal(value).toDecimalPlaces(4);
  return `€ ${dutchNumber(number, Math.max(2, number.decimalPlaces()))}`;
}

/** `2026-07-01` as `1 juli 2026`. */
export function dutchDate(day: LocalDate): string {
  return `${Number(day.slice(8, 10))} ${dutchMonth(day)}`;
}

/** `maart 2026` of `2026-03`, or of a day in it. */
export function dutchMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
