import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { UnfitError } from '../tenants/tenant.errors.js';
import { REPORT_KINDS, type ReportKind } from './report-dates.js';
import { mayHear, SEE_REPORTS } from './report-recipients.js';
import type { ReportSchedule } from './report-schedule.schemas.js';

type Fault = { readonly field: string; readonly code: string; readonly detail: string };

/** When a body wants which report, and for whom; each change an entry of its record. */
export class ReportSchedules {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  /** What holds now, per kind; a kind that was never set is not active. @throws NotAllowedError */
  async schedules(actor: SessionActor): Promise<readonly ReportSchedule[]> {
    requireRole(actor, SEE_REPORTS, 'Rapportages plannen');
    return inSession(this.pool, actor, (client) => schedulesOf(client, actor.tenant));
  }

  /** @throws NotAllowedError, UnfitError */
  async schedule(actor: SessionActor, wish: ReportSchedule): Promise<void> {
    requireRole(actor, SEE_REPORTS, 'Rapportages plannen');
    const { kind, active, day, recipients } = wish;
    await this.record.append(actor, actorOf(actor), async (client) => {
      const { rows } = await client.query<{ name: string; roles: readonly Role[] }>(
        'select name, roles from member where tenant = $1 and active and mail is not null and id = any($2) order by name',
        [actor.tenant, recipients],
      );
      const faults: Fault[] = [];
      if (rows.length < new Set(recipients).size)
        faults.push({ field: 'recipients', code: 'unknown', detail: 'Kies alleen collega’s met een e-mailadres.' });
      const others = rows.filter(({ roles }) => !mayHear(kind, roles)).map(({ name }) => name);
      if (others.length > 0) {
        const detail = `Deze rapportage hoort niet bij de rol van ${others.join(', ')}.`;
        faults.push({ field: 'recipients', code: 'wrongRole', detail });
      }
      if (faults.length > 0) throw new UnfitError(faults);
      return {
        type: 'report.scheduled',
        facts: { kind, active, day, recipients },
        rows: (entry, on) => [
          {
            table: 'report_schedule',
            key: { tenant: actor.tenant, entry },
            values: { kind, active, day, recipients, recorded_on: on },
          },
        ],
      };
    });
  }
}

const DEFAULT_DAY: Readonly<Record<ReportKind, number>> = {
  teamMeeting: 1,
  dashboard: 49,
  trimester: 14,
  halfYear: 14,
};

async function schedulesOf(client: PoolClient, tenant: string): Promise<readonly ReportSchedule[]> {
  const { rows } = await client.query<ReportSchedule>(
    `select distinct on (kind) kind, active, day, recipients::text[] as recipients from report_schedule
     where tenant = $1 order by kind, entry desc`,
    [tenant],
  );
  return REPORT_KINDS.map(
    (kind) => rows.find((row) => row.kind === kind) ?? { kind, active: false, day: DEFAULT_DAY[kind], recipients: [] },
  );
}
