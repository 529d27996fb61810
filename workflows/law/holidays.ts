import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../definition.js';
import { addDays, dayOfWeek, yearOf } from './dates.js';
import type { DecreedDayRow, LegalTables } from './tables.js';

const SATURDAY = 6;
const SUNDAY = 7;

/** Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return new Temporal.PlainDate(year, month, day).toString();
}

/** The King's birthday as celebrated: 27 April, 26 when that is a Sunday (D5). */
export function kingsDay(year: number): LocalDate {
  const day = `${year}-04-27`;
  return dayOfWeek(day) === SUNDAY ? addDays(day, -1) : day;
}

const holidaysByYear = new Map<number, ReadonlyMap<LocalDate, string>>();

/** The public holidays of a year by day, with their Dutch name (ATW 3; without the days equated by decree). */
export function holidaysOf(year: number): ReadonlyMap<LocalDate, string> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const days = new Map([
    [`${year}-01-01`, 'Nieuwjaarsdag'],
    [addDays(easter, -2), 'Goede Vrijdag'],
    [addDays(easter, 1), 'tweede paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [`${year}-05-05`, 'Bevrijdingsdag'],
    [addDays(easter, 39), 'Hemelvaartsdag'],
    [addDays(easter, 50), 'tweede pinksterdag'],
    [`${year}-12-25`, 'eerste kerstdag'],
    [`${year}-12-26`, 'tweede kerstdag'],
  ]);
  holidaysByYear.set(year, days);
  return days;
}

/** The row by which a day counts as a public holiday; `undefined` for every other day, also one that is a holiday by itself (D5). */
export function decreedDayOn(day: LocalDate, tables: LegalTables): DecreedDayRow | undefined {
  const isHoliday = dayOfWeek(day) === SATURDAY || dayOfWeek(day) === SUNDAY || holidaysOf(yearOf(day)).has(day);
  return isHoliday ? undefined : tables.decreedDays.find((row) => row.day === day);
}

/** Why a term may not end on a day (D5), in Dutch; `undefined` when it may. */
export function closedBecause(day: LocalDate, tables: LegalTables): string | undefined {
  const weekday = dayOfWeek(day);
  if (weekday === SATURDAY) return 'zaterdag';
  if (weekday === SUNDAY) return 'zondag';
  const holiday = holidaysOf(yearOf(day)).get(day);
  if (holiday !== undefined) return holiday;
  return decreedDayOn(day, tables) === undefined ? undefined : 'gelijkgestelde dag';
}

/** A day of work: no Saturday, Sunday, holiday or day equated with one (D5, D8). */
export const isWorkingDay = (day: LocalDate, tables: LegalTables): boolean => closedBecause(day, tables) === undefined;

/** The day that many working days later, or earlier for a negative number; 0 gives the day itself. */
export function addWorkingDays(day: LocalDate, count: number, tables: LegalTables): LocalDate {
  const direction = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, direction);
    if (isWorkingDay(reached, tables)) left -= 1;
  }
  return reached;
}

/** Whether the decreed days of a year are known; outside the list a term that ends in May may still move. */
export function decreedDaysKnown(year: number, tables: LegalTables): boolean {
  const years = tables.decreedDays.map((row) => yearOf(row.day));
  return years.length > 0 && year >= Math.min(...years) && year <= Math.max(...years);
}
