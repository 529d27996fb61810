import { placementsBehind, type Behind } from '../behind.js';
import { firstOfMonth, periodNumber } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { someOf, type Selection } from '../selection.js';
import { DayCounts } from './day-counts.js';

export const STEPS = [
  'received-found',
  'found-sent',
  'ordered-visited',
  'visited-reported',
  'reported-accepted',
  'accepted-determined',
] as const;
export type Step = (typeof STEPS)[number];
export type StepDays = {
  readonly step: Step;
  /** Closed in the year, with the median of their calendar days; per month of closing too. */
  readonly closed: number;
  readonly median: number | null;
  readonly months: readonly (number | null)[];
  /** Of the closed ones: days that the clock of the application stood still, counted apart. */
  readonly suspended: number;
  /** Not closed today, with the median of their age. */
  readonly open: number;
  readonly openMedian: number | null;
};

/** G8: calendar days of each step, suspension apart, by the month in which it was closed. @param year of the months */
export function stepDays(selection: Selection, year: number, today: Day): readonly StepDays[] {
  const sums = STEPS.map(() => new StepSum(year, today));
  const [toFound, toSent, toVisited, toReported, toAccepted, toDetermined] = sums;
  for (const { columns, index } of selection.parts) {
    const { received, found, suspendedDays, decisions, measurements } = columns;
    const { ordered, visited, reported, accepted, determined } = measurements;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      toFound?.add(received[one] ?? NEVER, found[one] ?? NEVER, suspendedDays[one] ?? 0);
      const first = firstDecided(decisions, one);
      if (first >= 0) toSent?.add(found[one] ?? NEVER, decisions.sent[first] ?? NEVER, 0);
      const until = measurements.at[one + 1] ?? 0;
      for (let row = measurements.at[one] ?? 0; row < until; row += 1) {
        toVisited?.add(ordered[row] ?? NEVER, visited[row] ?? NEVER, 0);
        toReported?.add(visited[row] ?? NEVER, reported[row] ?? NEVER, 0);
        toAccepted?.add(reported[row] ?? NEVER, accepted[row] ?? NEVER, 0);
        toDetermined?.add(accepted[row] ?? NEVER, determined[row] ?? NEVER, 0);
      }
    }
  }
  return STEPS.map((step, at) => ({ step, ...(sums[at] ?? new StepSum(year, today)).done() }));
}

/** The placements in which a step is open on a day; the number of open steps may be higher. */
export function openSteps(selection: Selection, step: Step, today: Day): Behind {
  const isOpen = (began: Day, done: Day): boolean => began <= today && (done === NEVER || done > today);
  return placementsBehind(selection, (columns, index) => {
    const { received, found, decisions, measurements } = columns;
    if (step === 'received-found') return isOpen(received[index] ?? NEVER, found[index] ?? NEVER);
    if (step === 'found-sent') {
      const first = firstDecided(decisions, index);
      return first >= 0 && isOpen(found[index] ?? NEVER, decisions.sent[first] ?? NEVER);
    }
    const { ordered, visited, reported, accepted, determined } = measurements;
    const [began, done] = {
      'ordered-visited': [ordered, visited] as const,
      'visited-reported': [visited, reported] as const,
      'reported-accepted': [reported, accepted] as const,
      'accepted-determined': [accepted, determined] as const,
    }[step];
    return someOf(measurements, index, (at) => isOpen(began[at] ?? NEVER, done[at] ?? NEVER));
  });
}

function firstDecided(decisions: OutcomeColumns['decisions'], index: number): number {
  for (let at = decisions.at[index] ?? 0; at < (decisions.at[index + 1] ?? 0); at += 1) {
    if ((decisions.decided[at] ?? NEVER) !== NEVER) return at;
  }
  return -1;
}

class StepSum {
  private readonly closed = new DayCounts();
  private readonly months = Array.from({ length: 12 }, () => new DayCounts());
  private readonly open = new DayCounts();
  private suspended = 0;

  private readonly first: Day;
  private readonly last: Day;

  constructor(
    private readonly year: number,
    private readonly today: Day,
  ) {
    this.first = firstOfMonth(year * 12);
    this.last = firstOfMonth(year * 12 + 12) - 1;
  }

  add(began: Day, done: Day, suspended: number): void {
    if (began === NEVER || began > this.today) return;
    if (done === NEVER || done > this.today) {
      this.open.add(this.today - began);
      return;
    }
    if (done < this.first || done > this.last) return;
    const month = periodNumber(done, 'month') - this.year * 12;
    const days = Math.max(0, done - began - suspended);
    this.closed.add(days);
    this.months[month]?.add(days);
    this.suspended += suspended;
  }

  done(): Omit<StepDays, 'step'> {
    return {
      closed: this.closed.count,
      median: this.closed.median(),
      months: this.months.map((month) => month.median()),
      suspended: this.suspended,
      open: this.open.count,
      openMedian: this.open.median(),
    };
  }
}
