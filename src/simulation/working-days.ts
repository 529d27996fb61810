import type { LocalDate } from '../../workflows/definition.js';
import { isWorkingDay } from '../../workflows/law/holidays.js';
import { builtInTables } from '../../workflows/law/tables.js';

const known = new Map<LocalDate, boolean>();

/** Asked tens of thousands of times for the same few years. */
function isWorked(day: LocalDate): boolean {
  const before = known.get(day);
  if (before !== undefined) return before;
  const found = isWorkingDay(day, builtInTables);
  known.set(day, found);
  return found;
}

/** The day itself when people work then, else the next day they do. */
export function workingDayFrom(day: LocalDate): LocalDate {
  let reached = day;
  while (!isWorked(reached)) reached = nextDay(reached, 1);
  return reached;
}

/** The day itself when people work then, else the last day before it that they do. */
export function workingDayUntil(day: LocalDate): LocalDate {
  let reached = day;
  while (!isWorked(reached)) reached = nextDay(reached, -1);
  return reached;
}

/** Working days later, or earlier for a negative number. */
export function workingDaysOn(day: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = nextDay(reached, step);
    if (isWorked(reached)) left -= 1;
  }
  return reached;
}

const DAY_MS = 86_400_000;

/** Plain arithmetic on the calendar: the same as `addDays`, without an object per day. */
const nextDay = (day: LocalDate, step: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + step * DAY_MS).toISOString().slice(0, 10);
