import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';

/** Interest on a penalty that was paid, by the number of its decision. */
export type PenaltyInterestPayment = {
  readonly placement: string;
  readonly number: number;
  readonly paidOn: LocalDate;
  readonly recordedBy: string;
};

export function penaltyInterestRow(tenant: string, payment: PenaltyInterestPayment): RowChange {
  const { placement, number, paidOn, recordedBy } = payment;
  return {
    table: 'penalty_interest_payment',
    key: { placement, number },
    values: { tenant, paid_on: paidOn, recorded_by: recordedBy },
  };
}

/** Payments whose row is not what was recorded last. */
export async function penaltyInterestFaults(
  client: PoolClient,
  tenant: string,
): Promise<readonly { readonly stream: string; readonly number: number | null; readonly what: string }[]> {
  const { rows } = await client.query<{ placement: string; what: string }>(
    `with wanted as (select distinct on (stream, said ->> 'number') stream as placement, (said ->> 'number')::int as number,
         (said ->> 'paidOn')::date as paid_on
       from (select stream, number as entry, body::jsonb -> 'event' as said from journal_entry
         where tenant = $1 and type = 'interest.paid') e
       order by stream, said ->> 'number', entry desc),
     have as (select placement, number, paid_on from penalty_interest_payment where tenant = $1)
     (select placement, 'penalty_interest_payment ' || number || ' is not as recorded' as what
       from (select * from wanted except select * from have) x)
     union all (select placement, 'penalty_interest_payment ' || number || ' was never recorded so'
       from (select * from have except select * from wanted) x) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, what }) => ({ stream: placement, number: null, what }));
}
