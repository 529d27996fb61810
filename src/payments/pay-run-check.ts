import type { PoolClient } from 'pg';
import { lineDifferences } from './pay-run-lines.js';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Pay runs of a deciding body whose rows are not what was recorded: a line, the state, or the whole run. */
export async function payRunFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ id: string; said: string | null; state: string | null }>(
    `select s.id, r.state, (select substr(type, length('payRun.') + 1) from journal_entry e
       where e.stream = s.id and e.type like 'payRun.%' order by e.number desc limit 1) as said
     from stream s left join pay_run r on r.id = s.id
     where s.tenant = $1 and exists (select 1 from journal_entry e where e.stream = s.id and e.type = 'payRun.prepared')
     union all select r.id, r.state, null from pay_run r
     where r.tenant = $1 and not exists (select 1 from journal_entry e where e.stream = r.id and e.type = 'payRun.prepared')`,
    [tenant],
  );
  const faults: Fault[] = [];
  for (const { id, state, said } of rows) {
    if (state !== said)
      faults.push(faultOf(id, `pay_run is ${state ?? 'not there'}, the record says ${said ?? 'nothing'}`));
    for (const line of await lineDifferences(client, id)) faults.push(faultOf(id, `pay_line ${line}`));
  }
  return faults;
}

const faultOf = (stream: string, what: string): Fault => ({ stream, number: null, what });
