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
  from stream where tenant = $1 and id > $2 order by id limit $3`;
const ENTRIES = `select stream, number, at, instance, type, body, encode(previous_hash, 'hex') as "previousHash",
  encode(hash, 'hex') as hash from journal_entry where stream = any($1::uuid[]) order by stream, number`;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/** Walks the streams of a deciding body page by page; memory stays that of one page. */
export async function eachPage(
  pool: AppPool,
  tenant: string,
  size: number,
  work: (page: StreamPage) => Promise<void>,
): Promise<void> {
  let after = LOWEST;
  for (;;) {
    const last = await pool.withClient(async (client) => {
      await client.query('begin isolation level repeatable read read only');
      try {
        const found = await pageAfter(client, tenant, after, size);
        if (found.heads.length > 0) await work(found);
        return found.heads.at(-1)?.id;
      } finally {
        await client.query('commit');
      }
    });
    if (last === undefined) return;
    after = last;
  }
}

async function pageAfter(client: PoolClient, tenant: string, after: string, size: number): Promise<StreamPage> {
  await client.query("select set_config('app.tenants', $1, true)", [tenant]);
  const heads = (await client.query<StreamHead>(HEADS, [tenant, after, size])).rows;
  const rows = (await client.query<StoredEntry>(ENTRIES, [heads.map((head) => head.id)])).rows;
  const entries = new Map<string, StoredEntry[]>(heads.map((head) => [head.id, []]));
  for (const row of rows) entries.get(row.stream)?.push(row);
  return { heads, entries, client };
}
