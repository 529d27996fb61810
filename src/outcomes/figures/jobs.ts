import { type Day, type OutcomeColumns } from '../columns.js';
import { dateOf } from '../calendar.js';
import { eachOf, runsOn, type Selection } from '../selection.js';

/** Paid hours a week that make one job (E1). */
const HOURS_OF_A_JOB = 25.5;
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

/** G1: own jobs on a day, of running placements of persons in the register on that day. */
export function jobsOn(selection: Selection, day: Day, registeredOnly = true): Jobs {
  const persons = new Set<number>();
  let [placements, hours, declared] = [0, 0, 0];
  const month = lastClosedMonth(day);
  eachOf(selection, (columns, index) => {
    if (!runsOn(columns, index, day)) return;
    if (registeredOnly && (columns.registered[index] ?? 0) > day) return;
    placements += 1;
    persons.add(columns.code.candidate[index] ?? -1);
    const said = declaredWeek(columns, index, month);
    const own = said ?? contractWeek(columns, index, day);
    hours += own;
    if (said !== undefined) declared += said;
  });
  const rounded = Math.round(hours) / 100;
  return {
    persons: persons.size,
    placements,
    hours: rounded,
    jobs: Math.round((rounded / HOURS_OF_A_JOB) * 100) / 100,
    declaredShare: hours === 0 ? 0 : declared / hours,
  };
}

/** Hundredths of an hour a week by the contract in force. */
function contractWeek({ hours }: OutcomeColumns, index: number, day: Day): number {
  let found = 0;
  for (let at = hours.at[index] ?? 0; at < (hours.at[index + 1] ?? 0); at += 1) {
    if ((hours.from[at] ?? 0) <= day) found = hours.hours[at] ?? 0;
  }
  return found;
}

function declaredWeek({ declared }: OutcomeColumns, index: number, month: number): number | undefined {
  for (let at = declared.at[index] ?? 0; at < (declared.at[index + 1] ?? 0); at += 1) {
    if (declared.month[at] === month) return (declared.hours[at] ?? 0) / WEEKS_OF_A_MONTH;
  }
  return undefined;
}

/** The month before the one the day lies in, as in the columns. */
function lastClosedMonth(day: Day): number {
  const date = dateOf(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 2;
}
