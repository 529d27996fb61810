import type { LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import { later } from '../../workflows/law/dates.js';
import { dutchNumber } from '../../workflows/law/dutch.js';
import { Decimal } from '../../workflows/law/exact.js';
import type { PlacementFacts } from '../../workflows/law/placement-facts.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import { contractOn, type ContractWage } from './wage-course.js';

/** Another job of the same person, by what is recorded of it. */
export type JobBeside = {
  readonly facts: PlacementFacts;
  /** In the order in which the last of one day counts. */
  readonly contracts: readonly ContractWage[];
  /** Whether the route of that placement has an outcome: before anybody worked, that it came to nothing. */
  readonly hasOutcome: boolean;
};

/** Hours a week of a job on a day, or from its start when that is still to come; undefined when it is over by then. */
export function hoursOfJob({ facts, contracts, hasOutcome }: JobBeside, day: LocalDate): string | undefined {
  const { firstDayWorked, lastDayWorked, notComeAbout, hours } = facts;
  if (notComeAbout || (lastDayWorked !== undefined && lastDayWorked < day)) return undefined;
  if (firstDayWorked === undefined && hasOutcome) return undefined;
  const last = contracts.reduce<ContractWage | undefined>((found, one) => {
    return found === undefined || one.from >= found.from ? one : found;
  }, undefined);
  if (last !== undefined && last.until !== null && last.until < day) return undefined;
  if (firstDayWorked === undefined) return last?.hours;
  return (hours.findLast(({ from }) => from <= day) ?? hours[0])?.contractHours ?? last?.hours;
}

/** M10: the hours of all jobs of one person together. `much` is above the first limit of the municipality, `tooMuch` above the second. */
export type HoursTogether = {
  readonly together: string;
  readonly jobs: number;
  readonly level: 'fine' | 'much' | 'tooMuch';
  /** The limit that is passed, else the first. */
  readonly limit: number;
};

export function hoursTogether(
  own: string,
  others: readonly string[],
  day: LocalDate,
  policies: PolicySet,
): HoursTogether {
  const together = others.reduce((sum, hours) => sum.plus(hours), new Decimal(own));
  const [much, tooMuch] = [
    policyOn(policies, 'hoursTogetherWarning', day),
    policyOn(policies, 'hoursTogetherAlarm', day),
  ];
  const level = together.greaterThan(tooMuch) ? 'tooMuch' : together.greaterThan(much) ? 'much' : 'fine';
  return { together: together.toString(), jobs: others.length, level, limit: level === 'tooMuch' ? tooMuch : much };
}

/** The sentence of M10; of hours that are fine it says that they are counted apart. */
export function hoursSentence({ together, jobs, level, limit }: HoursTogether): string {
  const said = `Samen met de andere ${jobs === 1 ? 'baan' : 'banen'} is dat ${dutchNumber(together)} uur per week`;
  switch (level) {
    case 'fine':
      return `${said}. Elke baan heeft eigen uren, een eigen loonwaarde en een eigen subsidie.`;
    case 'much':
      return `${said}, meer dan ${limit}: let op (regel M10).`;
    case 'tooMuch':
      return `${said}: te veel, want het is meer dan ${limit}. Overleg dit eerst (regel M10).`;
  }
}

/** Hours a week that an event brings, and from which day. */
export type BroughtHours = { readonly hours: string; readonly from: LocalDate };

/**
 * What an event does to the hours of a job: a contract, other hours, a correction of them, or a start that moves what was agreed.
 * @param contracts what is recorded of this job
 * @returns undefined of any other event, and of a contract that is over
 */
export function hoursIn(
  event: WorkflowEvent,
  contracts: readonly ContractWage[],
  today: LocalDate,
): BroughtHours | undefined {
  const { from, until, hours, plannedStart, firstDay, month } = event;
  if (typeof hours === 'string' && typeof from === 'string' && month === undefined)
    return typeof until === 'string' && until < today ? undefined : { hours, from: later(from, today) };
  const start = [plannedStart, firstDay].find((day) => typeof day === 'string');
  if (start === undefined || hours !== undefined) return undefined;
  const agreed = contractOn(contracts, start) ?? contracts.at(-1);
  return agreed === undefined ? undefined : { hours: agreed.hours, from: later(start, today) };
}

/** Whether an event may do so: only then anything is read. */
export const bringsHours = ({ hours, plannedStart, firstDay, month }: WorkflowEvent): boolean =>
  (typeof hours === 'string' && month === undefined) ||
  typeof plannedStart === 'string' ||
  typeof firstDay === 'string';
