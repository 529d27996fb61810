import type { PoolClient } from 'pg';
import { loadedFrom, type Loaded } from './loaded.js';
import { configOf, type AppPool } from '../platform/database.js';
import { FormStoredError, unlessTakenBack, waitingForm, withKey } from './sent-form.js';
import { STORE_CALL, storeArguments } from './store-call.js';
import type { Writes } from './writes.js';

/** Deciding bodies a session may read, and the one it writes for. */
export type Session = {
  readonly tenant: string;
  readonly tenants: readonly string[];
  /** Known of a person: who reads with an assignment sees the files of that assignment only (M40). */
  readonly id?: string;
  readonly role?: string;
};

/** How streams are held while deciding: not at all (compared at the store), waiting for others, or leaving out what others hold. */
export type LockMode = 'none' | 'wait' | 'skip';

export type IdempotencyScope = { readonly actor: string; readonly operation: string; readonly key: string };

/** A stream was changed between reading and storing; nothing was stored, read again. */
export class ConflictError extends Error {}

/** Another transaction holds the stream for longer than the lock timeout. */
export class HeldError extends Error {}

const READ = {
  name: 'engine_read',
  text: 'select engine_read($1, $2, $3::uuid[], $4::timestamptz, $5, $6::jsonb) as loaded',
};
const STORE = { name: 'engine_store', text: STORE_CALL };

/** The two calls by which everything of the record is read and written. */
export class RecordStore {
  constructor(
    private readonly pool: AppPool,
    private readonly processNow: () => number = Date.now,
  ) {}

  /** @throws HeldError in mode `wait` */
  async read(
    session: Session,
    streams: readonly string[],
    lock: LockMode,
    idempotency: IdempotencyScope | null,
    client?: PoolClient,
  ): Promise<Loaded> {
    const now = new Date(this.processNow()).toISOString();
    const idem = idempotency ? JSON.stringify(idempotency) : null;
    const values = [session.tenants.join(','), session.tenant, streams, now, lock, idem];
    const [row] = await this.run<{ loaded: string }>(READ, values, client);
    if (!row) throw new Error('engine_read gave no answer');
    return loadedFrom(row.loaded);
  }

  /**
   * In the answer to a form of a page the first that is stored carries the key of the form.
   * @throws ConflictError, HeldError, FormStoredError; nothing is stored then
   */
  async store(session: Session, writes: Writes, client?: PoolClient): Promise<void> {
    const form = waitingForm();
    const keyed = form && withKey(writes, form);
    try {
      await this.run(STORE, [session.tenants.join(','), session.tenant, ...storeArguments(keyed ?? writes)], client);
    } catch (error) {
      throw keyed && isKeyTaken(error) ? new FormStoredError(String(error), { cause: error }) : error;
    }
    if (form && keyed) form.stored = true;
  }

  async inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return unlessTakenBack(() => this.pool.inTransaction(work));
  }

  protected async run<T extends Record<string, unknown>>(
    query: { readonly name: string; readonly text: string },
    values: readonly unknown[],
    client?: PoolClient,
  ): Promise<readonly T[]> {
    try {
      return client ? (await client.query<T>(configOf(query, values))).rows : await this.pool.query<T>(query, values);
    } catch (error) {
      throw translated(error);
    }
  }
}

function isKeyTaken(error: unknown): boolean {
  const cause = error instanceof ConflictError ? error.cause : undefined;
  return cause instanceof Error && 'constraint' in cause && cause.constraint === 'idempotency_pkey';
}

const CONFLICT_CODES = new Set(['40001', '40P01', '23505']);
const LOCK_NOT_AVAILABLE = '55P03';

/** 23505: two processes made the same row at once; reading again finds it. */
export function translated(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CONFLICT_CODES.has(code)) return new ConflictError(String(error), { cause: error });
  if (code === LOCK_NOT_AVAILABLE) return new HeldError(String(error), { cause: error });
  return error;
}
