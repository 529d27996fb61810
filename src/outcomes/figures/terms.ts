import { idOf, NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { eachOf, eachRowOf, type Selection } from '../selection.js';

type Span = { readonly from: Day; readonly until: Day };
export type InTerm = {
  /** Whose last day lies in the period; also what is still open then. */
  readonly due: number;
  readonly inTime: number;
};
/** Tells of everything with a last day: that day, and the day it was ready. */
type Clock = (tell: (last: Day, ready: Day, columns: OutcomeColumns, index: number) => void) => void;

/** G9: what was ready by its last day, of all whose last day lies in each period and has passed or that are ready. */
function sharesOf(clock: Clock, spans: readonly Span[], today: Day): readonly InTerm[] {
  const sums = spans.map(() => ({ due: 0, inTime: 0 }));
  clock((last, ready) => {
    // What can still be in time is neither.
    if (last >= today && ready === NEVER) return;
    const at = spans.findIndex(({ from, until }) => last >= from && last <= until);
    const sum = sums[at];
    if (sum === undefined) return;
    sum.due += 1;
    if (ready <= last) sum.inTime += 1;
  });
  return sums;
}

/** Terms of law: decisions taken, by their last day after suspension (D2) and D5, and those still waited for (D1). */
function decisionClock(selection: Selection): Clock {
  return (tell) => {
    eachRowOf(selection, 'decisions', ({ decided, termLastDay, sent }, at, columns, index) => {
      const last = termLastDay[at] ?? NEVER;
      if (last !== NEVER && (decided[at] ?? NEVER) !== NEVER) tell(last, sent[at] ?? NEVER, columns, index);
    });
    eachOf(selection, (columns, index) => {
      const last = columns.openTerm[index] ?? NEVER;
      if (last !== NEVER) tell(last, NEVER, columns, index);
    });
  };
}

export const decisionsInTerm = (selection: Selection, spans: readonly Span[], today: Day): readonly InTerm[] =>
  sharesOf(decisionClock(selection), spans, today);

/** Norm of the body itself: from receipt to the finding that measuring can be left out (D1b). */
export const findingsInNorm = (selection: Selection, spans: readonly Span[], today: Day): readonly InTerm[] =>
  sharesOf(
    (tell) => {
      eachOf(selection, (columns, index) => {
        const last = columns.findingNorm[index] ?? NEVER;
        if (last !== NEVER) tell(last, columns.found[index] ?? NEVER, columns, index);
      });
    },
    spans,
    today,
  );

/** Norm of the body itself: from the accepted report to the determination (D1b). @param normOf last day by the accepted day */
export function determinationsInNorm(
  selection: Selection,
  spans: readonly Span[],
  today: Day,
  normOf: (accepted: Day) => Day,
): readonly InTerm[] {
  const norms = new Map<Day, Day>();
  const lastOf = (accepted: Day): Day => {
    const last = norms.get(accepted) ?? normOf(accepted);
    norms.set(accepted, last);
    return last;
  };
  return sharesOf(
    (tell) => {
      eachRowOf(selection, 'measurements', ({ accepted, determined }, at, columns, index) => {
        const on = accepted[at] ?? NEVER;
        if (on !== NEVER) tell(lastOf(on), determined[at] ?? NEVER, columns, index);
      });
    },
    spans,
    today,
  );
}

/** The placements with a decision too late in a period. */
export function lateDecisions(selection: Selection, { from, until }: Span, today: Day): readonly string[] {
  const ids = new Set<string>();
  decisionClock(selection)((last, ready, columns, index) => {
    if (last < from || last > until || ready <= last || (last >= today && ready === NEVER)) return;
    ids.add(idOf(columns, index));
  });
  return [...ids];
}
