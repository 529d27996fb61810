import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { SEE_REGION } from './region-numbers.service.js';
import type { RegionTable } from './region-tables.js';

const LIST = `select key, period, built_at as "builtAt", body from region_table
  where region = any((select app_regions())::text[]) order by period desc, key`;

/** The published tables of the region of somebody's body. */
export class RegionTables {
  constructor(private readonly pool: AppPool) {}

  /** All periods, the last first. @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly RegionTable[]> {
    requireRole(actor, SEE_REGION, 'Tabellen van de regio inzien');
    return inSession(this.pool, actor, async (client) => (await client.query<RegionTable>(LIST)).rows);
  }
}
