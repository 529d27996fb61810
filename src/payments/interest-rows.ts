import type { PoolClient } from 'pg';
import type { ExplanationStep, Json, LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { PaidTo } from './penalty-payment-rows.js';

/** A decision on interest for one line of a pay run, or one penalty, that was paid late (B16). Euros. */
export type InterestDecision = {
  readonly placement: string;
  readonly number: number;
  readonly employer: string;
  /** The run of the line; null of a penalty. */
  readonly lateRun: string | null;
  /** Number of the decision on the penalty; null of a line. */
  readonly penalty: number | null;
  readonly owedTo: PaidTo;
  /** Month concerned; of a penalty that of the last day to pay it. */
  readonly month: string;
  readonly lateAmount: string;
  readonly dueOn: LocalDate;
  readonly paidOn: LocalDate;
  readonly daysLate: number;
  readonly amount: string;
  readonly explanation: readonly ExplanationStep[];
  readonly state: 'prepared' | 'decided' | 'declined';
  readonly preparedBy: string;
  readonly preparedOn: LocalDate;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate | null;
  readonly reason: string | null;
};

/** What a run pays of interest, by the number of its decision. */
export type InterestDue = { readonly number: number; readonly amount: string };

const COLUMNS = `placement, number, employer, late_run as "lateRun", penalty,
  owed_to as "owedTo", month, late_amount as "lateAmount", due_on as "dueOn",
  paid_on as "paidOn", days_late as "daysLate", amount, explanation, state, prepared_by as "preparedBy",
  prepared_on as "preparedOn", decided_by as "decidedBy", decided_on as "decidedOn", reason`;

/** With the number of the run that pays it; of a penalty, which is paid apart, the day. */
export type ListedInterest = InterestDecision & {
  readonly paidBy: number | null;
  readonly settledOn: LocalDate | null;
};

const PAID_BY = `(select r.number from pay_interest p join pay_run r on r.id = p.run
  where p.placement = d.placement and p.number = d.number and r.state <> 'withdrawn') as "paidBy",
  (select p.paid_on from penalty_interest_payment p where p.placement = d.placement and p.number = d.number) as "settledOn"`;

/** All decisions of a deciding body, or of one placement, the last first. */
export async function readInterestDecisions(
  client: PoolClient,
  by: { readonly tenant: string } | { readonly placement: string },
): Promise<readonly ListedInterest[]> {
  const [column, value] = 'tenant' in by ? ['tenant', by.tenant] : ['placement', by.placement];
  const { rows } = await client.query<ListedInterest>(
    `select ${COLUMNS}, ${PAID_BY} from interest_decision d where d.${column} = $1
     order by prepared_on desc, placement, number desc`,
    [value],
  );
  return rows;
}

/** A page of them, with how many there are. */
export type InterestPart = { readonly count: number; readonly items: readonly ListedInterest[] };
/** Those that wait for a second person, the oldest first; or those that were answered, the last first. */
const PARTS = {
  waiting: ["= 'prepared'", 'prepared_on, placement, number'],
  answered: ["in ('decided', 'declined')", 'decided_on desc, placement, number desc'],
} as const;

export async function readInterestPart(
  client: PoolClient,
  tenant: string,
  part: keyof typeof PARTS,
  most: number,
): Promise<InterestPart> {
  const [state, order] = PARTS[part];
  const where = `from interest_decision d where d.tenant = $1 and d.state ${state}`;
  const counted = await client.query<{ count: number }>(`select count(*)::int as count ${where}`, [tenant]);
  const { rows } = await client.query<ListedInterest>(
    `select ${COLUMNS}, ${PAID_BY} ${where} order by ${order} limit $2`,
    [tenant, most],
  );
  return { count: counted.rows[0]?.count ?? 0, items: rows };
}

/** Interest that a run pays, over which month. */
export type RunInterest = InterestDue & {
  readonly placement: string;
  readonly employer: string;
  readonly month: string;
  readonly daysLate: number;
};

export async function readRunInterest(client: PoolClient, run: string): Promise<readonly RunInterest[]> {
  const { rows } = await client.query<RunInterest>(
    `select p.placement, p.number, p.amount, d.employer, d.month, d.days_late as "daysLate"
     from pay_interest p join interest_decision d on d.placement = p.placement and d.number = p.number
     where p.run = $1 order by p.placement, p.number`,
    [run],
  );
  return rows;
}

/** Decided and in no run yet, by placement; a withdrawn run paid nothing. What is owed on a penalty goes in none. */
export async function readInterestDue(
  client: PoolClient,
  tenant: string,
): Promise<ReadonlyMap<string, readonly InterestDue[]>> {
  const { rows } = await client.query<InterestDue & { readonly placement: string }>(
    `select d.placement, d.number, d.amount from interest_decision d
     where d.tenant = $1 and d.state = 'decided' and d.penalty is null and not exists (
       select 1 from pay_interest p join pay_run r on r.id = p.run
       where p.placement = d.placement and p.number = d.number and r.state <> 'withdrawn')
     order by d.placement, d.number`,
    [tenant],
  );
  const due = new Map<string, InterestDue[]>();
  for (const { placement, ...one } of rows) due.set(placement, [...(due.get(placement) ?? []), one]);
  return due;
}

export function interestRow(tenant: string, decision: InterestDecision): RowChange {
  const {
    placement,
    number,
    employer,
    lateRun,
    penalty,
    owedTo,
    month,
    lateAmount,
    dueOn,
    paidOn,
    daysLate,
    amount,
    ...rest
  } = decision;
  return {
    table: 'interest_decision',
    key: { placement, number },
    values: {
      tenant,
      employer,
      late_run: lateRun,
      penalty,
      owed_to: owedTo,
      month,
      late_amount: lateAmount,
      due_on: dueOn,
      paid_on: paidOn,
      days_late: daysLate,
      amount,
      explanation: JSON.parse(JSON.stringify(rest.explanation)) as Json,
      state: rest.state,
      prepared_by: rest.preparedBy,
      prepared_on: rest.preparedOn,
      decided_by: rest.decidedBy,
      decided_on: rest.decidedOn,
      reason: rest.reason,
    },
  };
}

/** Decisions whose row is not what was recorded. */
export async function interestFaults(
  client: PoolClient,
  tenant: string,
): Promise<readonly { readonly stream: string; readonly number: number | null; readonly what: string }[]> {
  const { rows } = await client.query<{ placement: string; what: string }>(
    `with entries as (select e.stream, e.number as entry, e.type, e.body::jsonb -> 'event' as said from journal_entry e
       where e.tenant = $1 and e.type in ('interest.prepared', 'interest.decided', 'interest.declined')),
     wanted as (select p.stream as placement, (p.said ->> 'number')::int as number, p.said ->> 'month' as month,
         (p.said ->> 'lateRun')::uuid as late_run, (p.said ->> 'penalty')::int as penalty, (p.said ->> 'amount')::numeric(12, 2) as amount,
         coalesce((select substr(l.type, length('interest.') + 1) from entries l where l.stream = p.stream
           and l.type in ('interest.decided', 'interest.declined') and l.said ->> 'number' = p.said ->> 'number'), 'prepared') as state
       from entries p where p.type = 'interest.prepared'),
     have as (select placement, number, month, late_run, penalty, amount, state from interest_decision where tenant = $1)
     (select placement, 'interest_decision ' || number || ' is not as recorded' as what
       from (select * from wanted except select * from have) x)
     union all (select placement, 'interest_decision ' || number || ' was never made so'
       from (select * from have except select * from wanted) x) limit 20`,
    [tenant],
  );
  return rows.map(({ placement, what }) => ({ stream: placement, number: null, what }));
}
