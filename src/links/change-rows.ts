import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { ChangeKind } from './change-input.js';
import type { Addressee } from './link-kinds.js';

/** A report as it is stored: facts without names; the words lie sealed. */
export type ChangeRow = {
  readonly id: string;
  readonly tenant: string;
  readonly placement: string;
  readonly link: string;
  readonly kind: ChangeKind;
  readonly told_by: Addressee;
  readonly told_at: Moment;
  readonly told_on: LocalDate;
  readonly from_on: LocalDate;
  readonly facts: JsonObject;
  readonly sealed: string | null;
  readonly state: 'waiting' | 'accepted' | 'returned';
  readonly decided_by: string | null;
  readonly decided_at: Moment | null;
  readonly entry: number | null;
  readonly return_reason: string | null;
  readonly return_sealed: string | null;
};
export type ListedChange = ChangeRow & {
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
};

export type ToldChange = Pick<
  ChangeRow,
  'id' | 'tenant' | 'placement' | 'link' | 'kind' | 'told_by' | 'told_at' | 'told_on' | 'from_on' | 'facts' | 'sealed'
>;

export async function insertChange(client: PoolClient, row: ToldChange): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into change_report (id, tenant, placement, link, kind, told_by, told_at, told_on, from_on, facts, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing`,
    [
      row.id,
      row.tenant,
      row.placement,
      row.link,
      row.kind,
      row.told_by,
      row.told_at,
      row.told_on,
      row.from_on,
      JSON.stringify(row.facts),
      row.sealed,
    ],
  );
  return rowCount === 1;
}

const LISTED = `select c.*, p.candidate, p.employer, p.owner from change_report c join placement p on p.id = c.placement`;

export type ChangeFilter = {
  readonly state: 'waiting' | 'decided';
  /** Only those of placements of this member. */
  readonly owner: string | null;
  readonly placement: string | null;
  readonly limit: number;
};

/** What waits longest first; what was decided last first. */
export async function changesOf(client: PoolClient, filter: ChangeFilter): Promise<readonly ListedChange[]> {
  const order = filter.state === 'waiting' ? 'c.told_at, c.id' : 'c.decided_at desc, c.id';
  const { rows } = await client.query<ListedChange>(
    `${LISTED} where (c.state = 'waiting') = $1 and ($2::text is null or p.owner = $2)
       and ($3::uuid is null or c.placement = $3) order by ${order} limit $4`,
    [filter.state === 'waiting', filter.owner, filter.placement, filter.limit],
  );
  return rows;
}

export type WaitingReports = {
  readonly count: number;
  /** Day on which the oldest was told. */
  readonly since: LocalDate | null;
};

export async function waitingChanges(client: PoolClient, owner: string | null): Promise<WaitingReports> {
  const { rows } = await client.query<WaitingReports>(
    `select count(*)::int as count, min(c.told_on) as since from change_report c join placement p on p.id = c.placement
     where c.state = 'waiting' and ($1::text is null or p.owner = $1)`,
    [owner],
  );
  return rows[0] ?? { count: 0, since: null };
}

export async function changeRow(client: PoolClient, id: string): Promise<ListedChange | undefined> {
  return (await client.query<ListedChange>(`${LISTED} where c.id = $1`, [id])).rows[0];
}

export async function changesByLink(client: PoolClient, link: string): Promise<readonly ChangeRow[]> {
  const text = 'select * from change_report where link = $1 order by told_at desc limit 20';
  return (await client.query<ChangeRow>(text, [link])).rows;
}

/** Held until the end of the transaction, so that two people at once are one after the other. */
export async function heldChange(client: PoolClient, id: string): Promise<ChangeRow | undefined> {
  return (await client.query<ChangeRow>('select * from change_report where id = $1 for update', [id])).rows[0];
}

export type Verdict = {
  readonly state: 'accepted' | 'returned';
  readonly by: string;
  readonly at: Moment;
  readonly entry: number | null;
  readonly reason: string | null;
  readonly sealed: string | null;
};

export async function decideChange(client: PoolClient, id: string, verdict: Verdict): Promise<void> {
  const { state, by, at, entry, reason, sealed } = verdict;
  await client.query(
    `update change_report set state = $2, decided_by = $3, decided_at = $4, entry = $5, return_reason = $6,
       return_sealed = $7 where id = $1`,
    [id, state, by, at, entry, reason, sealed],
  );
}

/** The entry that accepting wrote, if it was written and the rest did not follow (a crash between the two). */
export async function acceptedEntry(
  client: PoolClient,
  tenant: string,
  operation: string,
): Promise<{ readonly actor: string; readonly entry: number } | undefined> {
  const { rows } = await client.query<{ actor: string; entry: number }>(
    'select actor, entry from idempotency where tenant = $1 and operation = $2 limit 1',
    [tenant, operation],
  );
  return rows[0];
}
