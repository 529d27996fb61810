import { NEVER, type Day } from '../columns.js';
import { DECISION_TERMS, type DecisionTerm } from '../decision-terms.js';
import { placementsBehind, type Behind } from '../behind.js';
import { eachOf, eachRowOf, someOf, type Selection } from '../selection.js';

type Span = { readonly from: Day; readonly until: Day };
export type InTerm = {
  /** Whose last day lies in the period; also what is still open then. */
  readonly due: number;
  readonly inTime: number;
};
/** Counts everything with a last day: that day, and the day it was ready. */
type Tell = (last: Day, ready: Day) => void;

/**
 * G9: what was ready by its last day, of all whose last day lies in each period, also open ones. Of a running period only what was due
 * until today: to count what is ready early and not what is still open would flatter it.
 */
function sharesOf(spans: readonly Span[], today: Day, clock: (tell: Tell) => void): readonly InTerm[] {
  const sums = spans.map(({ from, until }) => ({ from, until, due: 0, inTime: 0 }));
  const first = Math.min(...spans.map(({ from }) => from));
  clock((last, ready) => {
    if (last < first || last > today) return;
    for (const sum of sums) {
      if (last < sum.from || last > sum.until) continue;
      sum.due += 1;
      if (ready <= last) sum.inTime += 1;
    }
  });
  return sums.map(({ due, inTime }) => ({ due, inTime }));
}

/** Terms of law: decisions that answered one, by their last day after suspension (D2) and D5, and those still waited for (D1). */
function decisionClock({ parts }: Selection, kind: DecisionTerm, tell: Tell): void {
  const asked = DECISION_TERMS.indexOf(kind);
  for (const { columns, index } of parts) {
    const { openTerm, openTermKind, decisions } = columns;
    const { at: from, decided, termLastDay, term, sent } = decisions;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const until = from[one + 1] ?? 0;
      for (let row = from[one] ?? 0; row < until; row += 1) {
        const last = termLastDay[row] ?? NEVER;
        if (term[row] === asked && last !== NEVER && (decided[row] ?? NEVER) !== NEVER) tell(last, sent[row] ?? NEVER);
      }
      const open = openTerm[one] ?? NEVER;
      if (openTermKind[one] === asked && open !== NEVER) tell(open, NEVER);
    }
  }
}

/** Of the term from a finding or determination, five weeks; or of the term from the receipt, eight weeks. */
export const decisionsInTerm = (
  selection: Selection,
  spans: readonly Span[],
  today: Day,
  kind: DecisionTerm,
): readonly InTerm[] => sharesOf(spans, today, (tell) => decisionClock(selection, kind, tell));

/** Decisions on objections (D4); what was withdrawn has no term any more. */
export function objectionsInTerm(selection: Selection, spans: readonly Span[], today: Day): readonly InTerm[] {
  const withdrawn = selection.codes.objectionOutcome.find('withdrawn');
  return sharesOf(spans, today, (tell) => {
    eachRowOf(selection, 'objections', ({ lastDay, sent, outcome }, at) => {
      const last = lastDay[at] ?? NEVER;
      if (last !== NEVER && outcome[at] !== withdrawn) tell(last, sent[at] ?? NEVER);
    });
  });
}

/** Decisions on applications for support (A10, D1). */
export const supportsInTerm = (selection: Selection, spans: readonly Span[], today: Day): readonly InTerm[] =>
  sharesOf(spans, today, (tell) => {
    eachRowOf(selection, 'supportTerms', ({ lastDay, decided }, at) =>
      tell(lastDay[at] ?? NEVER, decided[at] ?? NEVER),
    );
  });

/** Norm of the body itself: from receipt to the finding that measuring can be left out (D1b). */
export const findingsInNorm = (selection: Selection, spans: readonly Span[], today: Day): readonly InTerm[] =>
  sharesOf(spans, today, (tell) => {
    eachOf(selection, (columns, index) => {
      const last = columns.findingNorm[index] ?? NEVER;
      if (last !== NEVER) tell(last, columns.found[index] ?? NEVER);
    });
  });

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
  return sharesOf(spans, today, (tell) => {
    eachRowOf(selection, 'measurements', ({ accepted, determined }, at) => {
      const on = accepted[at] ?? NEVER;
      if (on !== NEVER) tell(lastOf(on), determined[at] ?? NEVER);
    });
  });
}

/** The placements with a decision too late in a period, of whatever term of law; what is due today is not. */
export function lateDecisions(selection: Selection, { from, until }: Span, today: Day): Behind {
  const isLate = (last: Day, ready: Day): boolean =>
    last >= from && last <= until && ready > last && (last < today || ready !== NEVER);
  const withdrawn = selection.codes.objectionOutcome.find('withdrawn');
  return placementsBehind(selection, ({ openTerm, decisions, objections, supportTerms }, index) => {
    if (isLate(openTerm[index] ?? NEVER, NEVER)) return true;
    const { decided, term, termLastDay, sent } = decisions;
    return (
      someOf(
        decisions,
        index,
        (at) =>
          term[at] !== 0 && (decided[at] ?? NEVER) !== NEVER && isLate(termLastDay[at] ?? NEVER, sent[at] ?? NEVER),
      ) ||
      someOf(
        objections,
        index,
        (at) =>
          objections.outcome[at] !== withdrawn && isLate(objections.lastDay[at] ?? NEVER, objections.sent[at] ?? NEVER),
      ) ||
      someOf(supportTerms, index, (at) => isLate(supportTerms.lastDay[at] ?? NEVER, supportTerms.decided[at] ?? NEVER))
    );
  });
}
