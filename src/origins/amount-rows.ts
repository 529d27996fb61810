import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { LineReason } from '../payments/pay-lines.js';
import type { PayRunState } from '../payments/pay-run.js';

/** A line of a pay run over one month of one placement, with who was in between (B16, F8). */
export type PaidLine = {
  readonly run: string;
  readonly number: number;
  readonly state: PayRunState;
  readonly amount: string;
  readonly reason: LineReason;
  readonly entitled: string;
  readonly paidBefore: string;
  readonly preparedBy: string;
  readonly preparedOn: LocalDate;
  readonly approvedBy: string | null;
  readonly approvedOn: LocalDate | null;
  readonly releasedBy: string | null;
  readonly releasedOn: LocalDate | null;
  /** Last entry of the placement that the line rests on. */
  readonly asKnownEntry: number;
};

export async function paidLines(client: PoolClient, placement: string, month: string): Promise<readonly PaidLine[]> {
  const { rows } = await client.query<PaidLine>(
    `select l.run, r.number, r.state, l.amount, l.reason, l.entitled, l.paid_before as "paidBefore",
       r.prepared_by as "preparedBy", r.prepared_on as "preparedOn", r.approved_by as "approvedBy",
       r.approved_on as "approvedOn", r.released_by as "releasedBy", r.released_on as "releasedOn",
       l.as_known_entry as "asKnownEntry"
     from pay_line l join pay_run r on r.id = l.run
     where l.placement = $1 and l.month = $2 and r.state <> 'withdrawn' order by r.number`,
    [placement, month],
  );
  return rows;
}

/** A decision that says something of a month: taken, and its period reaches into it. */
export type DecisionOver = {
  readonly number: number;
  readonly kind: string;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly wageValue: number | null;
  readonly preparedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate;
};

export async function decisionsOver(
  client: PoolClient,
  placement: string,
  month: string,
): Promise<readonly DecisionOver[]> {
  const { rows } = await client.query<DecisionOver>(
    `select number, kind, period_from as "from", period_until as "until", wage_value as "wageValue",
       prepared_by as "preparedBy", decided_by as "decidedBy", decided_on as "decidedOn"
     from decision where placement = $1 and decided_on is not null
       and (period_from is null or period_from < ($2 || '-01')::date + interval '1 month')
       and (period_until is null or period_until >= ($2 || '-01')::date) order by number`,
    [placement, month],
  );
  return rows;
}

/** A mandate that reached who decided, of the kind and on the day (M2). */
export type MandateThen = { readonly number: number; readonly from: LocalDate; readonly monthlyLimit: string | null };

export async function mandateOf(
  client: PoolClient,
  tenant: string,
  { kind, decidedBy, decidedOn }: DecisionOver,
): Promise<MandateThen | undefined> {
  const { rows } = await client.query<MandateThen>(
    `select a.number, a.from_on as "from", a.monthly_limit::text as "monthlyLimit"
     from mandate a left join member m on m.tenant = a.tenant and m.id::text = $3
     where a.tenant = $1 and a.decision_type = $2 and (a.member = m.id or a.role = any(m.roles))
       and a.from_on <= $4 and (a.until_on is null or a.until_on >= $4) order by a.number limit 1`,
    [tenant, kind, decidedBy, decidedOn],
  );
  return rows[0];
}

/** Numbers of the entries of a file that recorded facts of money. */
export async function factEntries(client: PoolClient, placement: string, after: number): Promise<readonly number[]> {
  const { rows } = await client.query<{ entry: number }>(
    'select distinct entry from fact where placement = $1 and entry > $2 order by entry',
    [placement, after],
  );
  return rows.map(({ entry }) => entry);
}

export type BodyChoice = {
  readonly number: number;
  readonly at: Moment;
  readonly type: 'policy.chosen' | 'tableRow.confirmed';
  readonly by: string | null;
};

/** Choices of a body, and rows of tables it confirmed, since a moment. */
export async function choicesSince(
  client: PoolClient,
  tenant: string,
  moment: Moment | undefined,
): Promise<readonly BodyChoice[]> {
  if (moment === undefined) return [];
  const { rows } = await client.query<BodyChoice>(
    `select e.number, e.at, e.type, m.name as by from journal_entry e
       left join member m on m.tenant = e.tenant and m.id::text = e.body::jsonb #>> '{event,by,id}'
     where e.stream = $1 and e.type in ('policy.chosen', 'tableRow.confirmed') and e.at > $2 order by e.number`,
    [tenant, moment],
  );
  return rows;
}
