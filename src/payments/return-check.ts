import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Payments that came back whose rows are not what was recorded, or that were never recorded. */
export async function returnFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ stream: string; what: string }>(
    `with facts as (
       select e.stream as file_run, (p ->> 'run')::uuid as run, (p ->> 'placement')::uuid as placement,
         (p ->> 'amount')::numeric as amount, e.body::jsonb #>> '{event,returnedOn}' as returned_on,
         e.body::jsonb #>> '{event,reason}' as reason
       from journal_entry e join stream s on s.id = e.stream
         cross join jsonb_array_elements(e.body::jsonb #> '{event,parts}') p
       where s.tenant = $1 and e.type = 'payment.returned'),
     have as (select file_run, run, placement, amount, returned_on::text, reason from pay_return where tenant = $1)
     (select file_run as stream, 'a returned payment is not as it was recorded' as what
        from (select * from facts except select * from have) x)
     union all (select file_run, 'a returned payment was never recorded so'
        from (select * from have except select * from facts) x) limit 20`,
    [tenant],
  );
  return rows.map(({ stream, what }) => ({ stream, number: null, what }));
}
