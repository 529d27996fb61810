import type { Moment } from '../../workflows/definition.js';
import type { PolicyRow, PolicySet } from '../../workflows/law/policies.js';
import type { AppPool } from '../platform/database.js';

/** The policies of a deciding body as they were known at any moment. */
export async function policyTimeline(pool: AppPool, tenant: string): Promise<(moment: Moment) => PolicySet> {
  const rows = await pool.inTransaction(async (client) => {
    await client.query("select set_config('app.tenants', $1, true)", [tenant]);
    const found = await client.query<{ at: Moment; row: PolicyRow }>(
      `select j.at, jsonb_build_object('name', p.name, 'from', p.from_on, 'value', p.value, 'ground',
         jsonb_build_object('body', 'college', 'decision', p.ground, 'decidedOn', p.decided_on)) as row
       from policy p join journal_entry j on j.stream = p.tenant and j.number = p.entry
       where p.tenant = $1 order by p.entry`,
      [tenant],
    );
    return found.rows;
  });
  return (moment) => ({ rows: rows.filter((one) => one.at <= moment).map((one) => one.row) });
}
