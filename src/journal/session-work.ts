import type { PoolClient } from 'pg';
import type { AppPool } from '../platform/database.js';
import type { Session } from './record-store.js';

/** A coordinator of the region sees what the region shares, and no row of any body: the database shows no more. */
const REGION_ONLY = `select set_config('app.region', (select region from all_tenants() where id = $1), true),
  set_config('app.tenants', '', true), set_config('app.tenant', '', true)`;

/** One transaction in which row-level security knows the session; without it no row is visible. */
export async function inSession<T>(
  pool: AppPool,
  session: Session,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return pool.inTransaction(async (client) => {
    await client.query("select set_config('app.tenants', $1, true), set_config('app.tenant', $2, true)", [
      session.tenants.join(','),
      session.tenant,
    ]);
    if (session.role === 'regionalCoordinator') {
      await client.query(REGION_ONLY, [session.tenant]);
    }
    if (session.role === 'reader') {
      await client.query("select set_config('app.reader', $1, true), set_config('app.now', $2, true)", [
        session.id || 'nobody',
        new Date().toISOString(),
      ]);
    }
    return work(client);
  });
}
