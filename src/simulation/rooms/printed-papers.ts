import { DEMO_BODIES } from '../../access/demo-users.js';
import type { FactWriter } from '../../journal/fact-writer.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import { numbersOfPrinted, PRINTED_REGION } from '../../region/printed-numbers.js';
import { PRINTED_TABLES } from '../../region/printed-tables.data.js';
import { RegionNumbers } from '../../region/region-numbers.service.js';
import { TenantRecord } from '../../tenants/tenant-record.js';

/** What the region's papers print, so that targets and tables stand there at the first look; once, also after a run that was killed. */
export async function enterPrinted(pool: AppPool, facts: FactWriter): Promise<void> {
  const body = DEMO_BODIES.find(({ region }) => region === PRINTED_REGION);
  if (!body) return;
  const actor = { id: 'system', role: 'system', tenant: body.id, tenants: [body.id] } as const;
  const numbers = new RegionNumbers(pool, new TenantRecord(pool, facts));
  const has = (table: 'printed_table' | 'regional_number'): Promise<boolean> =>
    inSession(pool, actor, async (client) => {
      const { rowCount } = await client.query(`select 1 from ${table} where tenant = $1 limit 1`, [body.id]);
      return rowCount === 1;
    });
  if (!(await has('printed_table'))) await numbers.load(actor, PRINTED_TABLES);
  if (!(await has('regional_number'))) await numbers.add(actor, numbersOfPrinted(PRINTED_TABLES));
}
