import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import { readFacts, type Fact } from '../../workflows/law/placement-facts.js';
import type { MonthStanding } from './month-standing.js';

/** A placement with all that its money rests on. */
export type PlacementMoney = {
  readonly id: string;
  readonly tenant: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly facts: readonly Fact[];
  /** Number of the last fact's entry; 0 without facts. */
  readonly lastEntry: number;
  /** Moves when anything of the person changes. */
  readonly candidateEntry: number;
};

/** The last row of a month as stored. */
export type StoredMonth = MonthStanding & {
  readonly placement: string;
  readonly version: number;
  readonly asKnownEntry: number;
  readonly basis: string;
};

export type NewMonth = MonthStanding & {
  readonly placement: string;
  readonly version: number;
  readonly asKnownEntry: number;
  readonly basis: string;
  readonly explanation: string;
};

type PlacementRow = {
  id: string;
  tenant: string;
  candidate: string;
  employer: string;
  owner: string | null;
  candidate_entry: number | null;
};
type FactRow = { placement: string; entry: number; kind: FactKind; from_on: LocalDate; value: JsonObject };

/** Hash by which a sealed text is compared without reading it back. */
export const sealHash = (text: string): string => createHash('md5').update(text).digest('hex');

/** Placements of one deciding body on which the first day worked was ever recorded (B17). */
export async function startedPlacements(client: PoolClient, tenant: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ placement: string }>(
    `select distinct placement from fact where tenant = $1 and kind = 'firstDayWorked' order by placement`,
    [tenant],
  );
  return rows.map((row) => row.placement);
}

/** Started placements of a person, also of files that are read as it (M44). */
export async function startedOf(client: PoolClient, candidate: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from placement p where p.candidate = any((select candidate_files($1))::uuid[]) and ${STARTED} order by p.id`,
    [candidate],
  );
  return rows.map((row) => row.id);
}

/** Whether somebody works in a placement on a day. */
export function worksOn({ facts }: PlacementMoney, day: LocalDate): boolean {
  const { firstDayWorked, lastDayWorked, notComeAbout } = readFacts(facts);
  const over = lastDayWorked !== undefined && lastDayWorked < day;
  return !notComeAbout && !over && firstDayWorked !== undefined && firstDayWorked <= day;
}

/** A placement `p` that can have months: what is kept beside placements is kept of these only. */
export const STARTED = `exists (select 1 from fact f where f.placement = p.id and f.kind = 'firstDayWorked')`;

/** How many placements a body has, also those that never started. */
export async function placementsOf(client: PoolClient, tenant: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from placement where tenant = $1',
    [tenant],
  );
  return rows[0]?.count ?? 0;
}

export async function readPlacements(client: PoolClient, ids: readonly string[]): Promise<readonly PlacementMoney[]> {
  const placements = await client.query<PlacementRow>(
    // A file that was merged rests on the entries of both, so that a change of either is seen (M44).
    `select p.id, p.tenant, p.candidate, p.employer, p.owner,
       s.entry_no + case when c.id is null then 0
         else (select r.entry_no from stream r where r.id = candidate_read_as(c.id)) end as candidate_entry
     from placement p left join stream s on s.id = p.candidate
     left join candidate c on c.id = p.candidate and c.merged_into is not null
     where p.id = any($1) order by p.id`,
    [ids],
  );
  const { rows } = await client.query<FactRow>(
    'select placement, entry, kind, from_on, value from fact where placement = any($1) order by placement, entry, seq',
    [ids],
  );
  const facts = new Map<string, FactRow[]>();
  for (const row of rows) facts.set(row.placement, [...(facts.get(row.placement) ?? []), row]);
  return placements.rows.map(({ candidate_entry, ...row }) => {
    const own = facts.get(row.id) ?? [];
    return {
      ...row,
      facts: own.map(({ kind, from_on, value, entry }) => ({ kind, from: from_on, value, recorded: entry })),
      lastEntry: own.at(-1)?.entry ?? 0,
      candidateEntry: candidate_entry ?? 0,
    };
  });
}

export async function readStoredMonths(client: PoolClient, ids: readonly string[]): Promise<readonly StoredMonth[]> {
  const { rows } = await client.query<StoredMonth>(
    `select distinct on (placement, month) placement, month, version, as_known_entry as "asKnownEntry", amount,
       by_rule as "byRule", kind, provisional, estimate, hold_days as "holdDays", withheld, advance, basis
     from entitlement_month where placement = any($1) order by placement, month, version desc`,
    [ids],
  );
  return rows;
}

/** What tells whether an explanation is another one, by `sealOf` of its month. Reading explanations takes most of reading months. */
export async function readSealHashes(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<MonthKey & { readonly hash: string }>(
    `select distinct on (placement, month) placement, month, version, md5(explanation) as hash
     from entitlement_month where placement = any($1) order by placement, month, version desc`,
    [ids],
  );
  return new Map(rows.map((row) => [sealOf(row), row.hash]));
}

type MonthKey = Pick<StoredMonth, 'placement' | 'month' | 'version'>;
export const sealOf = ({ placement, month, version }: MonthKey): string => `${placement}.${month}.${version}`;

/** Adds rows to the history of their months. Two who compute the same at once add it once. */
export async function addMonths(
  client: PoolClient,
  tenant: string,
  at: Moment,
  months: readonly NewMonth[],
): Promise<void> {
  await client.query(
    `insert into entitlement_month (placement, month, version, tenant, as_known_entry, amount, by_rule, kind, provisional,
       estimate, hold_days, withheld, advance, explanation, basis, at)
     select placement, month, version, $1, "asKnownEntry", amount, "byRule", kind, provisional, estimate, "holdDays", withheld,
       advance, explanation, basis, $2
     from jsonb_to_recordset($3::jsonb) as x(placement uuid, month text, version integer, "asKnownEntry" bigint,
       amount numeric, "byRule" numeric, kind text, provisional boolean, estimate boolean, "holdDays" integer, withheld numeric,
       advance numeric, explanation text, basis text)
     on conflict do nothing`,
    [tenant, at, JSON.stringify(months)],
  );
}

/** The same outcome on newer grounds: what it was computed from moves. */
export async function moveBasis(
  client: PoolClient,
  months: readonly Pick<StoredMonth, 'placement' | 'month' | 'version' | 'basis' | 'byRule'>[],
): Promise<void> {
  await client.query(
    `update entitlement_month m set basis = x.basis, by_rule = x."byRule"
     from jsonb_to_recordset($1::jsonb)
       as x(placement uuid, month text, version integer, basis text, "byRule" numeric)
     where m.placement = x.placement and m.month = x.month and m.version = x.version`,
    [
      JSON.stringify(
        months.map(({ placement, month, version, basis, byRule }) => ({ placement, month, version, basis, byRule })),
      ),
    ],
  );
}

/** What pay runs booked for each month of a placement, in euros; a withdrawn run never was. */
export async function readPaidMonths(client: PoolClient, placement: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ month: string; paid: string }>(
    `select l.month, sum(l.amount) as paid from pay_line l join pay_run r on r.id = l.run
     where l.placement = $1 and r.state <> 'withdrawn' group by l.month`,
    [placement],
  );
  return new Map(rows.map(({ month, paid }) => [month, paid]));
}
