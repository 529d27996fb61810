import { PART_OUTLOOKS, ROOM_TABLES } from '../../workflows/effects.js';
import type { RowChange } from './writes.js';

/** Rows of one table with the same columns, each key once: one statement of the database writes them all. */
export type RowGroup = {
  readonly table: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly RowChange['values'][];
};

/** Their rows point at nothing but their placement, so that those of other tables may come between. */
const BY_PLACEMENT: ReadonlySet<string> = new Set([...ROOM_TABLES, ...PART_OUTLOOKS, 'placement_outlook']);

type Growing = RowGroup & { readonly rows: RowChange['values'][] };

/**
 * Row changes in groups, in an order that gives the same: a change of a row comes after those before it, and a table whose rows
 * others may point at is only joined with what stands next to it.
 */
export function rowGroups(changes: readonly RowChange[]): readonly RowGroup[] {
  const groups: Growing[] = [];
  const places = new Map<string, number>();
  /** The group in which a row was changed last. */
  const lastOf = new Map<string, number>();
  for (const { table, key, values } of changes) {
    const [keys, columns] = [Object.keys(key), Object.keys(values)];
    const shape = JSON.stringify([table, keys, columns]);
    const row = JSON.stringify([table, key]);
    const known = places.get(shape);
    const isNear = known === groups.length - 1 || BY_PLACEMENT.has(table);
    const joins = known !== undefined && isNear && known > (lastOf.get(row) ?? -1);
    const place = joins ? known : groups.push({ table, keys, columns, rows: [] }) - 1;
    groups[place]?.rows.push({ ...key, ...values });
    places.set(shape, place);
    lastOf.set(row, place);
  }
  return groups;
}
