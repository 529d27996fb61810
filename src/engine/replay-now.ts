import { z } from 'zod';
import type { Moment } from '../../workflows/definition.js';
import { addDays, isLocalDate } from '../../workflows/law/dates.js';
import { allTenants } from '../journal/tenants.js';
import { CallError, refuseCall } from '../platform/call-error.js';
import { AppPool } from '../platform/database.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { withDatabase } from '../running/with-database.js';
import { PlacementHistory, type PlacementThen } from './placement-history.js';
import { RegisteredWorkflows } from './registered-workflows.js';

/**
 * @param at a calendar date (its end counts) or a moment
 * @throws CallError when moment or placement cannot be read, or there is no such placement
 */
export async function replayNow(
  env: Readonly<Record<string, string | undefined>>,
  placement: string,
  at: string | undefined,
): Promise<PlacementThen> {
  const moment = at === undefined ? undefined : momentOf(at);
  refuseCall([
    ...(ID.test(placement) ? [] : [`"${placement}" is geen kenmerk van een plaatsing (--placement).`]),
    ...(at !== undefined && moment === undefined
      ? [`"${at}" is geen moment (--at). Goed is bijvoorbeeld 2026-07-01 of 2026-07-01T09:00:00.000Z.`]
      : []),
  ]);
  return withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const history = new PlacementHistory(pool, new RegisteredWorkflows());
      for (const tenant of await allTenants(pool)) {
        const then = await history.at({ tenant: tenant.id, tenants: [tenant.id] }, placement, moment);
        if (then) return then;
      }
      throw new CallError([
        `Er is geen plaatsing met kenmerk ${placement}${at === undefined ? '' : ' op dat moment'} (--placement).`,
      ]);
    } finally {
      await pool.close();
    }
  });
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOMENT = z.iso.datetime({ offset: true });

/** The end of a day, or a moment; undefined for what is neither, such as a day that does not exist. */
function momentOf(text: string): Moment | undefined {
  if (isLocalDate(text)) return new Date(Date.parse(startOfLocalDay(addDays(text, 1))) - 1).toISOString();
  return MOMENT.safeParse(text).success ? new Date(text).toISOString() : undefined;
}
