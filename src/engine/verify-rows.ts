import type { PoolClient } from 'pg';
import { ROOM_TABLES } from '../../workflows/effects.js';
import type { RowChange } from '../journal/writes.js';

/** A row that the record does not give, or a row the record gives and that is not there. */
export type RowDifference = { readonly stream: string; readonly what: string };

type Want = { readonly table: string; readonly stream: string; readonly rows: readonly object[] };

/** Items the relay adds about its own work follow from no entry. */
const RECORDED = 'seq < 1000';

/** Compares rows by value in the database, so that `12.50` and `12.5` are the same number. */
async function compare(
  client: PoolClient,
  want: Want & {
    readonly column: string;
    readonly ids: readonly string[];
    readonly leftOut: readonly string[];
    readonly only?: string;
  },
): Promise<readonly RowDifference[]> {
  const { table, column, ids, rows, leftOut, only = 'true' } = want;
  const text = `with want as (
      select to_jsonb(jsonb_populate_record(null::${table}, x)) - $3::text[] as j from jsonb_array_elements($1::jsonb) x
    ), have as (select to_jsonb(t) - $3::text[] as j from ${table} t where ${column} = any($2::uuid[]) and ${only})
    (select 'missing in ' as what, j from (select j from want except all select j from have) a)
    union all (select 'not in the record: ', j from (select j from have except all select j from want) b) limit 20`;
  const found = await client.query<{ what: string; j: Record<string, unknown> }>(text, [
    JSON.stringify(rows),
    ids,
    leftOut,
  ]);
  return found.rows.map((row) => ({
    stream: String(row.j[column]),
    what: `${row.what}${table} ${JSON.stringify(row.j)}`,
  }));
}

export type WantedRows = {
  readonly rooms: readonly RowChange[];
  readonly facts: readonly object[];
  readonly timers: readonly object[];
  readonly instances: readonly object[];
  readonly inbox: readonly object[];
  readonly outbox: readonly object[];
  readonly placements: readonly object[];
};

/** All differences between what the record gives and what the tables hold, for the placements of one page. */
export async function rowDifferences(
  client: PoolClient,
  ids: readonly string[],
  wanted: WantedRows,
): Promise<readonly RowDifference[]> {
  const found: RowDifference[] = [];
  for (const table of ROOM_TABLES) {
    const rows = wanted.rooms.filter((row) => row.table === table).map((row) => ({ ...row.key, ...row.values }));
    found.push(...(await compare(client, { table, column: 'placement', stream: '', ids, rows, leftOut: [] })));
  }
  const plain = [
    { table: 'fact', column: 'placement', rows: wanted.facts, leftOut: [] },
    { table: 'timer', column: 'stream', rows: wanted.timers, leftOut: [] },
    { table: 'instance', column: 'stream', rows: wanted.instances, leftOut: [] },
    { table: 'placement', column: 'id', rows: wanted.placements, leftOut: ['simulated'] },
    {
      table: 'inbox_item',
      column: 'stream',
      rows: wanted.inbox,
      leftOut: ['done_at', 'done_by', 'place'],
      only: RECORDED,
    },
    {
      table: 'outbox',
      column: 'stream',
      rows: wanted.outbox,
      leftOut: ['due_at', 'attempts', 'last_error', 'sent_at'],
      only: RECORDED,
    },
  ];
  for (const one of plain) found.push(...(await compare(client, { ...one, stream: '', ids })));
  return found;
}
