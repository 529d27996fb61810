import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, daysBetween } from '../../workflows/law/dates.js';

export const REPORT_KINDS = ['teamMeeting', 'dashboard', 'trimester', 'halfYear'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A report that is due: on which day, and of which days. */
export type DueReport = {
  readonly dueOn: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** `week tot en met 2026-05-10`, `2026-Q1`, `2026-T1` or `2026-H1`. */
  readonly period: string;
};

type Spaced = { readonly months: number; readonly letter: string };
const SPACED: Readonly<Record<Exclude<ReportKind, 'teamMeeting'>, Spaced>> = {
  dashboard: { months: 3, letter: 'Q' },
  trimester: { months: 4, letter: 'T' },
  halfYear: { months: 6, letter: 'H' },
};
const MONDAY: LocalDate = '2024-01-01';

/** Days after a period that may be chosen: tables of the region are there 42 days after it. */
export const LEAST_DAYS: Readonly<Record<ReportKind, number>> = {
  teamMeeting: 1,
  dashboard: 43,
  trimester: 1,
  halfYear: 1,
};
export const MOST_DAYS: Readonly<Record<ReportKind, number>> = {
  teamMeeting: 5,
  dashboard: 90,
  trimester: 90,
  halfYear: 90,
};

/**
 * The report of a kind that fell due last, on or before a day.
 * @param day weekday of the team meeting (1 is Monday); of the others how many days after the period
 */
export function lastDue(kind: ReportKind, day: number, today: LocalDate): DueReport {
  if (kind === 'teamMeeting') {
    const dueOn = addDays(today, -((weekdayOf(today) - day + 7) % 7));
    const until = addDays(dueOn, -1);
    return { dueOn, from: addDays(dueOn, -7), until, period: `week tot en met ${until}` };
  }
  const { months, letter } = SPACED[kind];
  const year = Number(today.slice(0, 4));
  const ends = [year - 1, year].flatMap((one) =>
    Array.from({ length: 12 / months }, (_none, index) => ({ year: one, number: index + 1 })),
  );
  const due = ends
    .map(({ year: of, number }) => {
      const from = addMonths(`${of}-01-01`, (number - 1) * months);
      const until = addDays(addMonths(from, months), -1);
      return { dueOn: addDays(until, day), from, until, period: `${of}-${letter}${number}` };
    })
    .filter(({ dueOn }) => dueOn <= today);
  const last = due.at(-1);
  // The last period of two years ago ended more than 90 days before this one began.
  return last ?? lastDue(kind, day, `${year - 1}-12-31`);
}

/** When the next one falls due, after a day. */
export function nextDue(kind: ReportKind, day: number, today: LocalDate): LocalDate {
  let next = addDays(today, 1);
  while (lastDue(kind, day, next).dueOn !== next) next = addDays(next, 1);
  return next;
}

const weekdayOf = (day: LocalDate): number => (((daysBetween(MONDAY, day) % 7) + 7) % 7) + 1;
