import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

const COLUMNS = 'placement, number, asked_by, received_on, decide_by, granted, proposed_by, hours_reported, advice';
/** `offset 0`: else each column reads the whole text anew. */
const FROM_SNAPSHOT = `select stream as placement, (c ->> 'number')::integer as number, c ->> 'askedBy' as asked_by,
    (c ->> 'receivedOn')::date as received_on, (c ->> 'decideBy')::date as decide_by,
    jsonb_typeof(c -> 'granted') = 'object' as granted,
    case when c ->> 'endedOn' is null and coalesce(c ->> 'outcome', 'granted') = 'granted' then c #>> '{proposal,madeBy}' end as proposed_by,
    (c ->> 'hoursReported')::numeric(8, 2) as hours_reported, c ->> 'advice' as advice
  from (select stream, snapshot::jsonb -> 'context' as c from instance where tenant = $1 and workflow = 'support' offset 0) i`;

/** Support decisions whose row for lists is not what their snapshot says; the snapshot itself is compared with the record. */
export async function supportOutlookFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ placement: string; number: number }>(
    `with want as (${FROM_SNAPSHOT}), have as (select ${COLUMNS} from support_outlook where tenant = $1)
     select distinct placement, number from ((select * from want except select * from have)
       union all (select * from have except select * from want)) x limit 20`,
    [tenant],
  );
  return rows.map(({ placement, number }) => ({
    stream: placement,
    number: null,
    what: `support_outlook ${number} is not what the snapshot says`,
  }));
}
