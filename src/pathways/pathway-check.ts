import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

const SAID = `select e.stream as candidate, (l ->> 'number')::int as number, e.number as entry, l ->> 'kind' as kind,
    (l ->> 'from')::date as from_on, (l ->> 'until')::date as until_on,
    array(select jsonb_array_elements_text(l -> 'codes')) as codes, l ->> 'contact' as contact,
    (l ->> 'hours')::numeric(4, 2) as hours, (l ->> 'corrects')::int as corrects, (l ->> 'removed')::boolean as removed
  from journal_entry e join stream s on s.id = e.stream and s.kind = 'candidate' and s.tenant = $1
  cross join lateral jsonb_path_query(e.body::jsonb, '$.event.pathway[*]') l
  where e.type in ('pathway.recorded', 'candidate.opened')`;
const HAVE = `select candidate, number, entry, kind, from_on, until_on, codes, contact, hours, corrects, removed from pathway_row
  where tenant = $1`;

/** Lines of people's way to work that are not what their entry recorded, both ways; the sealed part is proven by its seal. */
export async function pathwayFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ candidate: string; entry: number; what: string }>(
    `with said as (${SAID}), have as (${HAVE})
     (select candidate, entry, 'pathway line ' || number || ' is not as recorded' as what
       from (select * from said except all select * from have) a)
     union all (select candidate, entry, 'pathway line ' || number || ' was never recorded so'
       from (select * from have except all select * from said) b) limit 20`,
    [tenant],
  );
  return rows.map(({ candidate, entry, what }) => ({ stream: candidate, number: entry, what }));
}
