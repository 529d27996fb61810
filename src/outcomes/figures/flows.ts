import { GAP_DAYS, outOfSight } from '../careers.js';
import { idOf, NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { eachOf, type Selection } from '../selection.js';

export type Flows = {
  readonly found: number;
  readonly lost: number;
  readonly transferred: number;
  /** Lost ones of the last 31 days: another job may still follow. */
  readonly provisional: number;
  readonly net: number;
  /** Working on the first day of the period, and those of them who lost their work in it (G7). */
  readonly working: number;
  readonly lostOfWorking: number;
  readonly starters: number;
  readonly lostOfStarters: number;
};
export type FlowKind = 'found' | 'lost' | 'transferred';
type Span = { readonly from: Day; readonly until: Day };
type Growing = { -readonly [K in keyof Flows]: number } & Span;

/** What a placement did in its body: other work of a person counts wherever it stands, also outside the selection. */
export type Moves = { readonly isFound: boolean; readonly end: 'none' | 'lost' | 'transferred' };

/**
 * G6 and G7: loss, transfer, found and net of each period; both days counted.
 * @param spans one after the other, without overlap
 * @param today figures know nothing after it
 */
export function flowsIn(selection: Selection, spans: readonly Span[], today: Day): readonly Flows[] {
  const sums = spans.map(({ from, until }): Growing => ({ ...nothing(), from, until: Math.min(until, today) }));
  const gone = outOfSight(selection.codes);
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start > today) return;
    const end = columns.end[index] ?? NEVER;
    const moves = movesOf(columns, index, gone);
    for (const sum of sums) {
      if (end >= sum.from && start <= sum.until) add(sum, moves, { start, end, today });
    }
  });
  return sums.map(({ from: _from, until: _until, ...sum }) => ({ ...sum, net: sum.found - sum.lost }));
}

/** The placements behind one number of one period. */
export function flowIds(selection: Selection, { from, until }: Span, today: Day, kind: FlowKind): readonly string[] {
  const ids: string[] = [];
  const gone = outOfSight(selection.codes);
  const last = Math.min(until, today);
  eachOf(selection, (columns, index) => {
    const day = (kind === 'found' ? columns.start : columns.end)[index] ?? NEVER;
    if (day < from || day > last) return;
    const moves = movesOf(columns, index, gone);
    if (kind === 'found' ? moves.isFound : moves.end === kind) ids.push(idOf(columns, index));
  });
  return ids;
}

export function movesOf(columns: OutcomeColumns, index: number, gone: Uint8Array): Moves {
  const isFound = columns.isFound[index] === 1;
  if ((columns.end[index] ?? NEVER) === NEVER || gone[columns.code.endReason[index] ?? 0] === 1) {
    return { isFound, end: 'none' };
  }
  const next = columns.next[index] ?? -1;
  if (next < 0) return { isFound, end: 'lost' };
  // Going on with the same employer is neither.
  const another = columns.code.employer[next] !== columns.code.employer[index];
  return { isFound, end: another ? 'transferred' : 'none' };
}

function add(
  sum: Growing,
  { isFound, end: how }: Moves,
  { start, end, today }: { readonly start: Day; readonly end: Day; readonly today: Day },
): void {
  const began = start >= sum.from;
  if (began) sum.starters += 1;
  else sum.working += 1;
  if (began && isFound) sum.found += 1;
  if (end > sum.until || how === 'none') return;
  if (how === 'transferred') {
    sum.transferred += 1;
    return;
  }
  sum.lost += 1;
  if (began) sum.lostOfStarters += 1;
  else sum.lostOfWorking += 1;
  if (today - end <= GAP_DAYS) sum.provisional += 1;
}

const nothing = (): Flows => ({
  found: 0,
  lost: 0,
  transferred: 0,
  provisional: 0,
  net: 0,
  working: 0,
  lostOfWorking: 0,
  starters: 0,
  lostOfStarters: 0,
});
