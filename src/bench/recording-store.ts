import type { PoolClient } from 'pg';
import { RecordStore, type Session } from '../journal/record-store.js';
import type { Writes } from '../journal/writes.js';
import { configOf, type AppPool } from '../platform/database.js';

type Call = { readonly query: { readonly name: string; readonly text: string }; readonly values: readonly unknown[] };
/** What one dispatch asked of the database: the exact calls, whether they shared a transaction, and what was stored last. */
export type Recording = { readonly calls: Call[]; inTransaction: boolean; writes?: Writes };

/** The engine's own store, which also remembers every call with its bytes; for one event at a time. */
export class RecordingStore extends RecordStore {
  private current: Recording | undefined;

  /** Runs work and gives what it asked of the database, in order. */
  async recorded(work: () => Promise<unknown>): Promise<Recording> {
    const recording: Recording = { calls: [], inTransaction: false };
    this.current = recording;
    await work();
    this.current = undefined;
    return recording;
  }

  override async store(session: Session, writes: Writes, client?: PoolClient): Promise<void> {
    if (this.current) this.current.writes = writes;
    await super.store(session, writes, client);
  }

  protected override async run<T extends Record<string, unknown>>(
    query: Call['query'],
    values: readonly unknown[],
    client?: PoolClient,
  ): Promise<readonly T[]> {
    if (this.current) {
      this.current.calls.push({ query, values });
      if (client) this.current.inTransaction = true;
    }
    return super.run<T>(query, values, client);
  }
}

/** Sends the same calls with the same bytes through the same driver, and computes nothing. */
export async function replayed(pool: AppPool, { calls, inTransaction }: Recording): Promise<void> {
  if (!inTransaction) {
    for (const { query, values } of calls) await pool.query(query, values);
    return;
  }
  await pool.inTransaction(async (client) => {
    for (const { query, values } of calls) await client.query(configOf(query, values));
  });
}
