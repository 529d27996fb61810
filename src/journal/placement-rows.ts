import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { idsOf } from './follower.js';
import { touchedSince } from './moved-since.js';

/** How far the record of a placement was: its own entries, and a number that grows with what lies beside it. */
export type Reached = { readonly id: string; readonly entryNo: string; readonly besideNo: string };

/** Rows kept one per placement (`p`), each with `entry_no`, `beside_no` and `grounds`, as SQL. */
export type PlacementTable = {
  readonly table: string;
  /** Which row of the table, `k`, is that of a placement. */
  readonly row: string;
  /** Which placements have a row. */
  readonly among: string;
  /** A number that grows with what lies beside a placement. */
  readonly beside: string;
  /** Placements touched by what moved (`moved m`), beside themselves. */
  readonly touches: readonly string[];
  /** Values of the table's join, from `$3` on. */
  readonly values?: number;
};

/**
 * What moved is few, which is not known beforehand: each is looked up by its key, for joined all placements may be read.
 * @returns what finds placements of which the row is not level with the record; without a moment among all of them
 */
export function placementsBehind({ table, row, among, beside, touches, values = 0 }: PlacementTable) {
  const isBehind = `(k.entry_no, k.beside_no, k.grounds) is distinct from (s.entry_no, (${beside})::bigint, $2)`;
  const all = `select p.id from placement p join stream s on s.id = p.id left join ${table} k on ${row} where p.tenant = $1 and ${among} and ${isBehind} order by p.id`;
  const moved = `${touchedSince(`$${3 + values}`, touches)}
    select p.id from touched t cross join lateral (select x.* from placement x where x.id = t.id and x.tenant = $1 offset 0) p
      cross join lateral (select where ${among} offset 0) a
      cross join lateral (select x.* from stream x where x.id = p.id offset 0) s
      left join lateral (select k.* from ${table} k where ${row} offset 0) k on true where ${isBehind} order by p.id`;
  return async (
    client: PoolClient,
    tenant: string,
    grounds: string,
    since: Moment | undefined,
    ...more: readonly unknown[]
  ): Promise<readonly string[]> => {
    const [sql, last] = since === undefined ? [all, []] : [moved, [since]];
    return idsOf(await client.query<{ id: string }>(sql, [tenant, grounds, ...more, ...last]));
  };
}

/** @returns what is read before anything is computed: a row may hold more than it says, and is then made anew, never less */
export function placementsReached({ beside }: Pick<PlacementTable, 'beside'>) {
  const sql = `select p.id, s.entry_no as "entryNo", (${beside})::bigint as "besideNo"
    from placement p join stream s on s.id = p.id where p.id = any($1)`;
  return async (client: PoolClient, ids: readonly string[]): Promise<readonly Reached[]> =>
    (await client.query<Reached>(sql, [ids])).rows;
}
