import type { PoolClient } from 'pg';
import { addMonths } from '../../workflows/law/dates.js';
import { policyOn } from '../../workflows/law/policies.js';
import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate, startOfLocalDay } from '../platform/legal-time.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import type { TenantRecord } from '../tenants/tenant-record.js';

/** So many a day and body: the rest follows the next day. */
const AT_MOST = 500_000;

/**
 * Looks that are past the term a body keeps them (policy `lookYears`, F6) go. That they went, how many and up to which day is
 * an entry of the body's own record, in the same transaction.
 */
export class LookDailyPass {
  readonly name = 'looks';

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly record: TenantRecord,
  ) {}

  async run(): Promise<void> {
    const today = localDate(await this.clock.now());
    for (const { id: tenant } of await allTenants(this.pool)) await this.ofBody({ tenant, tenants: [tenant] }, today);
  }

  private async ofBody(session: Session, today: LocalDate): Promise<void> {
    const years = policyOn(await this.policies.of(session), 'lookYears', today);
    const before = addMonths(today, -12 * years);
    const moment = startOfLocalDay(before);
    const count = await inSession(this.pool, session, (client) => countBefore(client, session.tenant, moment));
    if (count === 0) return;
    const system = { id: 'system', role: 'system', tenant: session.tenant } as const;
    await this.record.append(session, system, async () => ({
      type: 'looks.removed',
      facts: { before, years, count },
      rows: () => [],
      beside: async (client) => {
        await client.query('select forget_looks($1, $2)', [moment, count]);
      },
    }));
  }
}

async function countBefore(client: PoolClient, tenant: string, moment: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from (select from access_log where tenant = $1 and at < $2 limit $3) x',
    [tenant, moment, AT_MOST],
  );
  return rows[0]?.n ?? 0;
}
