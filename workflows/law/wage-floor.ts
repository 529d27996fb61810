import type { LocalDate } from '../definition.js';
import { Decimal } from './exact.js';
import { minimumAmount, type MinimumKind } from './minimum-wage.js';
import type { LegalTables } from './tables.js';

export type AgreedWage = {
  /** Euros, gross, without holiday allowance. */
  readonly monthlyWage: string;
  /** A week. */
  readonly hours: string;
  readonly sectorFullTimeHours: string;
};
/** Of whom the wage is; `bbl` while the work is part of a work-study track (beroepsbegeleidende leerweg, B9). */
export type Earner = { readonly age: number; readonly bbl: boolean };

/** The least that a month must pay by the hours of the contract, and which minimum that is (M8, B9). */
export type WageFloor = {
  readonly kind: MinimumKind;
  /** Euros a month, rounded up: a cent less is too little. */
  readonly amount: string;
  readonly exact: { readonly over: Decimal; readonly under: Decimal };
  /** The row it was read from. */
  readonly row: { readonly table: string; readonly from: LocalDate };
};

/** More than this many times the least it must be is looked at once more: mostly a wage of a year, or a comma that was left out. */
const FAR_ABOVE = 2;

/**
 * M8: from 2024 the minimum hour times the hours of 52 weeks over twelve months; before it the minimum month by the share of the sector's
 * full week. Of somebody under the adult age in a work-study track the amounts of that track count (B9).
 * @throws LawError for a day or an age without a minimum wage
 */
export function wageFloor(
  { hours, sectorFullTimeHours }: Pick<AgreedWage, 'hours' | 'sectorFullTimeHours'>,
  day: LocalDate,
  { age, bbl }: Earner,
  tables: LegalTables,
): WageFloor {
  const { regime, kind, amount, from, table } = minimumAmount(tables, day, age, bbl);
  const exact =
    regime === 'B5'
      ? { over: new Decimal(amount).times(hours).times(52), under: new Decimal(12) }
      : {
          over: new Decimal(amount).times(Decimal.min(hours, sectorFullTimeHours)),
          under: new Decimal(sectorFullTimeHours),
        };
  const cents = exact.over.div(exact.under).toDecimalPlaces(2, Decimal.ROUND_UP).toFixed(2);
  return { kind, amount: cents, exact, row: { table, from } };
}

/** Exact, without rounding (M8). */
export const isBelow = (monthlyWage: string, { exact }: WageFloor): boolean =>
  new Decimal(monthlyWage).times(exact.under).lessThan(exact.over);

/** M8: so far above that it must be explained. */
export const isFarAbove = (monthlyWage: string, { amount }: WageFloor): boolean =>
  new Decimal(amount).times(FAR_ABOVE).lessThan(monthlyWage);

/** The last day on or before a day on which the minimum wage is set anew: 1 January or 1 July (M8). */
export function lastWageCheckDay(today: LocalDate): LocalDate {
  return `${today.slice(0, 4)}-${today.slice(5) < '07-01' ? '01' : '07'}-01`;
}
