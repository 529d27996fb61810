import type { LocalDate } from '../../workflows/definition.js';
import { addAge, addDays, ageOn } from '../../workflows/law/dates.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import { isBelow, wageFloor, type AgreedWage, type WageFloor } from '../../workflows/law/wage-floor.js';

/** A contract as recorded; of two that hold on a day the one that began last counts, and of those the last recorded. */
export type ContractWage = Omit<AgreedWage, 'monthlyWage'> & {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly monthlyWage: string | null;
};
/** Whether the work is part of a work-study track (B9), from a day on. */
export type TrackDay = { readonly from: LocalDate; readonly bbl: boolean };

/** All that says what somebody earns and must earn at least (M8). Contracts and track days in the order in which the last of one day counts. */
export type WageCourse = {
  readonly contracts: readonly ContractWage[];
  readonly track: readonly TrackDay[];
  readonly birthDate: LocalDate;
  readonly tables: LegalTables;
};

/** On one day. Unknown: no wage recorded, no contract, or no minimum for that day or age. */
export type WageOnDay =
  | { readonly state: 'unknown' }
  | { readonly state: 'below' | 'enough'; readonly wage: string; readonly floor: WageFloor };

export function wageOn({ contracts, track, birthDate, tables }: WageCourse, day: LocalDate): WageOnDay {
  const contract = contractOn(contracts, day);
  if (contract === undefined || contract.monthlyWage === null) return { state: 'unknown' };
  const earner = { age: ageOn(birthDate, day), bbl: isInTrack(track, day) };
  try {
    const floor = wageFloor(contract, day, earner, tables);
    const state = isBelow(contract.monthlyWage, floor) ? 'below' : 'enough';
    return { state, wage: contract.monthlyWage, floor };
  } catch (error) {
    if (error instanceof LawError) return { state: 'unknown' };
    throw error;
  }
}

export const contractOn = (contracts: readonly ContractWage[], day: LocalDate): ContractWage | undefined =>
  contracts
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .reduce<ContractWage | undefined>(
      (last, one) => (last === undefined || one.from >= last.from ? one : last),
      undefined,
    );

/** Before the first day of all, what comes first: it is asked before the work begins. */
export const isInTrack = (track: readonly TrackDay[], day: LocalDate): boolean =>
  (track.findLast(({ from }) => from <= day) ?? track[0])?.bbl ?? false;

/** First day of the days in one state that end with this one, not before `from`; undefined when that day is in another state. */
export function since(
  course: WageCourse,
  state: 'below' | 'enough',
  { from, day }: { readonly from: LocalDate; readonly day: LocalDate },
): LocalDate | undefined {
  if (day < from || wageOn(course, day).state !== state) return undefined;
  const days = [from, ...turns(course).filter((turn) => turn > from && turn <= day)].toSorted();
  const last = days.findLastIndex((one) => wageOn(course, one).state !== state);
  return days[last + 1];
}

/** Whether on this day the worker becomes a year older, and nothing else changes: a day that no fact and no entry may name. */
export const isBirthdayAlone = (course: WageCourse, day: LocalDate): boolean =>
  birthdays(course).includes(day) && !otherTurns(course).includes(day);

const birthdays = ({ birthDate }: WageCourse): readonly LocalDate[] =>
  [15, 16, 17, 18, 19, 20, 21, 22, 23].map((age) => addAge(birthDate, age));

/** Days on which anything of it may become otherwise. */
const turns = (course: WageCourse): readonly LocalDate[] => [...otherTurns(course), ...birthdays(course)];

function otherTurns({ contracts, track, tables }: WageCourse): readonly LocalDate[] {
  return [
    ...contracts.flatMap(({ from, until }) => (until === null ? [from] : [from, addDays(until, 1)])),
    ...track.map(({ from }) => from),
    ...tables.minimumWageHourly.map(({ from }) => from),
    ...tables.minimumWageMonthly.map(({ from }) => from),
  ];
}
