import { compareBytes, linked, type PlainColumns } from './chunk.js';
import { LIST_NAMES, LISTS } from './column-kinds.js';
import {
  CODE_COLUMNS,
  idBytes,
  NEVER,
  NUMBER_COLUMNS,
  type ListName,
  type Numbers,
  type OutcomeColumns,
} from './columns.js';

type Picked = readonly [columns: OutcomeColumns, index: number];

/**
 * A chunk with some of its placements replaced and new ones added.
 * @param leftOut ids of placements that are no longer as they were, as `idKey` gives them
 */
export function replaced(
  before: OutcomeColumns,
  fresh: OutcomeColumns,
  leftOut: ReadonlySet<string> = new Set(),
): OutcomeColumns {
  const gone = new Set(leftOut);
  for (let index = 0; index < fresh.count; index += 1) gone.add(idKey(fresh, index));
  const picks: Picked[] = [];
  let next = 0;
  for (let index = 0; index < before.count; index += 1) {
    if (gone.has(idKey(before, index))) continue;
    while (next < fresh.count && comesBefore(fresh, next, before, index)) picks.push([fresh, next++]);
    picks.push([before, index]);
  }
  while (next < fresh.count) picks.push([fresh, next++]);
  return gathered(picks);
}

/** An id as a key, cheaper than its text. */
export const idKey = ({ ids }: Pick<OutcomeColumns, 'ids'>, index: number): string =>
  Buffer.from(idBytes(ids, index)).toString('latin1');
/** First four bytes of an id: cheap to look for. */
export const headOf = ({ ids }: Pick<OutcomeColumns, 'ids'>, index: number): number =>
  (((ids[index * 16] ?? 0) << 24) |
    ((ids[index * 16 + 1] ?? 0) << 16) |
    ((ids[index * 16 + 2] ?? 0) << 8) |
    (ids[index * 16 + 3] ?? 0)) >>>
  0;
export const idKeyOf = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1');

function comesBefore(a: OutcomeColumns, at: number, b: OutcomeColumns, other: number): boolean {
  const order = compareBytes(a.candidates, at, b.candidates, other);
  return order < 0 || (order === 0 && (a.start[at] ?? NEVER) < (b.start[other] ?? NEVER));
}

function gathered(picks: readonly Picked[]): OutcomeColumns {
  const each = (of: (columns: OutcomeColumns) => Numbers): Numbers => {
    const [first] = picks;
    const column = first === undefined ? new Int32Array(0) : newLike(of(first[0]), picks.length);
    for (const [to, [columns, index]] of picks.entries()) column[to] = of(columns)[index] ?? 0;
    return column;
  };
  const bytes = (of: (columns: OutcomeColumns) => Uint8Array): Uint8Array => {
    const column = new Uint8Array(picks.length * 16);
    for (const [to, [columns, index]] of picks.entries()) column.set(idBytes(of(columns), index), to * 16);
    return column;
  };
  return linked({
    count: picks.length,
    ids: bytes((columns) => columns.ids),
    candidates: bytes((columns) => columns.candidates),
    code: Object.fromEntries(CODE_COLUMNS.map((name) => [name, each((columns) => columns.code[name])])),
    ...Object.fromEntries(NUMBER_COLUMNS.map((name) => [name, each((columns) => columns[name])])),
    ...Object.fromEntries(LIST_NAMES.map((name) => [name, gatheredList(picks, name)])),
  } as unknown as PlainColumns);
}

function gatheredList(picks: readonly Picked[], name: ListName): Readonly<Record<string, Numbers>> {
  const at = new Int32Array(picks.length + 1);
  for (const [to, [columns, index]] of picks.entries()) {
    const from = columns[name].at;
    at[to + 1] = (at[to] ?? 0) + (from[index + 1] ?? 0) - (from[index] ?? 0);
  }
  const total = at[picks.length] ?? 0;
  const filled = Object.keys(LISTS[name].columns).map((column) => {
    const of = (columns: OutcomeColumns): Numbers =>
      (columns[name] as unknown as Readonly<Record<string, Numbers>>)[column] ?? new Int32Array(0);
    const [first] = picks;
    const numbers = first === undefined ? new Int32Array(0) : newLike(of(first[0]), total);
    for (const [to, [columns, index]] of picks.entries()) {
      const from = columns[name].at;
      numbers.set(of(columns).subarray(from[index] ?? 0, from[index + 1] ?? 0), at[to] ?? 0);
    }
    return [column, numbers] as const;
  });
  return { ...Object.fromEntries(filled), at };
}

function newLike(numbers: Numbers, length: number): Numbers {
  if (numbers instanceof Uint8Array) return new Uint8Array(length);
  return numbers instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length);
}

/** Bytes a chunk takes in memory. */
export const bytesIn = (columns: OutcomeColumns): number =>
  Object.values(columns).reduce<number>((sum, one) => sum + sizeOf(one), 0);

function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + sizeOf(one), 0);
}
