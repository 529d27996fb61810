import { addDays } from '../../workflows/law/dates.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { consultantLoads, expertLoads, type Workload } from './caseload-rows.js';

const DAYS_AHEAD = 6;

export type Workloads = { readonly consultants: readonly Workload[]; readonly experts: readonly Workload[] };

/** How the work is spread over consultants and experts, for who spreads it. */
export class WorkloadService {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowedError */
  async read(actor: SessionActor): Promise<Workloads> {
    requireRole(actor, ['manager', 'administrator'], 'De werkverdeling zien');
    const today = localDate(await this.clock.now());
    const weekEnd = addDays(today, DAYS_AHEAD);
    return inSession(this.pool, actor, async (client) => ({
      consultants: await consultantLoads(client, actor.tenant, today, weekEnd),
      experts: await expertLoads(client, actor.tenant, today, weekEnd),
    }));
  }
}
