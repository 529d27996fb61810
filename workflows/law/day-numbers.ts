import type { LocalDate } from '../definition.js';
import { addDays, daysBetween, daysInMonth } from './dates.js';

/** A calendar date as a number: days since 1 January 1970. A walk over a million of them asks for no text. */
export type DayNumber = number;
/** A month as a number: year × 12 + month − 1. */
export type Month = number;

const EPOCH = '1970-01-01';
const MOST_KEPT = 50_000;
const numbers = new Map<LocalDate, DayNumber>();
const dates = new Map<DayNumber, LocalDate>();

export function dayNumber(date: LocalDate): DayNumber {
  const found = numbers.get(date) ?? daysBetween(EPOCH, date);
  if (numbers.size < MOST_KEPT) numbers.set(date, found);
  return found;
}

export function dateOf(day: DayNumber): LocalDate {
  const found = dates.get(day) ?? addDays(EPOCH, day);
  if (dates.size < MOST_KEPT) dates.set(day, found);
  return found;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;
const FIRST_MONTH: Month = FIRST_YEAR * 12;
/** First day of every month, one more at the end; and the month of every day between. */
const MONTH_STARTS = monthStarts();
const FIRST_DAY = MONTH_STARTS[0] ?? 0;
const MONTHS = monthsOfDays();

function monthStarts(): Int32Array {
  const starts = new Int32Array((LAST_YEAR - FIRST_YEAR) * 12 + 1);
  let day = dayNumber(`${FIRST_YEAR}-01-01`);
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
export const monthOfDay = (day: DayNumber): Month =>
  MONTHS[Math.min(Math.max(day - FIRST_DAY, 0), MONTHS.length - 1)] ?? 0;

export const firstOfMonth = (month: Month): DayNumber =>
  MONTH_STARTS[month - FIRST_MONTH] ?? dayNumber(`${monthName(month)}-01`);

/** The day `months` later by the calendar; a day the month lacks becomes its last day (D6). */
export function monthsAfter(day: DayNumber, months: number): DayNumber {
  const month = monthOfDay(day);
  const first = firstOfMonth(month + months);
  const length = firstOfMonth(month + months + 1) - first;
  return first + Math.min(day - firstOfMonth(month), length - 1);
}

/** `2026-03` */
export const monthName = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
