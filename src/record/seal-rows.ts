import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { KeptSeal } from './seal.js';
import type { Head } from './merkle-tree.js';

/** A head that changed at a seal, and its place in the tree. */
export type Leaf = Head & { readonly seal: number; readonly position: number };

const SEALS = `select number, day, body, encode(hash, 'hex') as hash, encode(signature, 'base64') as signature
  from seal s where tenant = $1`;

async function seals(client: PoolClient, rest: string, values: readonly unknown[]): Promise<readonly KeptSeal[]> {
  const { rows } = await client.query<KeptSeal>(`${SEALS} ${rest}`, [...values]);
  // PostgreSQL breaks base64 into lines.
  return rows.map((row) => ({ ...row, signature: row.signature.replaceAll('\n', '') }));
}

export async function lastSeal(client: PoolClient, tenant: string): Promise<KeptSeal | undefined> {
  return (await seals(client, 'order by number desc limit 1', [tenant]))[0];
}

/** All seals of a body, oldest first. */
export const allSeals = (client: PoolClient, tenant: string): Promise<readonly KeptSeal[]> =>
  seals(client, 'order by number', [tenant]);

/** The first seal over everything a body had recorded at a moment. */
export async function sealSince(client: PoolClient, tenant: string, moment: Moment): Promise<KeptSeal | undefined> {
  return (
    await seals(client, `and (body::jsonb ->> 'at')::timestamptz >= $2 order by number limit 1`, [tenant, moment])
  )[0];
}

/** The first seal that covers an entry of a file. */
export type CoveringSeal = {
  readonly seal: KeptSeal;
  /** The entry of the file that it saw last. */
  readonly entry: number;
  /** That entry is there as it was sealed. */
  readonly same: boolean;
};

export async function coveringSeal(
  client: PoolClient,
  tenant: string,
  stream: string,
  until: number,
): Promise<CoveringSeal | undefined> {
  const { rows } = await client.query<Omit<CoveringSeal, 'seal'> & { readonly number: number }>(
    `select l.seal as number, l.entry_no as entry, coalesce(e.hash = l.head_hash, false) as same
     from seal_leaf l left join journal_entry e on e.stream = l.stream and e.number = l.entry_no
     where l.tenant = $1 and l.stream = $2 and l.entry_no >= $3 order by l.seal limit 1`,
    [tenant, stream, until],
  );
  const [leaf] = rows;
  const [seal] = leaf === undefined ? [] : await seals(client, 'and number = $2', [tenant, leaf.number]);
  return leaf && seal && { seal, entry: leaf.entry, same: leaf.same };
}

/** Seals that were not brought to a channel yet, oldest first. */
export const undelivered = (client: PoolClient, tenant: string, channel: string): Promise<readonly KeptSeal[]> =>
  seals(
    client,
    `and not exists (select 1 from seal_delivery d where d.tenant = s.tenant and d.seal = s.number and d.channel = $2)
     order by number`,
    [tenant, channel],
  );

export async function markDelivered(
  client: PoolClient,
  tenant: string,
  seal: number,
  channel: string,
  at: string,
): Promise<void> {
  await client.query(
    'insert into seal_delivery (tenant, seal, channel, at) values ($1, $2, $3, $4) on conflict do nothing',
    [tenant, seal, channel, at],
  );
}

export async function insertSeal(client: PoolClient, tenant: string, seal: KeptSeal, at: string): Promise<void> {
  await client.query(
    `insert into seal (tenant, number, day, at, body, hash, signature)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), decode($7, 'base64'))`,
    [tenant, seal.number, seal.day, at, seal.body, seal.hash, seal.signature],
  );
}

const NEWEST = `select distinct on (stream) stream, position, entry_no, head_hash from seal_leaf
  where tenant = $1 order by stream, seal desc`;

/** Heads that are not where the newest seal saw them; new chains get the places after the last one. */
export async function changedHeads(client: PoolClient, tenant: string): Promise<readonly Omit<Leaf, 'seal'>[]> {
  const { rows } = await client.query<Omit<Leaf, 'seal'>>(
    `with newest as (${NEWEST}), next as (select coalesce(max(position) + 1, 0) as position from newest)
     select coalesce(n.position, next.position
         + row_number() over (partition by n.position is null order by s.id) - 1) as position,
       s.id as stream, s.entry_no as "entryNo", encode(s.head_hash, 'hex') as "headHash"
     from stream s cross join next left join newest n on n.stream = s.id
     where s.tenant = $1 and (n.stream is null or n.entry_no <> s.entry_no or n.head_hash <> s.head_hash)
     order by 1`,
    [tenant],
  );
  return rows;
}

export async function insertLeaves(
  client: PoolClient,
  tenant: string,
  seal: number,
  leaves: readonly Omit<Leaf, 'seal'>[],
): Promise<void> {
  await client.query(
    `insert into seal_leaf (tenant, seal, position, stream, entry_no, head_hash)
     select $1, $2, x.position, x.stream, x.entry_no, decode(x.head_hash, 'hex')
     from unnest($3::bigint[], $4::uuid[], $5::bigint[], $6::text[]) as x(position, stream, entry_no, head_hash)`,
    [
      tenant,
      seal,
      leaves.map((leaf) => leaf.position),
      leaves.map((leaf) => leaf.stream),
      leaves.map((leaf) => leaf.entryNo),
      leaves.map((leaf) => leaf.headHash),
    ],
  );
}

const PAGE = 20_000;

/** Every leaf in order of seal and place, for whoever computes all seals anew. Inside a transaction. */
export const eachLeaf = (client: PoolClient, tenant: string, work: (leaf: Leaf) => void): Promise<void> =>
  eachRow(
    client,
    `select seal, position, stream, entry_no as "entryNo", encode(head_hash, 'hex') as "headHash"
     from seal_leaf where tenant = $1 order by seal, position`,
    tenant,
    work,
  );

/** Where the newest seal saw each chain. Inside a transaction. */
export const eachNewestLeaf = (client: PoolClient, tenant: string, work: (leaf: Leaf) => void): Promise<void> =>
  eachRow(
    client,
    `select 0 as seal, position, stream, entry_no as "entryNo", encode(head_hash, 'hex') as "headHash"
     from (${NEWEST}) newest`,
    tenant,
    work,
  );

/** By a cursor: memory stays that of a page. */
async function eachRow(client: PoolClient, query: string, tenant: string, work: (leaf: Leaf) => void): Promise<void> {
  await client.query(`declare leaves no scroll cursor for ${query}`, [tenant]);
  for (;;) {
    const { rows } = await client.query<Leaf>(`fetch ${PAGE} from leaves`);
    for (const row of rows) work(row);
    if (rows.length < PAGE) break;
  }
  await client.query('close leaves');
}

export type LostHead = {
  readonly seal: number;
  readonly day: LocalDate;
  readonly stream: string;
  readonly entryNo: number;
};

/** Sealed heads that do not stand in the record (any more) as they were sealed. */
export async function lostHeads(client: PoolClient, tenant: string, limit: number): Promise<readonly LostHead[]> {
  const { rows } = await client.query<LostHead>(
    `select l.seal, s.day, l.stream, l.entry_no as "entryNo"
     from seal_leaf l join seal s on s.tenant = l.tenant and s.number = l.seal
     left join journal_entry e on e.stream = l.stream and e.number = l.entry_no
     where l.tenant = $1 and (e.hash is null or e.hash <> l.head_hash) order by l.seal, l.position limit $2`,
    [tenant, limit],
  );
  return rows;
}

/** Chains and entries of a body at this moment. */
export async function countsOf(client: PoolClient, tenant: string): Promise<{ streams: number; entries: number }> {
  const { rows } = await client.query<{ streams: number; entries: number }>(
    'select count(*) as streams, coalesce(sum(entry_no), 0)::bigint as entries from stream where tenant = $1',
    [tenant],
  );
  return rows[0] ?? { streams: 0, entries: 0 };
}
