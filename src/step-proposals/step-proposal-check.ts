import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/**
 * Proposals whose row is not what was recorded, that nobody laid down, whose event is not there, or that whoever proposed
 * confirmed.
 */
export async function proposalFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ placement: string; entry: number | null; what: string }>(
    `with e as (select stream, number, type, body::jsonb -> 'event' as said, body::jsonb ->> 'sealed' as sealed
       from journal_entry where tenant = $1
         and type in ('step.proposed', 'step.confirmed', 'step.declined', 'step.withdrawn', 'step.lapsed')),
     laid as (select distinct on (stream, said ->> 'number') *, (said ->> 'number')::int as proposal
       from e where type = 'step.proposed' order by stream, said ->> 'number', number desc),
     wanted as (select l.stream as placement, l.proposal as number, coalesce(a.number, l.number) as entry,
         l.said ->> 'instance' as instance, l.said ->> 'step' as type, (l.said ->> 'revision')::int as revision,
         l.said #>> '{by,id}' as proposer, l.said #>> '{by,role}' as proposer_role, l.said ->> 'second' as second_person,
         (l.said ->> 'on')::date as proposed_on,
         (l.said ->> 'lapsesOn')::date as lapses_on, l.sealed as content,
         case when a.type is null then 'open' else substr(a.type, length('step.') + 1) end as state,
         (a.said ->> 'on')::date as answered_on, a.said #>> '{by,id}' as answered_by, a.sealed as answer
       from laid l left join e a on a.stream = l.stream and a.number > l.number and a.type <> 'step.proposed'
         and (a.said ->> 'number')::int = l.proposal),
     have as (select placement, number, entry, instance, type, revision, proposer::text, proposer_role, second_person::text,
         proposed_on, lapses_on, content, state, answered_on, answered_by, answer from step_proposal where tenant = $1)
     (select placement, entry, 'step_proposal ' || number || ' is not as recorded' as what
       from (select * from wanted except select * from have) x)
     union all (select placement, entry, 'step_proposal ' || number || ' was never laid down so'
       from (select * from have except select * from wanted) x)
     union all (select c.stream, c.number, 'a confirmed step has no event'
       from e c where c.type = 'step.confirmed' and not exists (select from journal_entry j where j.stream = c.stream
         and j.number = c.number + 1 and j.type = c.said ->> 'step' and (j.body::jsonb ->> 'causedBy')::bigint = c.number
         and j.body::jsonb #>> '{event,secondBy}' = c.said #>> '{by,id}'))
     union all (select placement, entry, 'step_proposal ' || number || ' was confirmed by who proposed it'
       from have where state = 'confirmed' and answered_by = proposer) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, entry, what }) => ({ stream: placement, number: entry, what }));
}
