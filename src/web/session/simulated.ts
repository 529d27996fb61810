import type { AppPool } from '../../platform/database.js';

/** Whether this database holds simulated files: every page says so. */
export async function isSimulated(pool: AppPool): Promise<boolean> {
  const [row] = await pool.query<{ yes: boolean }>('select exists (select 1 from simulation) as yes');
  return row?.yes ?? false;
}
