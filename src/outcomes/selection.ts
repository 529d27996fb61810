import { NONE, type CodeBook, type CodeColumn, type Day, type OutcomeColumns } from './columns.js';
import type { OutcomePicture } from './outcome-book.js';

/** Which placements a figure is over; what is left out is not asked. Several values of one column: any of them. */
export type OutcomeFilter = {
  readonly [column in Exclude<CodeColumn, 'candidate' | 'endReason' | 'outcome'>]?: readonly string[];
} & {
  /** Some support of one of these kinds, at any time. */
  readonly support?: readonly string[];
};

/** The placements that pass a filter. */
export type Selection = {
  readonly codes: CodeBook;
  readonly parts: readonly { readonly columns: OutcomeColumns; readonly index: Int32Array }[];
};

type Test = (columns: OutcomeColumns, index: number) => boolean;

/** @param filter an unknown code selects nothing, as it should */
export function select(picture: Pick<OutcomePicture, 'chunks' | 'codes'>, filter: OutcomeFilter = {}): Selection {
  const tests = testsOf(picture.codes, filter);
  return {
    codes: picture.codes,
    parts: picture.chunks.map((columns) => ({ columns, index: indexOf(columns, tests) })),
  };
}

function indexOf(columns: OutcomeColumns, tests: readonly Test[]): Int32Array {
  const found = new Int32Array(columns.count);
  let count = 0;
  for (let index = 0; index < columns.count; index += 1) {
    if (tests.every((test) => test(columns, index))) found[count++] = index;
  }
  return found.subarray(0, count);
}

function testsOf(codes: CodeBook, { support, ...columns }: OutcomeFilter): readonly Test[] {
  const tests = Object.entries(columns).flatMap(([name, wanted]): readonly Test[] => {
    if (wanted === undefined || wanted.length === 0) return [];
    const column = name as CodeColumn;
    const numbers = new Set(wanted.map((one) => codes[column].find(one)));
    return [(part, index) => numbers.has(part.code[column][index] ?? -1)];
  });
  if (support === undefined || support.length === 0) return tests;
  const kinds = new Set(support.map((one) => codes.supportKind.find(one)));
  return [...tests, (part, index) => someOf(part.supports, index, (at) => kinds.has(part.supports.kind[at] ?? -1))];
}

/** Whether one of what a placement has several of passes. */
export function someOf(several: { readonly at: Int32Array }, index: number, test: (at: number) => boolean): boolean {
  for (let at = several.at[index] ?? 0; at < (several.at[index + 1] ?? 0); at += 1) if (test(at)) return true;
  return false;
}

/** Walks the chosen placements. */
export function eachOf(selection: Selection, work: (columns: OutcomeColumns, index: number) => void): void {
  for (const { columns, index } of selection.parts) for (const one of index) work(columns, one);
}

/** Walks what the chosen placements have several of, such as their decisions. */
export function eachRowOf<K extends 'measurements' | 'decisions' | 'messages' | 'supports' | 'objections' | 'contacts'>(
  selection: Selection,
  list: K,
  work: (rows: OutcomeColumns[K], at: number, columns: OutcomeColumns, index: number) => void,
): void {
  eachOf(selection, (columns, index) => {
    const rows = columns[list];
    for (let at = rows.at[index] ?? 0; at < (rows.at[index + 1] ?? 0); at += 1) work(rows, at, columns, index);
  });
}

/** Runs on a day: first day worked on or before it, no last day before it (figures: words). */
export const runsOn = ({ start, end }: OutcomeColumns, index: number, day: Day): boolean =>
  (start[index] ?? 0) <= day && (end[index] ?? 0) >= day;

/** Lump-sum route, and not in the register on any ground on the day it began (figures: words). */
export function isPraktijkroute(columns: OutcomeColumns, index: number, codes: CodeBook): boolean {
  return (
    columns.code.route[index] === codes.route.find('lumpSum') &&
    columns.alreadyRegistered[index] === 0 &&
    (columns.registered[index] ?? 0) > (columns.start[index] ?? 0)
  );
}

export const codeName = (codes: CodeBook, column: CodeColumn, columns: OutcomeColumns, index: number): string =>
  codes[column].names[columns.code[column][index] ?? -1] ?? NONE;
