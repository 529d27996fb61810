import { firstOfMonth, monthName, monthOfDay, monthsAfter } from '../../workflows/law/day-numbers.js';
import { dayOf, type Day } from './columns.js';

export { dateOf, firstOfMonth, monthName, monthOfDay, monthsAfter } from '../../workflows/law/day-numbers.js';

/** A period a figure is asked of. */
export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The period a day lies in as a number that grows with time. */
export const periodNumber = (day: Day, kind: PeriodKind): number => Math.floor(monthOfDay(day) / MONTHS_IN[kind]);

/** Name of a period by its number: `2026-03`, `2026-Q1` or `2026`. */
export function periodName(number: number, kind: PeriodKind): string {
  if (kind === 'month') return monthName(number);
  return kind === 'year' ? String(number) : `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}

/** Name of the period a day lies in. */
export const periodOf = (day: Day, kind: PeriodKind): string => periodName(periodNumber(day, kind), kind);

/** First and last day of a period by its name. */
export function spanOf(period: string): { readonly from: Day; readonly until: Day } {
  const [year = '', rest] = period.split('-');
  const first =
    rest === undefined ? '01' : rest.startsWith('Q') ? String(Number(rest.slice(1)) * 3 - 2).padStart(2, '0') : rest;
  const months = rest === undefined ? 12 : rest.startsWith('Q') ? 3 : 1;
  const from = dayOf(`${year}-${first}-01`);
  return { from, until: monthsAfter(from, months) - 1 };
}

/** Eight quarters up to the last one of a year, the oldest first; of a year that is not over up to that of today. */
export function lastQuarters(today: Day, year: number): readonly string[] {
  const last = Math.min(periodNumber(today, 'quarter'), year * 4 + 3);
  return Array.from({ length: 8 }, (_none, back) => periodName(last - 7 + back, 'quarter'));
}

/** The number of the first of those quarters. */
export const firstQuarter = (today: Day, year: number): number =>
  Math.min(periodNumber(today, 'quarter'), year * 4 + 3) - 7;

/** The last days of a year and the twelve months before it ended; of a year that is not over up to today. */
export function monthEnds(today: Day, year: number): readonly Day[] {
  const last = Math.min(today, firstOfMonth(year * 12 + 12) - 1);
  const month = monthOfDay(last);
  return [...Array.from({ length: 12 }, (_none, back) => firstOfMonth(month + back - 11) - 1), last];
}
