import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { overdueVouchers } from './harrie-rows.js';
import type { HarrieVouchers } from './harrie-voucher.service.js';

/** Vouchers after their last day become expired, each by an entry of its own. */
export class HarrieDailyPass {
  readonly name = 'harrie';

  constructor(
    private readonly pool: AppPool,
    private readonly vouchers: HarrieVouchers,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = localDate(await this.clock.now());
    for (const { id: tenant } of await allTenants(this.pool)) {
      const system: SessionActor = { id: 'system', role: 'system', tenant, tenants: [tenant] };
      const overdue = await inSession(this.pool, system, (client) => overdueVouchers(client, tenant, today));
      for (const { employer, number } of overdue) await this.vouchers.expire(system, employer, number);
    }
  }
}
