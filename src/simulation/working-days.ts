import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { addWorkingDays, isWorkingDay } from '../../workflows/law/holidays.js';
import { builtInTables } from '../../workflows/law/tables.js';

/** The day itself when people work then, else the next day they do. */
export function workingDayFrom(day: LocalDate): LocalDate {
  let reached = day;
  while (!isWorkingDay(reached, builtInTables)) reached = addDays(reached, 1);
  return reached;
}

/** The day itself when people work then, else the last day before it that they do. */
export function workingDayUntil(day: LocalDate): LocalDate {
  let reached = day;
  while (!isWorkingDay(reached, builtInTables)) reached = addDays(reached, -1);
  return reached;
}

/** Working days later, or earlier for a negative number. */
export const workingDaysOn = (day: LocalDate, count: number): LocalDate => addWorkingDays(day, count, builtInTables);
