import { periodNumber } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { eachOf, eachRowOf, type Selection } from '../selection.js';
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
  const sums = new Map(STEPS.map((step) => [step, new StepSum(year, today)]));
  const add = (step: Step, began: Day, done: Day, suspended = 0): void => sums.get(step)?.add(began, done, suspended);
  eachOf(selection, ({ received, found, suspendedDays }, index) => {
    add('received-found', received[index] ?? NEVER, found[index] ?? NEVER, suspendedDays[index] ?? 0);
  });
  eachRowOf(selection, 'decisions', ({ decided, sent }, at, columns, index) => {
    const { found } = columns;
    const isFirst = at === firstDecided(columns.decisions, index);
    if (isFirst && (decided[at] ?? NEVER) !== NEVER) add('found-sent', found[index] ?? NEVER, sent[at] ?? NEVER);
  });
  eachRowOf(selection, 'measurements', ({ ordered, visited, reported, accepted, determined }, at) => {
    add('ordered-visited', ordered[at] ?? NEVER, visited[at] ?? NEVER);
    add('visited-reported', visited[at] ?? NEVER, reported[at] ?? NEVER);
    add('reported-accepted', reported[at] ?? NEVER, accepted[at] ?? NEVER);
    add('accepted-determined', accepted[at] ?? NEVER, determined[at] ?? NEVER);
  });
  return STEPS.map((step) => ({ step, ...(sums.get(step) ?? new StepSum(year, today)).done() }));
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

  constructor(
    private readonly year: number,
    private readonly today: Day,
  ) {}

  add(began: Day, done: Day, suspended: number): void {
    if (began === NEVER || began > this.today) return;
    if (done === NEVER || done > this.today) {
      this.open.add(this.today - began);
      return;
    }
    const month = periodNumber(done, 'month') - this.year * 12;
    if (month < 0 || month > 11) return;
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
