import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';

/** A penalty that was set by decision (D3), and its payment when there is one. Euros. */
export type SetPenalty = {
  readonly placement: string;
  readonly employer: string;
  /** Number of the decision. */
  readonly decision: number;
  /** What is to pay: without what was paid on the decision that this one replaces. */
  readonly amount: string;
  readonly decidedOn: LocalDate;
  readonly decidedBy: string;
  /** Sent to the first of its addressees; null while it was sent to nobody. */
  readonly announcedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly paidTo: PaidTo | null;
  /** The decision on interest on it (B16): asked for, granted, or declined for this day of payment; null without one. */
  readonly interestDecision: PenaltyInterestDecision | null;
};
export type PenaltyInterestDecision = {
  readonly number: number;
  readonly state: 'prepared' | 'decided' | 'declined';
  readonly amount: string;
  /** Recorded as paid; null while it was not. */
  readonly paidOn: LocalDate | null;
};
export const PAID_TO = ['employer', 'worker'] as const;
export type PaidTo = (typeof PAID_TO)[number];
export type PenaltyPayment = Pick<SetPenalty, 'placement' | 'decision' | 'amount'> & {
  readonly paidOn: LocalDate;
  readonly paidTo: PaidTo;
  readonly recordedBy: string;
};

/** Those without a payment first, then the last set; one that another penalty replaced is to pay no more. */
export async function readSetPenalties(
  client: PoolClient,
  by: { readonly tenant: string } | { readonly placement: string },
): Promise<readonly SetPenalty[]> {
  const [column, value] = 'tenant' in by ? ['tenant', by.tenant] : ['placement', by.placement];
  const { rows } = await client.query<SetPenalty>(
    `select d.placement, p.employer, d.number as decision, d.decided_on as "decidedOn", coalesce(d.decided_by, '') as "decidedBy",
       least(d.sent_to_employer_on, d.sent_to_worker_on) as "announcedOn",
       coalesce(x.amount, d.amount - coalesce((select b.amount from penalty_payment b
         where b.placement = d.placement and b.decision = d.replaces), 0))::text as amount,
       x.paid_on as "paidOn", x.paid_to as "paidTo",
       (select jsonb_build_object('number', i.number, 'state', i.state, 'amount', i.amount::text, 'paidOn', s.paid_on)
         from interest_decision i left join penalty_interest_payment s on s.placement = i.placement and s.number = i.number
         where i.placement = d.placement and i.penalty = d.number and (i.state <> 'declined' or i.paid_on = x.paid_on)
         order by i.number desc limit 1) as "interestDecision"
     from decision d join placement p on p.id = d.placement
     left join penalty_payment x on x.placement = d.placement and x.decision = d.number
     where d.${column} = $1 and d.kind = 'penalty' and d.decided_on is not null
       and (x.decision is not null or (d.amount > coalesce((select b.amount from penalty_payment b
           where b.placement = d.placement and b.decision = d.replaces), 0)
         and not exists (select from decision r where r.placement = d.placement and r.kind = 'penalty'
           and r.replaces = d.number and r.decided_on is not null)))
     order by x.decision is not null, d.decided_on desc, d.placement, d.number`,
    [value],
  );
  return rows;
}

export function penaltyPaymentRow(tenant: string, payment: PenaltyPayment): RowChange {
  const { placement, decision, amount, paidOn, paidTo, recordedBy } = payment;
  return {
    table: 'penalty_payment',
    key: { placement, decision },
    values: { tenant, amount, paid_on: paidOn, paid_to: paidTo, recorded_by: recordedBy },
  };
}

/** Payments whose row is not what was recorded last. */
export async function penaltyPaymentFaults(
  client: PoolClient,
  tenant: string,
): Promise<readonly { readonly stream: string; readonly number: number | null; readonly what: string }[]> {
  const { rows } = await client.query<{ placement: string; what: string }>(
    `with wanted as (select distinct on (stream, said ->> 'decision') stream as placement, (said ->> 'decision')::int as decision,
         (said ->> 'amount')::numeric(12, 2) as amount, (said ->> 'paidOn')::date as paid_on, said ->> 'paidTo' as paid_to
       from (select stream, number, body::jsonb -> 'event' as said from journal_entry
         where tenant = $1 and type = 'penalty.paid') e
       order by stream, said ->> 'decision', number desc),
     have as (select placement, decision, amount, paid_on, paid_to from penalty_payment where tenant = $1)
     (select placement, 'penalty_payment ' || decision || ' is not as recorded' as what
       from (select * from wanted except select * from have) x)
     union all (select placement, 'penalty_payment ' || decision || ' was never recorded so'
       from (select * from have except select * from wanted) x) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, what }) => ({ stream: placement, number: null, what }));
}
