import type { Month } from '../../../workflows/law/day-numbers.js';
import { JOB_HOURS } from '../../../workflows/law/job-equivalents.js';
import { firstOfMonth, monthOfDay } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { enteredSince, isRegistered } from '../registers.js';
import { marketOn, onDays, PersonCount, type Selection } from '../selection.js';

/** Paid hours a week that make one job (E1), for sums over whole columns. */
export const HOURS_OF_A_JOB = Number(JOB_HOURS);
const WEEKS_OF_A_MONTH = 52 / 12;

export type Jobs = {
  readonly persons: number;
  readonly placements: number;
  /** Hours a week, two decimals. */
  readonly hours: number;
  /** Own jobs: hours ÷ 25.5, two decimals. */
  readonly jobs: number;
  /** Share of the hours that were declared and not taken from the contract, 0 to 1. */
  readonly declaredShare: number;
};
type Growing = { placements: number; hours: number; declared: number; readonly persons: PersonCount };
type Asked = { readonly day: Day; readonly month: Month; readonly sum: Growing };

/** G1: own jobs on each of these days, of running placements of persons in the register on that day. */
export function jobsOn(selection: Selection, days: readonly Day[], registeredOnly = true): readonly Jobs[] {
  // The last closed month is the one before the month of the day.
  const asked = days.map((day): Asked => ({ day, month: monthOfDay(day) - 1, sum: nothing() }));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const { parts, counts } = onDays(selection);
  for (const { columns, index } of parts) {
    const { start, end } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const [began, ended] = [start[one] ?? NEVER, end[one] ?? NEVER];
      if (began > last || ended < first) continue;
      if (registeredOnly && enteredSince(columns, one, 0) > last) continue;
      for (const { day, month, sum } of asked) {
        if (began > day || ended < day || (registeredOnly && !isRegistered(columns, one, day))) continue;
        if (counts(columns, one, day)) add(sum, columns, one, day, month);
      }
    }
  }
  return asked.map(({ sum }) => jobsFrom(sum));
}

/** The same on one day by the market of the workplace. */
export function jobsByMarket(selection: Selection, day: Day): ReadonlyMap<string, Jobs> {
  const { names } = selection.codes.market;
  const found = jobsByCell(selection, day, names.length, (columns, index) => marketOn(columns, index, day));
  return new Map(names.map((name, code) => [name, found[code] ?? jobsFrom(nothing())]));
}

/**
 * The same on one day cell by cell, in one walk; somebody whose placements lie in two cells counts in each.
 * @param cellOf asked of running placements of the registered alone; below zero: in no cell
 */
export function jobsByCell(
  selection: Selection,
  day: Day,
  cells: number,
  cellOf: (columns: OutcomeColumns, index: number) => number,
): readonly Jobs[] {
  const sums = Array.from({ length: cells }, nothing);
  const { parts, counts } = onDays(selection);
  for (const { columns, index } of parts) {
    const { start, end } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      if ((start[one] ?? NEVER) > day || (end[one] ?? NEVER) < day) continue;
      if (!isRegistered(columns, one, day) || !counts(columns, one, day)) continue;
      const sum = sums[cellOf(columns, one)];
      if (sum !== undefined) add(sum, columns, one, day, monthOfDay(day) - 1);
    }
  }
  return sums.map(jobsFrom);
}

const nothing = (): Growing => ({ placements: 0, hours: 0, declared: 0, persons: new PersonCount() });

function add(sum: Growing, columns: OutcomeColumns, index: number, day: Day, month: Month): void {
  const declared = declaredWeek(columns, index, month);
  sum.placements += 1;
  sum.persons.add(columns, index);
  sum.hours += declared ?? contractWeek(columns, index, day);
  sum.declared += declared ?? 0;
}

function jobsFrom({ persons, placements, hours, declared }: Growing): Jobs {
  const rounded = Math.round(hours) / 100;
  return {
    persons: persons.count,
    placements,
    hours: rounded,
    jobs: Math.round((rounded / HOURS_OF_A_JOB) * 100) / 100,
    declaredShare: hours === 0 ? 0 : declared / hours,
  };
}

/** Hundredths of an hour a week by the contract in force. */
export function contractWeek({ hours }: OutcomeColumns, index: number, day: Day): number {
  let found = 0;
  for (let at = hours.at[index] ?? 0; at < (hours.at[index + 1] ?? 0); at += 1) {
    if ((hours.from[at] ?? 0) <= day) found = hours.hours[at] ?? 0;
  }
  return found;
}

/** The declared hours as a weekly mean over the days of the month on which the placement ran, as B18 counts them. */
function declaredWeek({ declared, start, end }: OutcomeColumns, index: number, month: Month): number | undefined {
  for (let at = declared.at[index] ?? 0; at < (declared.at[index + 1] ?? 0); at += 1) {
    if (declared.month[at] !== month) continue;
    const [first, next] = [firstOfMonth(month), firstOfMonth(month + 1)];
    const days = Math.min(end[index] ?? NEVER, next - 1) - Math.max(start[index] ?? 0, first) + 1;
    return days <= 0 ? undefined : ((declared.hours[at] ?? 0) / WEEKS_OF_A_MONTH) * ((next - first) / days);
  }
  return undefined;
}
