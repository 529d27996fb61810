import type { AppPool } from '../../platform/database.js';

type Kept = { readonly at: number; readonly names: ReadonlyMap<string, string> };

const kept = new WeakMap<AppPool, Kept>();
const KEEP_MS = 60_000;

/** Names of the deciding bodies by id; new ones are seen within a minute. */
export async function bodyNames(pool: AppPool): Promise<ReadonlyMap<string, string>> {
  const known = kept.get(pool);
  if (known !== undefined && performance.now() - known.at < KEEP_MS) return known.names;
  const rows = await pool.query<{ id: string; name: string }>('select id, name from all_tenants()');
  const names = new Map(rows.map((row) => [row.id, row.name]));
  kept.set(pool, { at: performance.now(), names });
  return names;
}
