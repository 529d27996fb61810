import { placementsBehind, type Behind } from '../behind.js';
import { endReasons, GAP_DAYS, type EndReasons } from '../careers.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { PersonCount, type Selection } from '../selection.js';
import { WorkSum, type Work } from './persons-and-jobs.js';

export type Flows = {
  readonly found: Work;
  readonly lost: Work;
  readonly transferred: Work;
  /** People of whom a loss of the last 31 days is not sure: another job may still follow. */
  readonly provisional: number;
  /** People found less people lost, and the same of their hours. */
  readonly net: number;
  readonly netHours: number;
  /** Placements running on the first day of the period, also those that began on it, and those lost in it (G7). */
  readonly working: number;
  readonly lostOfWorking: number;
  /** Placements that began after that day. */
  readonly starters: number;
  readonly lostOfStarters: number;
};
export type FlowKind = 'found' | 'lost' | 'transferred';
type Span = { readonly from: Day; readonly until: Day };
type Growing = {
  readonly found: WorkSum;
  readonly lost: WorkSum;
  readonly transferred: WorkSum;
  readonly provisional: PersonCount;
} & { -readonly [K in 'lostOfWorking' | 'starters' | 'lostOfStarters']: number };

/** What a placement did in its body: other work of a person counts wherever it stands, also outside the selection. */
export type Moves = { readonly isFound: boolean; readonly end: 'none' | 'lost' | 'transferred' };

/**
 * G6 and G7: loss, transfer, found and net of each period; both days counted.
 * @param spans one after the other, without overlap or gap
 * @param today figures know nothing after it
 */
export function flowsIn(selection: Selection, spans: readonly Span[], today: Day): readonly Flows[] {
  const sums = spans.map(nothing);
  const { first, last, spanOfDay } = daysOf(spans, today);
  // How many more, or fewer, work on the first day of each period than on that of the one before.
  const change = new Int32Array(spans.length + 1);
  const reasons = endReasons(selection.codes);
  for (const { columns, index } of selection.parts) {
    const { start, end } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const [began, ended] = [start[one] ?? NEVER, end[one] ?? NEVER];
      if (began > last || ended < first) continue;
      const from = began < first ? -1 : (spanOfDay[began - first] ?? -1);
      const until = Math.max(from, ended > last ? spans.length - 1 : (spanOfDay[ended - first] ?? -1));
      const into = sums[from];
      const isStarter = into !== undefined && began > (spans[from]?.from ?? NEVER);
      const counted = isStarter ? from + 1 : Math.max(from, 0);
      change[counted] = (change[counted] ?? 0) + 1;
      change[until + 1] = (change[until + 1] ?? 0) - 1;
      if (isStarter) into.starters += 1;
      if (columns.isFound[one] === 1) into?.found.add(columns, one, began);
      const sum = ended <= last ? sums[until] : undefined;
      if (sum === undefined) continue;
      const how = wayOfEnding(columns, one, reasons);
      if (how === 'none') continue;
      sum[how].add(columns, one, ended);
      if (how !== 'lost') continue;
      if (isStarter && from === until) sum.lostOfStarters += 1;
      else sum.lostOfWorking += 1;
      if (today - ended <= GAP_DAYS) sum.provisional.add(columns, one);
    }
  }
  let working = 0;
  return sums.map((sum, at) => {
    working += change[at] ?? 0;
    const [found, lost, transferred] = [sum.found.done(), sum.lost.done(), sum.transferred.done()];
    return {
      ...sum,
      found,
      lost,
      transferred,
      provisional: sum.provisional.count,
      working,
      net: found.persons - lost.persons,
      netHours: found.hours - lost.hours,
    };
  });
}

/** Of each day from the first of the first period the period it lies in; figures know nothing after today. */
function daysOf(spans: readonly Span[], today: Day) {
  const first = spans[0]?.from ?? 0;
  const last = Math.min(spans.at(-1)?.until ?? -1, today);
  const spanOfDay = new Int16Array(Math.max(0, last - first + 1));
  for (const [at, { from, until }] of spans.entries()) spanOfDay.fill(at, from - first, until - first + 1);
  return { first, last, spanOfDay };
}

/** The placements behind one number of one period. @param most so many ids at most */
export function flowsBehind(
  selection: Selection,
  { from, until }: Span,
  today: Day,
  kind: FlowKind,
  most?: number,
): Behind {
  const reasons = endReasons(selection.codes);
  const last = Math.min(until, today);
  const holds = (columns: OutcomeColumns, index: number): boolean => {
    const day = (kind === 'found' ? columns.start : columns.end)[index] ?? NEVER;
    if (day < from || day > last) return false;
    const moves = movesOf(columns, index, reasons);
    return kind === 'found' ? moves.isFound : moves.end === kind;
  };
  return placementsBehind(selection, holds, most);
}

export function movesOf(columns: OutcomeColumns, index: number, reasons: EndReasons): Moves {
  const isFound = columns.isFound[index] === 1;
  return { isFound, end: wayOfEnding(columns, index, reasons) };
}

function wayOfEnding(
  { start, end, code, next }: OutcomeColumns,
  index: number,
  { gone, elsewhere }: EndReasons,
): Moves['end'] {
  const [reason, ended] = [code.endReason[index] ?? 0, end[index] ?? NEVER];
  if (ended === NEVER || gone[reason] === 1) return 'none';
  const after = next[index] ?? -1;
  if (after < 0) return elsewhere[reason] === 1 ? 'transferred' : 'lost';
  // Going on with the same employer is neither, and so is going on with a job that was beside this one (M10).
  const began = start[after] ?? NEVER;
  const follows = began > (start[index] ?? NEVER) && began >= ended - GAP_DAYS;
  return code.employer[after] !== code.employer[index] && follows ? 'transferred' : 'none';
}

const nothing = (): Growing => ({
  found: new WorkSum(),
  lost: new WorkSum(),
  transferred: new WorkSum(),
  provisional: new PersonCount(),
  lostOfWorking: 0,
  starters: 0,
  lostOfStarters: 0,
});
