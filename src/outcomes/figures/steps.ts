import { placementsBehind, type Behind } from '../behind.js';
import { firstOfMonth, periodNumber } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { MEASUREMENT_COURSES } from '../outcome-row.js';
import type { Selection } from '../selection.js';
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

/**
 * Tells of one placement every step that began: the days it began and was done, days that stood still, and whether what is not
 * done is over: the application was withdrawn or answered, the measurement cancelled.
 */
type TellStep = (step: number, began: Day, done: Day, suspended: number, isOver: boolean) => void;

/** G8: calendar days of each step, suspension apart, by the month in which it was closed. @param year of the months */
export function stepDays(selection: Selection, year: number, today: Day): readonly StepDays[] {
  const sums = STEPS.map(() => new StepSum(year, today));
  const tell: TellStep = (step, began, done, suspended, isOver) => sums[step]?.add(began, done, suspended, isOver);
  for (const { columns, index } of selection.parts) {
    for (let at = 0; at < index.length; at += 1) eachStep(columns, index[at] ?? 0, tell);
  }
  return STEPS.map((step, at) => ({ step, ...(sums[at] ?? new StepSum(year, today)).done() }));
}

/** The placements in which a step is open on a day; the number of open steps may be higher. */
export function openSteps(selection: Selection, step: Step, today: Day): Behind {
  const asked = STEPS.indexOf(step);
  let isOpen = false;
  const tell: TellStep = (which, began, done, _suspended, isOver) => {
    if (which === asked && began <= today && !isOver && (done === NEVER || done > today)) isOpen = true;
  };
  return placementsBehind(selection, (columns, index) => {
    isOpen = false;
    eachStep(columns, index, tell);
    return isOpen;
  });
}

const [OPEN, STOPPED] = [MEASUREMENT_COURSES.indexOf('open'), MEASUREMENT_COURSES.indexOf('stopped')];

function eachStep(columns: OutcomeColumns, one: number, tell: TellStep): void {
  const { received, found, suspendedDays, openApplication, decisions, measurements } = columns;
  const isAnswered = openApplication[one] !== 1;
  const foundOn = found[one] ?? NEVER;
  tell(0, received[one] ?? NEVER, foundOn, suspendedDays[one] ?? 0, isAnswered);
  if (foundOn !== NEVER) {
    const first = firstDecided(decisions, one, foundOn);
    tell(1, foundOn, first < 0 ? NEVER : (decisions.sent[first] ?? NEVER), 0, first < 0 && isAnswered);
  }
  const { ordered, visited, reported, accepted, determined, course } = measurements;
  const until = measurements.at[one + 1] ?? 0;
  for (let row = measurements.at[one] ?? 0; row < until; row += 1) {
    const isOver = course[row] === STOPPED;
    const acceptedOn = accepted[row] ?? NEVER;
    const determinedOn = determined[row] ?? NEVER;
    tell(2, ordered[row] ?? NEVER, visited[row] ?? NEVER, 0, course[row] !== OPEN);
    tell(3, visited[row] ?? NEVER, reported[row] ?? NEVER, 0, isOver);
    tell(4, reported[row] ?? NEVER, acceptedOn, 0, isOver);
    // A second opinion is determined again: what was determined before it is of the first.
    tell(5, acceptedOn, determinedOn < acceptedOn ? NEVER : determinedOn, 0, isOver);
  }
}

/** The first decision on or after the finding; those on an earlier application came before it. */
function firstDecided(decisions: OutcomeColumns['decisions'], index: number, found: Day): number {
  for (let at = decisions.at[index] ?? 0; at < (decisions.at[index + 1] ?? 0); at += 1) {
    const decided = decisions.decided[at] ?? NEVER;
    if (decided !== NEVER && decided >= found) return at;
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

  add(began: Day, done: Day, suspended: number, isOver: boolean): void {
    if (began === NEVER || began > this.today) return;
    if (done === NEVER || done > this.today) {
      if (!isOver) this.open.add(this.today - began);
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
