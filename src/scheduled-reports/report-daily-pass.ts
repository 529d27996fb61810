import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { ScheduledReports } from './scheduled-reports.service.js';

/** Makes and mails the reports that fell due, body by body. */
export class ReportDailyPass {
  readonly name = 'reports';

  constructor(
    private readonly pool: AppPool,
    private readonly reports: ScheduledReports,
  ) {}

  async run(today: LocalDate): Promise<void> {
    for (const body of await allTenants(this.pool)) {
      const actor: SessionActor = { id: 'system', role: 'manager', tenant: body.id, tenants: [body.id] };
      await this.reports.makeDue(actor, today);
    }
  }
}
