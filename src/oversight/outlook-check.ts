import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/**
 * Columns that follow from the snapshot as it is now; the norm of an application stays when the context forgets it. Without
 * `offset 0` each column would read the whole text anew: 21 times the work.
 */
const FROM_SNAPSHOT = `select stream as placement, c #>> '{at,employment}' as employment, c #>> '{at,subsidy}' as subsidy,
    c #>> '{at,register}' as register, c #>> '{measurement,stage}' as measurement,
    (c ->> 'hours')::numeric(4, 2) as hours, (c #>> '{planning,orderLastDay}')::date as order_by,
    (c #>> '{planning,managerOn}')::date as unreachable_on, (c #>> '{lumpSum,lastDay}')::date as lump_sum_last_day,
    (c ->> 'heldSince')::date as held_since, (c #>> '{clocks,decisionLastDay}')::date as decision_last_day,
    (c #>> '{value,wageValue}')::integer as wage_value, (c #>> '{draft,number}')::integer as draft,
    c ->> 'hirer' as hirer
  from (select stream, snapshot::jsonb -> 'context' as c from instance
    where tenant = $1 and name = 'placement' and workflow = 'placement' offset 0) i where c ? 'clocks'`;
const COLUMNS = `employment, subsidy, register, measurement, hours, order_by, unreachable_on, lump_sum_last_day, held_since,
  decision_last_day, wage_value, draft, hirer`;

/** Placements whose row for lists is not what their snapshot says; the snapshot itself is compared with the record. */
export async function outlookFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ placement: string }>(
    `with want as (${FROM_SNAPSHOT}), have as (select placement, ${COLUMNS} from placement_outlook where tenant = $1)
     (select placement, ${COLUMNS} from want except select placement, ${COLUMNS} from have)
     union (select placement, ${COLUMNS} from have except select placement, ${COLUMNS} from want) limit 20`,
    [tenant],
  );
  return [...new Set(rows.map(({ placement }) => placement))].map((stream) => ({
    stream,
    number: null,
    what: 'placement_outlook is not what the snapshot says',
  }));
}

/** Findings of samples that are not what the record noted last. */
export async function sampleFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ sample: number; position: number; said: string | null; has: string | null }>(
    `with said as (select distinct on (e ->> 'sample', e ->> 'position') (e ->> 'sample')::integer as sample,
         (e ->> 'position')::integer as position, e ->> 'result' as result
       from (select number, body::jsonb -> 'event' as e from journal_entry
         where stream = $1 and type = 'sample.judged') j order by e ->> 'sample', e ->> 'position', number desc)
     select coalesce(f.sample, s.sample) as sample, coalesce(f.position, s.position) as position, s.result as said,
       f.result as has
     from (select * from control_sample_file where tenant = $1) f
     full join said s on s.sample = f.sample and s.position = f.position
     where f.result is distinct from s.result limit 20`,
    [tenant],
  );
  return rows.map(({ sample, position, said, has }) => ({
    stream: tenant,
    number: null,
    what: `control_sample_file ${sample}.${position} is ${has ?? 'empty'}, the record says ${said ?? 'nothing'}`,
  }));
}
