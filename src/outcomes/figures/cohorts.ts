import { NEVER, type Day } from '../columns.js';
import { monthsAfter, periodOf, type PeriodKind } from '../calendar.js';
import { eachOf, isPraktijkroute, type Selection } from '../selection.js';

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
  readonly persons: number;
  readonly outcomes: Readonly<Record<CohortOutcome, number>>;
};

const READ_AFTER_MONTHS = 9;

/** G2: placements of the Praktijkroute by the period they began in, with their outcome read at start + 9 months. */
export function cohortsOf(selection: Selection, kind: PeriodKind, today: Day): readonly Cohort[] {
  const cohorts = new Map<string, { starts: number; persons: Set<number>; outcomes: Record<CohortOutcome, number> }>();
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start > today || !isPraktijkroute(columns, index, selection.codes)) return;
    const period = periodOf(start, kind);
    const cohort = cohorts.get(period) ?? { starts: 0, persons: new Set(), outcomes: noOutcomes() };
    cohorts.set(period, cohort);
    cohort.starts += 1;
    cohort.persons.add(columns.code.candidate[index] ?? -1);
    const outcome = outcomeAt({
      read: monthsAfter(start, READ_AFTER_MONTHS),
      today,
      end: columns.end[index] ?? NEVER,
      registered: columns.registered[index] ?? NEVER,
      regular: columns.code.outcome[index] === selection.codes.outcome.find('regularWork'),
    });
    cohort.outcomes[outcome] += 1;
  });
  return [...cohorts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, { starts, persons, outcomes }]) => ({ period, starts, persons: persons.size, outcomes }));
}

function outcomeAt(of: {
  readonly read: Day;
  readonly today: Day;
  readonly end: Day;
  readonly registered: Day;
  readonly regular: boolean;
}): CohortOutcome {
  const { read, today, end, registered, regular } = of;
  if (read > today) return 'tooEarly';
  if (end < read) return registered <= end ? 'endedAfterInclusion' : 'endedBeforeInclusion';
  if (registered <= read) return 'banenafspraak';
  return regular ? 'regularWork' : 'stillLumpSum';
}

const noOutcomes = (): Record<CohortOutcome, number> => ({
  banenafspraak: 0,
  regularWork: 0,
  endedBeforeInclusion: 0,
  endedAfterInclusion: 0,
  stillLumpSum: 0,
  tooEarly: 0,
});
