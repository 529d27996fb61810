import type { PoolClient } from 'pg';
import { translated, type Session } from './record-store.js';

const HOLD = {
  alone: 'select pg_advisory_xact_lock(hashtextextended($1, 4))',
  shared: 'select pg_advisory_xact_lock_shared(hashtextextended($1, 4))',
} as const;

/** Row-level security knows the session until the transaction ends, and nobody is waited for longer than the engine does. */
export async function enter(client: PoolClient, session: Session): Promise<void> {
  await client.query(
    "select set_config('app.tenants', $1, true), set_config('app.tenant', $2, true), set_config('lock_timeout', '5s', true)",
    [session.tenants.join(','), session.tenant],
  );
}

/**
 * Holds a name until the transaction ends: `alone` waits for all who hold it, `shared` only for who holds it alone.
 * @throws HeldError
 */
export async function hold(client: PoolClient, name: string, how: keyof typeof HOLD): Promise<void> {
  try {
    await client.query(HOLD[how], [name]);
  } catch (error) {
    throw translated(error);
  }
}
