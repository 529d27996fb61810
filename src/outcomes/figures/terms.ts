import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { DECISION_TERMS, type DecisionTerm } from '../decision-terms.js';
import { placementsBehind, type Behind } from '../behind.js';
import { eachOf, eachRowOf, type Selection } from '../selection.js';

type Span = { readonly from: Day; readonly until: Day };
export type InTerm = {
  /** Whose last day lies in the period, of a running one until today; also what is still open then. */
  readonly due: number;
  readonly inTime: number;
  /** Of those the ones that were not; what is due today and open can still be in time, and is in neither. */
  readonly late: number;
  /** Not ready, with a last day in the whole period: of a running one also what is due after today. */
  readonly open: number;
};
/** Counts everything with a last day: that day, and the day it was ready. */
type Tell = (last: Day, ready: Day) => void;

const isLateOn = (today: Day, last: Day, ready: Day): boolean => ready > last && (last < today || ready !== NEVER);

/**
 * G9: what was ready by its last day, of all whose last day lies in each period, also open ones. Of a running period only what was due
 * until today: to count what is ready early and not what is still open would flatter it. How many are open then stands beside it.
 */
function sharesOf(spans: readonly Span[], today: Day, clock: (tell: Tell) => void): readonly InTerm[] {
  const [due, inTime, late, open] = [0, 1, 2, 3].map(() => new Int32Array(spans.length)) as [Sum, Sum, Sum, Sum];
  const { first, spanOfDay } = daysOf(spans);
  clock((last, ready) => {
    const at = last - first;
    const span = at < 0 || at >= spanOfDay.length ? -1 : (spanOfDay[at] ?? -1);
    if (span < 0) return;
    if (ready === NEVER) addTo(open, span);
    if (last > today) return;
    addTo(due, span);
    if (ready <= last) addTo(inTime, span);
    else if (isLateOn(today, last, ready)) addTo(late, span);
  });
  const of = (sum: Sum, at: number): number => sum[at] ?? 0;
  return spans.map((_span, at) => ({
    due: of(due, at),
    inTime: of(inTime, at),
    late: of(late, at),
    open: of(open, at),
  }));
}
type Sum = Int32Array;
const addTo = (sum: Sum, at: number): void => {
  sum[at] = (sum[at] ?? 0) + 1;
};

/** Of each day from the first of all periods on the place of the period it lies in, -1 for none. */
function daysOf(spans: readonly Span[]): { readonly first: Day; readonly spanOfDay: Int16Array } {
  const first = Math.min(...spans.map(({ from }) => from));
  const spanOfDay = new Int16Array(Math.max(...spans.map(({ until }) => until)) - first + 1).fill(-1);
  for (const [at, { from, until }] of spans.entries()) spanOfDay.fill(at, from - first, until - first + 1);
  return { first, spanOfDay };
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

/** Terms of law, each with its own number (G9). */
export const TERM_KINDS = ['finding', 'application', 'objection', 'support'] as const;
export type TermKind = (typeof TERM_KINDS)[number];
/** By the number of a term of a decision its place among those kinds, -1 for one that has no term. */
const KIND_OF_TERM = DECISION_TERMS.map((term) => TERM_KINDS.findIndex((kind) => kind === term));
type OnLate = (kind: number, last: Day) => void;

/** Tells what of a placement came, or now is, too late. */
function eachLate(columns: OutcomeColumns, index: number, today: Day, withdrawn: number, tell: OnLate): void {
  const { openTerm, openTermKind, decisions, objections, supportTerms } = columns;
  const open = openTerm[index] ?? NEVER;
  if (open < today) tell(KIND_OF_TERM[openTermKind[index] ?? 0] ?? -1, open);
  for (let at = decisions.at[index] ?? 0; at < (decisions.at[index + 1] ?? 0); at += 1) {
    const [last, kind] = [decisions.termLastDay[at] ?? NEVER, KIND_OF_TERM[decisions.term[at] ?? 0] ?? -1];
    if (kind < 0 || (decisions.decided[at] ?? NEVER) === NEVER) continue;
    if (isLateOn(today, last, decisions.sent[at] ?? NEVER)) tell(kind, last);
  }
  for (let at = objections.at[index] ?? 0; at < (objections.at[index + 1] ?? 0); at += 1) {
    const last = objections.lastDay[at] ?? NEVER;
    if (objections.outcome[at] !== withdrawn && isLateOn(today, last, objections.sent[at] ?? NEVER))
      tell(OBJECTION, last);
  }
  for (let at = supportTerms.at[index] ?? 0; at < (supportTerms.at[index + 1] ?? 0); at += 1) {
    const last = supportTerms.lastDay[at] ?? NEVER;
    if (isLateOn(today, last, supportTerms.decided[at] ?? NEVER)) tell(SUPPORT, last);
  }
}
const [OBJECTION, SUPPORT] = [TERM_KINDS.indexOf('objection'), TERM_KINDS.indexOf('support')];

/** The placements with something too late in a period; what is due today is not. @param kind of any term of law when left out */
export function lateDecisions(selection: Selection, { from, until }: Span, today: Day, kind?: TermKind): Behind {
  const withdrawn = selection.codes.objectionOutcome.find('withdrawn');
  const asked = kind === undefined ? -1 : TERM_KINDS.indexOf(kind);
  let isLate = false;
  const tell: OnLate = (of, last) => {
    if (of >= 0 && (asked < 0 || of === asked) && last >= from && last <= until) isLate = true;
  };
  return placementsBehind(selection, (columns, index) => {
    isLate = false;
    eachLate(columns, index, today, withdrawn, tell);
    return isLate;
  });
}

/** How many placements those are, by kind and by period; one walk. @param spans at most thirty, without overlap */
export function latePlacements(
  selection: Selection,
  spans: readonly Span[],
  today: Day,
): Readonly<Record<TermKind, readonly number[]>> {
  const withdrawn = selection.codes.objectionOutcome.find('withdrawn');
  const counts = TERM_KINDS.map(() => new Int32Array(spans.length));
  const { first, spanOfDay } = daysOf(spans);
  // The periods of this placement that were counted, a bit each; and whether there are any to forget.
  const seen = new Int32Array(TERM_KINDS.length);
  let any = false;
  const tell: OnLate = (kind, last) => {
    const day = last - first;
    const at = day < 0 || day >= spanOfDay.length ? -1 : (spanOfDay[day] ?? -1);
    const count = counts[kind];
    if (at < 0 || count === undefined || ((seen[kind] ?? 0) & (1 << at)) !== 0) return;
    seen[kind] = (seen[kind] ?? 0) | (1 << at);
    any = true;
    addTo(count, at);
  };
  eachOf(selection, (columns, index) => {
    if (any) seen.fill(0);
    any = false;
    eachLate(columns, index, today, withdrawn, tell);
  });
  const of = (kind: TermKind): readonly number[] => [...(counts[TERM_KINDS.indexOf(kind)] ?? [])];
  return { finding: of('finding'), application: of('application'), objection: of('objection'), support: of('support') };
}
