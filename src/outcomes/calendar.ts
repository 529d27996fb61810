import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import { dayOf, type Day } from './columns.js';

const dates = new Map<Day, LocalDate>();
const monthsLater = new Map<string, Day>();

export function dateOf(day: Day): LocalDate {
  const found = dates.get(day) ?? addDays('1970-01-01', day);
  if (dates.size < 50_000) dates.set(day, found);
  return found;
}

/** The day `months` later by the calendar; a day the month lacks becomes its last day (D6). */
export function monthsAfter(day: Day, months: number): Day {
  const key = `${day}+${months}`;
  const found = monthsLater.get(key) ?? dayOf(addMonths(dateOf(day), months));
  if (monthsLater.size < 200_000) monthsLater.set(key, found);
  return found;
}

/** A period a figure is asked of. */
export type PeriodKind = 'month' | 'quarter' | 'year';

/** Name of the period a day lies in: `2026-03`, `2026-Q1` or `2026`. */
export function periodOf(day: Day, kind: PeriodKind): string {
  const date = dateOf(day);
  if (kind === 'month') return date.slice(0, 7);
  if (kind === 'year') return date.slice(0, 4);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** First and last day of a period by its name. */
export function spanOf(period: string): { readonly from: Day; readonly until: Day } {
  const [year = '', rest] = period.split('-');
  const first =
    rest === undefined ? '01' : rest.startsWith('Q') ? String(Number(rest.slice(1)) * 3 - 2).padStart(2, '0') : rest;
  const months = rest === undefined ? 12 : rest.startsWith('Q') ? 3 : 1;
  const from = dayOf(`${year}-${first}-01`);
  return { from, until: monthsAfter(from, months) - 1 };
}

/** The quarter of a day and the seven before it, the oldest first. */
export function lastQuarters(today: Day): readonly string[] {
  const first = spanOf(periodOf(today, 'quarter')).from;
  return Array.from({ length: 8 }, (_none, back) => periodOf(monthsAfter(first, (back - 7) * 3), 'quarter'));
}
