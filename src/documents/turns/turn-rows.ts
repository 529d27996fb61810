import type { PoolClient } from 'pg';
import { ENTRIES_OF_PERSON, PLACEMENTS_OF_MERGED, PLACEMENTS_OF_PERSON } from '../../journal/moved-since.js';
import { placementsBehind, placementsReached, type Reached } from '../../journal/placement-rows.js';
import { STARTED } from '../../subsidies/subsidy-rows.js';
import type { Turn } from './turn.js';

/** A letter of 1 January that was made and not dropped. */
export type MadeReset = { readonly placement: string; readonly addressee: string; readonly part: string };

/** Beside its own entries, those of its letters among them: those of the person. */
const KEPT = {
  table: 'placement_turn',
  row: 'k.placement = p.id and k.year = $3',
  among: STARTED,
  beside: ENTRIES_OF_PERSON,
  touches: [PLACEMENTS_OF_PERSON, PLACEMENTS_OF_MERGED],
  values: 1,
};
export const turnsBehind = placementsBehind(KEPT);
export const turnsReached = placementsReached(KEPT);

/** Letters of 1 January of these placements, dropped ones left out. @param parts as `year-2027` */
export async function madeResets(
  client: PoolClient,
  ids: readonly string[],
  parts: readonly string[],
): Promise<readonly MadeReset[]> {
  const { rows } = await client.query<MadeReset>(
    `select stream as placement, addressee, part from document
     where stream = any($1) and kind = 'yearly-reset' and part = any($2) and state <> 'dropped'`,
    [ids, parts],
  );
  return rows;
}

export type KeptTurn = Omit<Reached, 'id'> & {
  readonly placement: string;
  readonly year: number;
  readonly turn: Turn | undefined;
  readonly forEmployer: boolean;
  readonly forWorker: boolean;
};

/** Who was slower does not put an older state over a newer one. Years before those given are let go. */
export async function keepTurns(
  client: PoolClient,
  tenant: string,
  grounds: string,
  turns: readonly KeptTurn[],
): Promise<void> {
  const rows = turns.map(({ turn, ...row }) => ({ ...row, waiting: false, ...turn }));
  await client.query(
    `insert into placement_turn as k (placement, year, tenant, entry_no, beside_no, grounds, before_amount, after_amount, waiting,
       for_employer, for_worker)
     select placement, year, $1, "entryNo", "besideNo", $2, before, after, waiting, "forEmployer", "forWorker"
     from jsonb_to_recordset($3::jsonb) as x(placement uuid, year integer, "entryNo" bigint, "besideNo" bigint, before numeric,
       after numeric, waiting boolean, "forEmployer" boolean, "forWorker" boolean)
     on conflict (placement, year) do update set entry_no = excluded.entry_no, beside_no = excluded.beside_no,
       grounds = excluded.grounds, before_amount = excluded.before_amount, after_amount = excluded.after_amount,
       waiting = excluded.waiting, for_employer = excluded.for_employer, for_worker = excluded.for_worker
     where (k.entry_no, k.beside_no) <= (excluded.entry_no, excluded.beside_no)`,
    [tenant, grounds, JSON.stringify(rows)],
  );
  const years = turns.map(({ year }) => year);
  await client.query('delete from placement_turn where placement = any($1) and year < $2', [
    [...new Set(turns.map(({ placement }) => placement))],
    Math.min(...years),
  ]);
}

/** A placement whose letters of 1 January are to be made: to whom, and the two amounts in euros. */
export type DueTurn = {
  readonly placement: string;
  readonly before: string;
  readonly after: string;
  readonly forEmployer: boolean;
  readonly forWorker: boolean;
};
/** `chance`: by number of the file, which says nothing of it; `most`: the greatest difference first. */
export const TURN_ORDERS = ['chance', 'most'] as const;
export type TurnOrder = (typeof TURN_ORDERS)[number];
const ORDER: Readonly<Record<TurnOrder, string>> = { chance: 'placement', most: 'difference desc, placement' };
const DUE = `select placement, before_amount as before, after_amount as after, for_employer as "forEmployer",
    for_worker as "forWorker"
  from placement_turn where tenant = $1 and year = $2 and (for_employer or for_worker)`;

export async function dueTurns(
  client: PoolClient,
  tenant: string,
  year: number,
  { order, offset, limit }: { readonly order: TurnOrder; readonly offset: number; readonly limit: number },
): Promise<readonly DueTurn[]> {
  const sql = `${DUE} order by ${ORDER[order]} offset $3 limit $4`;
  return (await client.query<DueTurn>(sql, [tenant, year, offset, limit])).rows;
}

/** The next to make letters of. @param after the placement that was tried last */
export async function dueTurnsAfter(
  client: PoolClient,
  tenant: string,
  year: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly DueTurn[]> {
  const sql = `${DUE} and placement > $3 order by placement limit $4`;
  return (await client.query<DueTurn>(sql, [tenant, year, after, limit])).rows;
}

export type TurnTotals = {
  readonly letters: number;
  readonly placements: number;
  /** Euros more, or with a minus less, a month over all of them. */
  readonly difference: string;
  readonly waiting: number;
};

export async function turnTotals(client: PoolClient, tenant: string, year: number): Promise<TurnTotals> {
  const { rows } = await client.query<Omit<TurnTotals, 'waiting'>>(
    `select (count(*) filter (where for_employer) + count(*) filter (where for_worker))::int as letters,
       count(*)::int as placements, (coalesce(sum(after_amount), 0) - coalesce(sum(before_amount), 0))::numeric(14, 2)::text as difference
     from placement_turn where tenant = $1 and year = $2 and (for_employer or for_worker)`,
    [tenant, year],
  );
  const waiting = await client.query<{ count: number }>(
    'select count(*)::int as count from placement_turn where tenant = $1 and year = $2 and waiting',
    [tenant, year],
  );
  const none = { letters: 0, placements: 0, difference: '0.00' };
  return { ...(rows[0] ?? none), waiting: waiting.rows[0]?.count ?? 0 };
}
