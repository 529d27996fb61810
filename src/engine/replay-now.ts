import type { Moment } from '../../workflows/definition.js';
import { allTenants } from '../journal/tenants.js';
import { AppPool } from '../platform/database.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { withDatabase } from '../running/with-database.js';
import { PlacementHistory, type PlacementThen } from './placement-history.js';
import { RegisteredWorkflows } from './registered-workflows.js';

/**
 * @param at a calendar date (its end counts) or a moment
 * @throws Error in Dutch when the moment cannot be read or the placement does not exist
 */
export async function replayNow(
  env: Readonly<Record<string, string | undefined>>,
  placement: string,
  at: string | undefined,
): Promise<PlacementThen> {
  const moment = at === undefined ? undefined : momentOf(at);
  return withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const history = new PlacementHistory(pool, new RegisteredWorkflows());
      for (const tenant of await allTenants(pool)) {
        const then = await history.at({ tenant: tenant.id, tenants: [tenant.id] }, placement, moment);
        if (then) return then;
      }
      throw new Error(`Er is geen plaatsing met kenmerk ${placement} op dat moment.`);
    } finally {
      await pool.close();
    }
  });
}

const DAY_MS = 86_400_000;

function momentOf(text: string): Moment {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) {
    const next = new Date(Date.parse(text) + DAY_MS).toISOString().slice(0, 10);
    return new Date(Date.parse(startOfLocalDay(next)) - 1).toISOString();
  }
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw new Error(`"${text}" is geen moment. Goed is bijvoorbeeld 2026-07-01.`);
  return new Date(parsed).toISOString();
}
