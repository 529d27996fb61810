import type { LocalDate } from '../../workflows/definition.js';
import { addDays, daysInMonth } from '../../workflows/law/dates.js';
import { dayOf, type Day } from './columns.js';

const dates = new Map<Day, LocalDate>();

export function dateOf(day: Day): LocalDate {
  const found = dates.get(day) ?? addDays('1970-01-01', day);
  if (dates.size < 50_000) dates.set(day, found);
  return found;
}

/** A month as a number: year × 12 + month − 1. */
export type Month = number;

const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;
const FIRST_MONTH: Month = FIRST_YEAR * 12;
/** First day of every month, one more at the end; and the month of every day between. */
const MONTH_STARTS = monthStarts();
const FIRST_DAY = MONTH_STARTS[0] ?? 0;
const MONTHS = monthsOfDays();

function monthStarts(): Int32Array {
  const starts = new Int32Array((LAST_YEAR - FIRST_YEAR) * 12 + 1);
  let day = dayOf(`${FIRST_YEAR}-01-01`);
  for (let index = 0; index < starts.length; index += 1) {
    starts[index] = day;
    day += daysInMonth(FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1);
  }
  return starts;
}

function monthsOfDays(): Int32Array {
  const months = new Int32Array((MONTH_STARTS.at(-1) ?? 0) - FIRST_DAY);
  for (let index = 0; index + 1 < MONTH_STARTS.length; index += 1) {
    months.fill(
      FIRST_MONTH + index,
      (MONTH_STARTS[index] ?? 0) - FIRST_DAY,
      (MONTH_STARTS[index + 1] ?? 0) - FIRST_DAY,
    );
  }
  return months;
}

/** The month a day lies in; a day outside 1950–2150 gives the nearest. */
export const monthOfDay = (day: Day): Month => MONTHS[Math.min(Math.max(day - FIRST_DAY, 0), MONTHS.length - 1)] ?? 0;

export const firstOfMonth = (month: Month): Day => MONTH_STARTS[month - FIRST_MONTH] ?? dayOf(`${monthName(month)}-01`);

/** The day `months` later by the calendar; a day the month lacks becomes its last day (D6). */
export function monthsAfter(day: Day, months: number): Day {
  const month = monthOfDay(day);
  const first = firstOfMonth(month + months);
  const length = firstOfMonth(month + months + 1) - first;
  return first + Math.min(day - firstOfMonth(month), length - 1);
}

/** `2026-03` */
export const monthName = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

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
