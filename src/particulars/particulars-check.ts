import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Particulars whose row is not what an entry recorded, or that no entry recorded. */
export async function particularFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ placement: string; entry: number; kind: string; what: string }>(
    `with said as (
       select e.stream as placement, e.number as entry, i ->> 'kind' as kind, (i ->> 'from')::date as from_on,
         nullif(i -> 'value', 'null'::jsonb) as value
       from journal_entry e cross join lateral jsonb_array_elements(e.body::jsonb #> '{event,items}') i
       where e.tenant = $1 and e.type = 'particulars.recorded'),
     have as (
       select placement, entry, kind, from_on, value from placement_particular where tenant = $1)
     (select placement, entry, kind, 'is not in the table as recorded' as what
       from (select * from said except select * from have) x)
     union all (select placement, entry, kind, 'is not in the record'
       from (select * from have except select * from said) x) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, entry, kind, what }) => ({
    stream: placement,
    number: entry,
    what: `placement_particular ${kind} ${what}`,
  }));
}
