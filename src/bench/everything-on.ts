import { AppPool } from '../platform/database.js';
import { refuseStrongRole } from '../platform/roles.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';

const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;
/** Tables with files of which row-level security is the fence between deciding bodies. */
const GUARDED = [
  'stream',
  'journal_entry',
  'instance',
  'timer',
  'outbox',
  'inbox_item',
  'idempotency',
  'placement',
  'fact',
  'candidate',
  'decision',
  'contract',
] as const;

/** What the server says of waiting for the disk, as faults; what it does not say is off. */
export function notDurable(
  settings: readonly { readonly name: string; readonly setting: string }[],
): readonly string[] {
  const on = new Set(settings.filter((one) => one.setting === 'on').map((one) => one.name));
  return DURABLE.filter((name) => !on.has(name)).map((name) => `${name} staat uit`);
}

/** @throws BenchRefusedError when the server is not durable, or row-level security does not hold for our role */
export async function requireEverythingOn(urls: BenchUrls): Promise<void> {
  const pool = new AppPool(urls.app, { max: 1 });
  try {
    await refuseStrongRole(pool);
    const settings = await pool.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [DURABLE],
    );
    const open = await pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname = any($1)
         and not relrowsecurity`,
      [GUARDED],
    );
    const faults = [...notDurable(settings), ...open.map(({ name }) => `row-level security staat uit op ${name}`)];
    if (faults.length > 0) throw new BenchRefusedError(`Geen cijfers: ${faults.join(', ')}.`);
  } finally {
    await pool.close();
  }
}
