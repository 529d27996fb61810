import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Answers about visits whose row is not what its entry says, or that lost their row or their entry. */
export async function visitAnswerFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ placement: string; entry: number; what: string }>(
    `with said as (
       select e.stream as placement, e.number as entry, e.body::jsonb -> 'event' as event
       from journal_entry e join stream s on s.id = e.stream
       where s.tenant = $1 and e.type in ('link.visitCannot', 'link.visitConfirmed')),
     facts as (
       select placement, entry, (event ->> 'answer')::uuid as id, (event ->> 'measurement')::int as measurement,
         event ->> 'party' as party, (event ->> 'visitOn')::date as visit_on, (event ->> 'sequence')::int as sequence,
         event -> 'days' as days from said),
     have as (
       select placement, entry, id, measurement, party, visit_on, sequence, days from visit_answer where tenant = $1)
     (select placement, entry, 'a visit answer is not as recorded' as what
       from (select * from facts except select * from have) x)
     union all (select placement, entry, 'a visit answer was never recorded so'
       from (select * from have except select * from facts) x) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, entry, what }) => ({ stream: placement, number: entry, what }));
}
