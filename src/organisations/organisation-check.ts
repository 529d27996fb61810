import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Entries of the body's record of one type as a table of their own. */
const said = (type: string): string =>
  `(select number as entry, body::jsonb -> 'event' as e from journal_entry where stream = $1 and type = '${type}') j`;

/** Per table what its entries say and what stands there, with the same columns. */
const TABLES: readonly { readonly table: string; readonly said: string; readonly have: string }[] = [
  {
    table: 'organisation',
    said: `select distinct on ((e ->> 'number')::int) (e ->> 'number')::int as number, entry,
        array(select jsonb_array_elements_text(e -> 'roles')) as roles, e ->> 'kvkNumber' as kvk_number,
        (e ->> 'until')::date as until_on
      from ${said('organisation.set')} order by (e ->> 'number')::int, entry desc`,
    have: 'select number, entry, roles, kvk_number, until_on from organisation where tenant = $1',
  },
  {
    table: 'instrument',
    said: `select e ->> 'code' as code, (e ->> 'from')::date as from_on, entry, e ->> 'name' as name,
        e ->> 'definition' as definition, e ->> 'deviation' as deviation, (e ->> 'norm')::int as norm, e ->> 'ground' as ground
      from ${said('instrument.set')}`,
    have: 'select code, from_on, entry, name, definition, deviation, norm, ground from instrument where tenant = $1',
  },
  {
    table: 'sheltered_task',
    said: `select e ->> 'municipality' as municipality, (e ->> 'year')::int as year, entry,
        (e ->> 'places')::numeric(8, 2) as places, e ->> 'source' as source from ${said('shelteredTask.set')}`,
    have: 'select municipality, year, entry, places, source from sheltered_task where tenant = $1',
  },
];

/** Organisations, instruments and tasks that are not what the record set, both ways. */
export async function organisationFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { table, said: wanted, have } of TABLES) {
    const { rows } = await client.query<{ entry: number }>(
      `with said as (${wanted}), have as (${have})
       select entry from ((select * from said except all select * from have)
         union all (select * from have except all select * from said)) x limit 20`,
      [tenant],
    );
    faults.push(
      ...rows.map(({ entry }) => ({ stream: tenant, number: entry, what: `${table} is not what the record says` })),
    );
  }
  return faults;
}
