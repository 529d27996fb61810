import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Agreements and experts of bureaus that are not what the record says (M21). */
export async function bureauFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ what: string }>(
    `with e as (select number, type, body::jsonb -> 'event' as event from journal_entry
       where stream = $1 and type like 'bureau.%'),
     terms as (select (event ->> 'bureau')::uuid as bureau, (event ->> 'from')::date as from_on, number as entry,
         (event ->> 'price')::numeric(12, 2) as price, (event ->> 'deliveryDays')::integer as delivery_days
       from e where type in ('bureau.added', 'bureau.agreed')),
     experts as (select distinct on (event ->> 'bureau', event ->> 'expert', event ->> 'from')
         (event ->> 'bureau')::uuid as bureau, (event ->> 'expert')::uuid as expert, (event ->> 'from')::date as from_on,
         (event ->> 'until')::date as until_on
       from e where type in ('bureau.expertJoined', 'bureau.expertLeft')
       order by event ->> 'bureau', event ->> 'expert', event ->> 'from', number desc),
     had_terms as (select bureau, from_on, entry, price, delivery_days from bureau_terms where tenant = $1),
     had_experts as (select bureau, expert, from_on, until_on from bureau_expert where tenant = $1)
     select 'bureau_terms of ' || bureau || ' from ' || from_on || ' is not as recorded' as what from (
       (select * from terms except select * from had_terms) union (select * from had_terms except select * from terms)) t
     union all
     select 'bureau_expert ' || expert || ' from ' || from_on || ' is not as recorded' from (
       (select * from experts except select * from had_experts)
       union (select * from had_experts except select * from experts)) x limit 20`,
    [tenant],
  );
  return rows.map(({ what }) => ({ stream: tenant, number: null, what }));
}
