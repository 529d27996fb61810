import {
  NONE,
  type CodeBook,
  type CodeColumn,
  type Day,
  type ListName,
  type Numbers,
  type OutcomeColumns,
} from './columns.js';
import type { OutcomePicture } from './outcome-book.js';
import { isRegistered } from './registers.js';

/**
 * Which placements a figure is over; what is left out is not asked. Several values of one column: any of them. Nobody is filtered
 * by sex (seeds 41).
 */
export type OutcomeFilter = {
  readonly [column in Exclude<CodeColumn, 'endReason' | 'outcome' | 'waiting' | 'sex'>]?: readonly string[];
} & {
  /** Some support of one of these kinds, at any time. */
  readonly support?: readonly string[];
  /** The arrangement on the day of the selection; without one an arrangement at any time (seeds 11). */
  readonly arrangementNow?: readonly string[];
  /** So many contracts agreed at once (seeds 37). */
  readonly contractsAgreed?: readonly string[];
};

/** The placements that pass a filter; of each chunk their positions, ascending. */
export type Selection = {
  readonly codes: CodeBook;
  /** What "now" means in its filter. */
  readonly day?: Day | undefined;
  readonly parts: readonly Part[];
  /**
   * Under a filter on market: what passes all other filters, and 1 at the number of each market that is wanted. `parts` are those
   * that are there now; of a day the ones that were there then count (`selectionOn`).
   */
  readonly byMarket?: { readonly passes: Uint8Array; readonly parts: readonly Part[] };
};
type Part = { readonly columns: OutcomeColumns; readonly index: Int32Array };

/** Whether a filter asks nothing, so that everybody is left. */
export const isEverybody = (filter: OutcomeFilter): boolean =>
  Object.values(filter).every((wanted) => wanted === undefined || wanted.length === 0);

/** Leaves those of `index` that pass, in the same order. */
type Narrowing = (columns: OutcomeColumns, index: Int32Array) => Int32Array;

export function select(
  picture: Pick<OutcomePicture, 'chunks' | 'codes'>,
  filter: OutcomeFilter = {},
  day?: Day,
): Selection {
  const parts = picture.chunks.map((columns) => ({ columns, index: everyOne(columns.count) }));
  return narrowed({ codes: picture.codes, day, parts }, filter);
}

/** 0, 1, 2 and on: everybody in a chunk. Made once, as long as the largest chunk asked for. */
let positions = new Int32Array(0);
function everyOne(count: number): Int32Array {
  if (positions.length < count) positions = Int32Array.from({ length: count * 2 }, (_none, at) => at);
  return positions.subarray(0, count);
}

/** @param filter an unknown code selects nothing, as it should */
export function narrowed(selection: Selection, filter: OutcomeFilter): Selection {
  const { market = [], ...others } = filter;
  const narrowings = narrowingsOf(selection, others);
  if (narrowings.length === 0 && market.length === 0) return selection;
  const through = (parts: readonly Part[]): readonly Part[] =>
    parts.map(({ columns, index }) => ({
      columns,
      index: narrowings.reduce((left, narrowing) => narrowing(columns, left), index),
    }));
  const parts = through(selection.parts);
  const { byMarket: before } = selection;
  if (market.length === 0) {
    return {
      ...selection,
      parts,
      ...(before === undefined ? {} : { byMarket: { ...before, parts: through(before.parts) } }),
    };
  }
  const passes = passing(selection.codes.market.names, market).map((one, code) => one & (before?.passes[code] ?? 1));
  return {
    ...selection,
    parts: parts.map(({ columns, index }) => ({ columns, index: withCode(columns.code.market, passes, index) })),
    byMarket: { passes, parts: before === undefined ? parts : through(before.parts) },
  };
}

/** Number of the market of the workplace on a day (G1). */
export function marketOn({ markets, code }: OutcomeColumns, index: number, day: Day): number {
  const first = markets.at[index] ?? 0;
  let last = (markets.at[index + 1] ?? 0) - 1;
  if (last < first) return code.market[index] ?? -1;
  while (last > first && (markets.from[last] ?? 0) > day) last -= 1;
  return markets.market[last] ?? -1;
}

/** What is to be walked for days, and whether one of it counts on a day: who works for the market then, not now. */
export function onDays({ parts, byMarket }: Selection): {
  readonly parts: readonly Part[];
  readonly counts: (columns: OutcomeColumns, index: number, day: Day) => boolean;
} {
  if (byMarket === undefined) return { parts, counts: () => true };
  const { passes } = byMarket;
  return { parts: byMarket.parts, counts: (columns, index, day) => passes[marketOn(columns, index, day)] === 1 };
}

/** The selection as it is of one day. */
export function selectionOn(selection: Selection, day: Day): Selection {
  const { parts, counts } = onDays(selection);
  if (selection.byMarket === undefined) return selection;
  return {
    ...selection,
    parts: parts.map(({ columns, index }) => ({ columns, index: index.filter((one) => counts(columns, one, day)) })),
  };
}

function narrowingsOf(
  { codes, day }: Selection,
  { support = [], arrangementNow = [], contractsAgreed = [], ...columns }: OutcomeFilter,
): readonly Narrowing[] {
  const found = Object.entries(columns).flatMap(([name, wanted]): Narrowing[] => {
    if (wanted === undefined || wanted.length === 0) return [];
    const column = name as CodeColumn;
    const passes = passing(codes[column].names, wanted);
    return [(part, index) => withCode(part.code[column], passes, index)];
  });
  if (arrangementNow.length > 0) {
    const passes = passing(codes.arrangement.names, arrangementNow);
    found.push((part, index) => index.filter((one) => hasArrangement(part, one, passes, day)));
  }
  if (contractsAgreed.length > 0) {
    const passes = Uint8Array.from({ length: 256 }, (_none, count) => (contractsAgreed.includes(`${count}`) ? 1 : 0));
    found.push((part, index) => withCode(part.contractsAgreed, passes, index));
  }
  if (support.length > 0) {
    const passes = passing(codes.supportKind.names, support);
    found.push(({ supports }, index) => withSome(supports, passes, index));
  }
  return found;
}

/** Number of the arrangement on a day, or before the first of all that one, as it holds from the start; -1 without any. */
export function arrangementOn({ arrangements }: OutcomeColumns, index: number, day: Day): number {
  const first = arrangements.at[index] ?? 0;
  let last = (arrangements.at[index + 1] ?? 0) - 1;
  if (last < first) return -1;
  while (last > first && (arrangements.from[last] ?? 0) > day) last -= 1;
  return arrangements.level[last] ?? -1;
}

function hasArrangement(columns: OutcomeColumns, index: number, passes: Uint8Array, day: Day | undefined): boolean {
  if (day !== undefined) return passes[arrangementOn(columns, index, day)] === 1;
  return someOf(columns.arrangements, index, (at) => passes[columns.arrangements.level[at] ?? 0] === 1);
}

function withCode(numbers: Numbers, passes: Uint8Array, index: Int32Array): Int32Array {
  const left = new Int32Array(index.length);
  let count = 0;
  for (let at = 0; at < index.length; at += 1) {
    const one = index[at] ?? 0;
    if (passes[numbers[one] ?? 0] === 1) left[count++] = one;
  }
  return left.subarray(0, count);
}

function withSome({ at: from, kind }: OutcomeColumns['supports'], passes: Uint8Array, index: Int32Array): Int32Array {
  const left = new Int32Array(index.length);
  let count = 0;
  for (let at = 0; at < index.length; at += 1) {
    const one = index[at] ?? 0;
    const until = from[one + 1] ?? 0;
    let row = from[one] ?? 0;
    while (row < until && passes[kind[row] ?? 0] !== 1) row += 1;
    if (row < until) left[count++] = one;
  }
  return left.subarray(0, count);
}

/** 1 at the number of each code that is wanted. */
function passing(names: readonly string[], wanted: readonly string[]): Uint8Array {
  const passes = new Uint8Array(names.length);
  for (const [number, name] of names.entries()) if (wanted.includes(name)) passes[number] = 1;
  return passes;
}

/** Whether one of what a placement has several of passes. */
export function someOf(several: { readonly at: Int32Array }, index: number, test: (at: number) => boolean): boolean {
  for (let at = several.at[index] ?? 0; at < (several.at[index + 1] ?? 0); at += 1) if (test(at)) return true;
  return false;
}

/** Walks the chosen placements; those of a person one after the other. */
export function eachOf(selection: Selection, work: (columns: OutcomeColumns, index: number) => void): void {
  for (const { columns, index } of selection.parts) {
    for (let at = 0; at < index.length; at += 1) work(columns, index[at] ?? 0);
  }
}

/** Walks what the chosen placements have several of, such as their decisions. */
export function eachRowOf<K extends ListName>(
  selection: Selection,
  list: K,
  work: (rows: OutcomeColumns[K], at: number, columns: OutcomeColumns, index: number) => void,
): void {
  for (const { columns, index } of selection.parts) {
    const rows = columns[list];
    const { at: from } = rows;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const until = from[one + 1] ?? 0;
      for (let row = from[one] ?? 0; row < until; row += 1) work(rows, row, columns, one);
    }
  }
}

/** Counts persons once: the placements of a person come one after the other. */
export class PersonCount {
  count = 0;
  private columns: OutcomeColumns | undefined;
  private person = -1;

  add(columns: OutcomeColumns, index: number): void {
    const person = columns.person[index] ?? -1;
    if (columns === this.columns && person === this.person) return;
    this.count += 1;
    this.columns = columns;
    this.person = person;
  }
}

/** Runs on a day: first day worked on or before it, no last day before it (figures: words). */
export const runsOn = ({ start, end }: OutcomeColumns, index: number, day: Day): boolean =>
  (start[index] ?? 0) <= day && (end[index] ?? 0) >= day;

type Test = (columns: OutcomeColumns, index: number) => boolean;

/** Whether one is a placement of the Praktijkroute: lump-sum route, and its person not in the register on any ground on the day it began. */
export function onPraktijkroute(codes: CodeBook): Test {
  const lumpSum = codes.route.find('lumpSum');
  return (columns, index) =>
    columns.code.route[index] === lumpSum && !isRegistered(columns, index, columns.begun[index] ?? 0);
}

/** The same of a cohort: what began under another body stands in the cohorts of that one (M50). */
export function praktijkroute(codes: CodeBook): Test {
  const isRoute = onPraktijkroute(codes);
  return (columns, index) => columns.begun[index] === columns.start[index] && isRoute(columns, index);
}

export const codeName = (codes: CodeBook, column: CodeColumn, columns: OutcomeColumns, index: number): string =>
  codes[column].names[columns.code[column][index] ?? -1] ?? NONE;
