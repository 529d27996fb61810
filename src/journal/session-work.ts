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
    if (session.role === 'regionalCoordinator') await client.query(REGION_ONLY, [session.tenant]);
    return work(client);
  }, settingsOf(session));
}

function settingsOf({ tenant, tenants, role, id }: Session): Readonly<Record<string, string>> {
  const bodies = { 'app.tenants': tenants.join(','), 'app.tenant': tenant };
  if (role !== 'reader') return bodies;
  return { ...bodies, 'app.reader': id || 'nobody', 'app.now': new Date().toISOString() };
}
