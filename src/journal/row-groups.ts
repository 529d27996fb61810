import { PART_OUTLOOKS, ROOM_TABLES } from '../../workflows/effects.js';
import type { RowChange } from './writes.js';

/** Rows of one table with the same columns, each key once: one statement of the database writes them all. */
export type RowGroup = {
  readonly table: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly RowChange[];
};

/** Their rows point at nothing but their placement, so that those of other tables may come between. */
const BY_PLACEMENT: ReadonlySet<string> = new Set([...ROOM_TABLES, ...PART_OUTLOOKS, 'placement_outlook']);

type Growing = RowGroup & { readonly rows: RowChange[] };

/**
 * Row changes in groups, in an order that gives the same: a change of a row comes after those before it, and a table whose rows
 * others may point at is only joined with what stands next to it.
 */
export function rowGroups(changes: readonly RowChange[]): readonly RowGroup[] {
  const groups: Growing[] = [];
  const places = new Map<string, number>();
  /** The group in which a row was changed last. */
  const lastOf = new Map<string, number>();
  for (const change of changes) {
    const shape = shapeOf(change);
    const row = rowOf(change);
    const known = places.get(shape);
    const isNear = known === groups.length - 1 || BY_PLACEMENT.has(change.table);
    const joins = known !== undefined && isNear && known > (lastOf.get(row) ?? -1);
    const place = joins ? known : groups.push(emptyGroup(change)) - 1;
    groups[place]?.rows.push(change);
    places.set(shape, place);
    lastOf.set(row, place);
  }
  return groups;
}

const emptyGroup = ({ table, key, values }: RowChange): Growing => ({
  table,
  keys: Object.keys(key),
  columns: Object.keys(values),
  rows: [],
});

/** A text per table and set of columns: every row of a batch is asked for it, and JSON of the names costs more than the row. */
function shapeOf({ table, key, values }: RowChange): string {
  let shape = table;
  for (const name in key) shape += `\n${name}`;
  shape += '\n';
  for (const name in values) shape += `\n${name}`;
  return shape;
}

/** A text per row. Two rows that have the same one by chance are only not put in one group. */
function rowOf({ table, key }: RowChange): string {
  let row = table;
  for (const name in key) row += `\n${JSON.stringify(key[name])}`;
  return row;
}

/** Groups as `engine_put_rows` reads them. Key and values are joined as texts: one object of both would cost more than the texts. */
export function groupsText(groups: readonly RowGroup[]): string {
  return `[${groups.map(groupText).join(',')}]`;
}

function groupText({ rows, ...head }: RowGroup): string {
  return `${JSON.stringify(head).slice(0, -1)},"rows":[${rows.map(rowText).join(',')}]}`;
}

function rowText({ key, values }: RowChange): string {
  const [first, second] = [JSON.stringify(key), JSON.stringify(values)];
  return second === '{}' ? first : `${first.slice(0, -1)},${second.slice(1)}`;
}
