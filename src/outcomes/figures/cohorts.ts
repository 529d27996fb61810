import { monthsAfter, periodName, periodNumber, type PeriodKind } from '../calendar.js';
import { NEVER, type CodeBook, type Day, type OutcomeColumns } from '../columns.js';
import { enteredSince, isRegistered } from '../registers.js';
import { eachOf, praktijkroute, type Selection } from '../selection.js';
import { WorkSum, type Work } from './persons-and-jobs.js';

/** Where a placement stood nine months after its start, or that it is too early to say. */
export const COHORT_OUTCOMES = [
  'banenafspraak',
  'regularWork',
  'endedBeforeInclusion',
  'endedAfterInclusion',
  'stillLumpSum',
  'tooEarly',
] as const;
export type CohortOutcome = (typeof COHORT_OUTCOMES)[number];

export type Cohort = {
  readonly period: string;
  readonly starts: number;
  /** The people, and their jobs by the hours of the first day worked. */
  readonly work: Work;
  readonly outcomes: Readonly<Record<CohortOutcome, number>>;
};

const READ_AFTER_MONTHS = 9;
type Growing = { readonly work: WorkSum; readonly outcomes: Record<CohortOutcome, number> };

/** G2: placements of the Praktijkroute by the period they began in, with their outcome read at start + 9 months. */
export function cohortsOf(selection: Selection, kind: PeriodKind, today: Day): readonly Cohort[] {
  const cohorts = new Map<number, Growing>();
  const isRoute = praktijkroute(selection.codes);
  const outcomeOf = cohortOutcomes(selection.codes);
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start > today || !isRoute(columns, index)) return;
    const period = periodNumber(start, kind);
    const cohort = cohorts.get(period) ?? { work: new WorkSum(), outcomes: noOutcomes() };
    cohorts.set(period, cohort);
    cohort.work.add(columns, index, start);
    cohort.outcomes[outcomeOf(columns, index, today)] += 1;
  });
  return [...cohorts]
    .toSorted(([a], [b]) => a - b)
    .map(([period, { work, outcomes }]) => {
      const sums = work.done();
      return { period: periodName(period, kind), starts: sums.placements, work: sums, outcomes };
    });
}

export type OutcomeOf = (columns: OutcomeColumns, index: number, today: Day) => CohortOutcome;

/** Read nine months after the start, whatever happened later; whose work went on out of view by then is not known (M37, M47, M50). */
export function cohortOutcomes({ endReason }: CodeBook): OutcomeOf {
  const handedOver = endReason.find('handedOver');
  return (columns, index, today) =>
    columns.code.endReason[index] === handedOver && (columns.end[index] ?? NEVER) < readOn(columns, index)
      ? 'tooEarly'
      : cohortOutcome(columns, index, today);
}

const readOn = ({ start }: OutcomeColumns, index: number): Day => monthsAfter(start[index] ?? NEVER, READ_AFTER_MONTHS);

function cohortOutcome(columns: OutcomeColumns, index: number, today: Day): CohortOutcome {
  const read = readOn(columns, index);
  if (read > today) return 'tooEarly';
  const end = columns.end[index] ?? NEVER;
  if (end < read) return isIncluded(columns, index, end) ? 'endedAfterInclusion' : 'endedBeforeInclusion';
  if (isRegistered(columns, index, read)) return 'banenafspraak';
  return (columns.fullValue[index] ?? NEVER) <= read ? 'regularWork' : 'stillLumpSum';
}

/** Came into the register between the start and that day; left it again or not. */
const isIncluded = (columns: OutcomeColumns, index: number, day: Day): boolean =>
  isRegistered(columns, index, day) || enteredSince(columns, index, columns.start[index] ?? NEVER) <= day;

const noOutcomes = (): Record<CohortOutcome, number> => ({
  banenafspraak: 0,
  regularWork: 0,
  endedBeforeInclusion: 0,
  endedAfterInclusion: 0,
  stillLumpSum: 0,
  tooEarly: 0,
});
