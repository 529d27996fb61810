import { NONE, type CodeBook, type CodeColumn, type Day, type ListName, type OutcomeColumns } from './columns.js';
import type { OutcomePicture } from './outcome-book.js';

/** Which placements a figure is over; what is left out is not asked. Several values of one column: any of them. */
export type OutcomeFilter = {
  readonly [column in Exclude<CodeColumn, 'endReason' | 'outcome' | 'waiting'>]?: readonly string[];
} & {
  /** Some support of one of these kinds, at any time. */
  readonly support?: readonly string[];
};

/** The placements that pass a filter. */
export type Selection = {
  readonly codes: CodeBook;
  readonly parts: readonly { readonly columns: OutcomeColumns; readonly index: Int32Array }[];
};

/** Leaves those of `index` that pass, in the same order. */
type Narrowing = (columns: OutcomeColumns, index: Int32Array) => Int32Array;

/** @param filter an unknown code selects nothing, as it should */
export function select(picture: Pick<OutcomePicture, 'chunks' | 'codes'>, filter: OutcomeFilter = {}): Selection {
  const narrowings = narrowingsOf(picture.codes, filter);
  return {
    codes: picture.codes,
    parts: picture.chunks.map((columns) => ({
      columns,
      index: narrowings.reduce((index, narrowing) => narrowing(columns, index), everyOne(columns.count)),
    })),
  };
}

function everyOne(count: number): Int32Array {
  const index = new Int32Array(count);
  for (let at = 0; at < count; at += 1) index[at] = at;
  return index;
}

function narrowingsOf(codes: CodeBook, { support, ...columns }: OutcomeFilter): readonly Narrowing[] {
  const found = Object.entries(columns).flatMap(([name, wanted]): readonly Narrowing[] => {
    if (wanted === undefined || wanted.length === 0) return [];
    const column = name as CodeColumn;
    const passes = passing(codes[column].names, wanted);
    return [
      (part, index) => {
        const numbers = part.code[column];
        return index.filter((one) => passes[numbers[one] ?? 0] === 1);
      },
    ];
  });
  if (support === undefined || support.length === 0) return found;
  const passes = passing(codes.supportKind.names, support);
  const some: Narrowing = ({ supports }, index) =>
    index.filter((one) => someOf(supports, one, (at) => passes[supports.kind[at] ?? 0] === 1));
  return [...found, some];
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
  eachOf(selection, (columns, index) => {
    const rows = columns[list];
    for (let at = rows.at[index] ?? 0; at < (rows.at[index + 1] ?? 0); at += 1) work(rows, at, columns, index);
  });
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

/** Whether one is a placement of the Praktijkroute: lump-sum route, and not in the register on any ground on the day it began. */
export function praktijkroute(codes: CodeBook): (columns: OutcomeColumns, index: number) => boolean {
  const lumpSum = codes.route.find('lumpSum');
  return (columns, index) =>
    columns.code.route[index] === lumpSum &&
    columns.alreadyRegistered[index] === 0 &&
    (columns.registered[index] ?? 0) > (columns.start[index] ?? 0);
}

export const codeName = (codes: CodeBook, column: CodeColumn, columns: OutcomeColumns, index: number): string =>
  codes[column].names[columns.code[column][index] ?? -1] ?? NONE;
