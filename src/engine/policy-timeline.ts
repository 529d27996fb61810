import type { Moment } from '../../workflows/definition.js';
import type { PolicyRow, PolicySet } from '../../workflows/law/policies.js';
import type { EnteredRow } from '../../workflows/law/table-catalogue.js';
import type { AppPool } from '../platform/database.js';

/** The policies of a deciding body as they were known at any moment. */
export async function policyTimeline(pool: AppPool, tenant: string): Promise<(moment: Moment) => PolicySet> {
  const { rows, tableRows } = await pool.inTransaction(
    async (client) => {
      const found = await client.query<{ at: Moment; row: PolicyRow }>(
        `select j.at, jsonb_build_object('name', p.name, 'from', p.from_on, 'value', p.value, 'ground',
         jsonb_build_object('body', 'college', 'decision', p.ground, 'decidedOn', p.decided_on)) as row
       from policy p join journal_entry j on j.stream = p.tenant and j.number = p.entry
       where p.tenant = $1 order by p.entry`,
        [tenant],
      );
      const entered = await client.query<{ at: Moment; row: EnteredRow }>(
        `select j.at, jsonb_build_object('table', p.name, 'from', p.from_on, 'value', p.value, 'source', p.source,
         'certainty', p.certainty, 'entry', p.decided_entry) as row
       from parameter_row p join journal_entry j on j.stream = p.tenant and j.number = p.decided_entry
       where p.tenant = $1 and p.state = 'counts' order by p.decided_entry`,
        [tenant],
      );
      return { rows: found.rows, tableRows: entered.rows };
    },
    { 'app.tenants': tenant },
  );
  const until = <R>(all: readonly { readonly at: Moment; readonly row: R }[], moment: Moment): readonly R[] =>
    all.filter((one) => one.at <= moment).map((one) => one.row);
  // Many entries are asked for under the same choices: one set for each moment at which something changed.
  const changes = [...rows, ...tableRows].map(({ at }) => at).toSorted();
  const known = new Map<string | undefined, PolicySet>();
  return (moment) => {
    const last = changes.findLast((at) => at <= moment);
    const set = known.get(last) ?? { rows: until(rows, moment), tableRows: until(tableRows, moment) };
    known.set(last, set);
    return set;
  };
}
