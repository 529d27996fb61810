import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../definition.js';
import { LawError } from './law-error.js';
import { dutchDate } from './dutch.js';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;
/** The Gregorian calendar began in 1582; after 9000 a term could pass the year 9999. */
const FIRST_YEAR = 1583;
const LAST_YEAR = 9000;
/** What is counted from such a day may lie later. */
const LAST_COUNTED_YEAR = 9999;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a text is a day that exists, written `YYYY-MM-DD` (D7). */
export const isLocalDate = (text: string): boolean => isDayUntil(LAST_YEAR, text);

function isDayUntil(lastYear: number, text: string): boolean {
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    year >= FIRST_YEAR && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Whether a text is a month, written `YYYY-MM`. */
export const isLocalMonth = (text: string): boolean => MONTH_SHAPE.test(text) && isLocalDate(`${text}-01`);

/** The date behind a text; an impossible day is a `LawError`. */
export function toDate(text: LocalDate): Temporal.PlainDate {
  if (!isDayUntil(LAST_COUNTED_YEAR, text))
    throw new LawError('date.impossible', `De datum ${text} bestaat niet.`, 'D7');
  return Temporal.PlainDate.from(text);
}

/** The day `days` later (negative: earlier). */
export const addDays = (day: LocalDate, days: number): LocalDate =>
  remembered(daySums, day, days, () => toDate(day).add({ days }).toString());

/** The day `months` later; a day the month lacks becomes its last day. */
export const addMonths = (day: LocalDate, months: number): LocalDate =>
  remembered(monthSums, day, months, () => toDate(day).add({ months }).toString());

/** Sums asked before, by how much was added: every event of a placement asks the same again, and the calendar stays. */
type Sums = Map<number, Map<LocalDate, LocalDate>>;
const daySums: Sums = new Map();
const monthSums: Sums = new Map();
/** Of one distance, and of distances. */
const MOST_SUMS = 5_000;
const MOST_DISTANCES = 500;

function remembered(sums: Sums, from: LocalDate, distance: number, compute: () => LocalDate): LocalDate {
  const kept = sums.get(distance)?.get(from);
  if (kept !== undefined) return kept;
  const day = compute();
  if (sums.size >= MOST_DISTANCES) sums.clear();
  const same = sums.get(distance) ?? new Map<LocalDate, LocalDate>();
  if (same.size >= MOST_SUMS) same.clear();
  sums.set(distance, same.set(from, day));
  return day;
}

/** Days from the first to the second, negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDate(from).until(toDate(to)).days;

/** Both ends counted; 0 when `until` lies before `from`. */
export const daysCounted = (from: LocalDate, until: LocalDate): number => Math.max(0, daysBetween(from, until) + 1);

/** 1 Monday to 7 Sunday. */
export function dayOfWeek(day: LocalDate): number {
  const kept = weekdays.get(day);
  if (kept !== undefined) return kept;
  const weekday = toDate(day).dayOfWeek;
  if (weekdays.size >= MOST_SUMS) weekdays.clear();
  weekdays.set(day, weekday);
  return weekday;
}

const weekdays = new Map<LocalDate, number>();

export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
/** The day of a month `YYYY-MM`, counted from 1. */
export const dayInMonth = (month: string, day: number): LocalDate => `${month}-${String(day).padStart(2, '0')}`;
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** Years and months added as ages are: a day that does not exist (29 February) is reached on the first of the next month. */
export function addAge(birthDate: LocalDate, years: number, months = 0): LocalDate {
  const reached = toDate(birthDate).add({ years, months });
  return reached.day === toDate(birthDate).day ? reached.toString() : reached.add({ days: 1 }).toString();
}

/** Age in whole years on a day; it changes on the birthday itself, for 29 February in a common year on 1 March (B9). */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = yearOf(day) - yearOf(birthDate);
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** Refuses a day before the first day of a rule: never silently the present rule. */
export function requireInForce(day: LocalDate, firstDay: LocalDate, rule: string, field?: string): void {
  if (day >= firstDay) return;
  throw new LawError(
    'date.before-rule',
    `${dutchDate(day)} ligt voor de eerste dag van regel ${rule} (${dutchDate(firstDay)}).`,
    rule,
    field,
  );
}

/** First day of the Praktijkroute and of every rule without a date of its own. */
export const FIRST_DAY = '2017-01-01';
