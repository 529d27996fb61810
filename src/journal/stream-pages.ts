import type { PoolClient } from 'pg';
import type { AppPool } from '../platform/database.js';

export type StreamHead = {
  readonly id: string;
  readonly kind: string;
  readonly entryNo: number;
  readonly headHash: string;
};

export type StoredEntry = {
  readonly stream: string;
  readonly number: number;
  readonly at: string;
  readonly instance: string | null;
  readonly type: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** One page of the record: streams in order of id with all their entries, read in one snapshot of the database. */
export type StreamPage = {
  readonly heads: readonly StreamHead[];
  readonly entries: ReadonlyMap<string, readonly StoredEntry[]>;
  /** The transaction the page was read in, for whoever compares with other tables. */
  readonly client: PoolClient;
};

const HEADS = `select id, kind, entry_no as "entryNo", encode(head_hash, 'hex') as "headHash"
  from stream where tenant = $1 and id > $2 and id <= $4 order by id limit $3`;
const CHOSEN = `select id, kind, entry_no as "entryNo", encode(head_hash, 'hex') as "headHash"
  from stream where tenant = $1 and id = any($2) order by id`;
const ENTRIES = `select stream, number, at, instance, type, body, encode(previous_hash, 'hex') as "previousHash",
  encode(hash, 'hex') as hash from journal_entry where stream = any($1::uuid[]) order by stream, number`;
const LOWEST = '00000000-0000-0000-0000-000000000000';
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** A part of all ids: after one (null: from the first) until another. */
export type IdRange = { readonly after: string | null; readonly until: string };

/** Walks the streams of a deciding body page by page; memory stays that of one page. */
export async function eachPage(
  pool: AppPool,
  tenant: string,
  size: number,
  work: (page: StreamPage) => Promise<void>,
  range: IdRange = { after: null, until: HIGHEST },
): Promise<void> {
  let after: string | undefined = range.after ?? LOWEST;
  while (after !== undefined) {
    const from: string = after;
    after = await inSnapshot(pool, tenant, async (client) => {
      const heads = (await client.query<StreamHead>(HEADS, [tenant, from, size, range.until])).rows;
      if (heads.length > 0) await work(await pageOf(client, heads));
      return heads.at(-1)?.id;
    });
  }
}

/** Walks these streams only. */
export async function eachPageOf(
  pool: AppPool,
  tenant: string,
  streams: readonly string[],
  size: number,
  work: (page: StreamPage) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < streams.length; first += size) {
    await inSnapshot(pool, tenant, async (client) => {
      const { rows } = await client.query<StreamHead>(CHOSEN, [tenant, streams.slice(first, first + size)]);
      await work(await pageOf(client, rows));
    });
  }
}

const inSnapshot = <T>(pool: AppPool, tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  pool.inTransaction(work, { 'app.tenants': tenant }, 'repeatable read read only');

async function pageOf(client: PoolClient, heads: readonly StreamHead[]): Promise<StreamPage> {
  const rows = (await client.query<StoredEntry>(ENTRIES, [heads.map((head) => head.id)])).rows;
  const entries = new Map<string, StoredEntry[]>(heads.map((head) => [head.id, []]));
  for (const row of rows) entries.get(row.stream)?.push(row);
  return { heads, entries, client };
}
