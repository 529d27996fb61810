import type { AppPool } from '../../platform/database.js';

let kept: { readonly at: number; readonly names: ReadonlyMap<string, string> } | undefined;
const KEEP_MS = 60_000;

/** Names of the deciding bodies by id; new ones are seen within a minute. */
export async function bodyNames(pool: AppPool): Promise<ReadonlyMap<string, string>> {
  if (kept !== undefined && performance.now() - kept.at < KEEP_MS) return kept.names;
  const rows = await pool.query<{ id: string; name: string }>('select id, name from all_tenants()');
  kept = { at: performance.now(), names: new Map(rows.map((row) => [row.id, row.name])) };
  return kept.names;
}
