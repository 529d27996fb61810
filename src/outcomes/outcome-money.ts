/** What a sum of euros is: by the month it is for, or what came back. */
export const MONEY_KINDS = ['lumpSum', 'measured', 'mixed', 'advance', 'setOff', 'recovered', 'interest'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/**
 * Euros of a placement by year: of the month concerned (cost, 0 when it is none), of the pay day (cash, 0 while not paid),
 * what it is, whether it corrects what was booked before, and the sum, signed (G13).
 */
export type MoneyOfYear = readonly [
  concerned: number,
  paid: number,
  kind: MoneyKind,
  correction: boolean,
  euros: string,
  /** Booked by a body that took the file over, from that day on (M50). */
  after?: true,
];

/** The same as the database gives it. */
export type MoneyRow = {
  readonly concerned: number;
  readonly paid: number;
  readonly kind: MoneyKind;
  readonly correction: boolean;
  readonly euros: string;
  readonly after: boolean;
};
export const moneyOfYear = ({ concerned, paid, kind, correction, euros, after }: MoneyRow): MoneyOfYear =>
  after ? [concerned, paid, kind, correction, euros, true] : [concerned, paid, kind, correction, euros];

/** As recorded until the end of the day `$2`, whose last moment is `$3`; else all that is recorded. */
type Known = 'then' | 'now';
const released = (run: string, known: Known): string =>
  `${run}.state = 'released'${known === 'then' ? ` and ${run}.released_on <= $2` : ''}`;
/**
 * The run whose file held what was paid out. Of an earlier day it is the file of then, also when the bank sent the payment back
 * later: that was not recorded yet.
 */
const filed = (known: Known): string =>
  known === 'now'
    ? 'o.file_run'
    : `coalesce((select b.file_run from pay_return b
        join pay_run v on v.id = b.file_run and ${released('v', known)}
        where b.run = o.run and b.placement = o.placement and not exists (
          select from journal_entry j cross join jsonb_array_elements(j.body::jsonb #> '{event,parts}') x
          where j.stream = b.file_run and j.type = 'payment.returned' and j.at <= $3
            and (x ->> 'run')::uuid = b.run and (x ->> 'placement')::uuid = b.placement)
        order by v.number limit 1), o.file_run)`;
const interestPaid = (
  known: Known,
): string => `select t.placement, t.number, greatest(f.pay_on, f.released_on) as "on", t.amount
    from pay_interest t join pay_out o on o.run = t.run and o.placement = t.placement
    join pay_run f on f.id = case when o.amount = 0 then o.run else ${filed(known)} end and ${released('f', known)}
    where t.placement = any($1)`;
/** On a penalty that was paid late: recorded apart, the last entry of a decision counts. No cost of the subsidy. */
const penaltyInterest = (
  known: Known,
): string => `select distinct on (stream, body::jsonb #>> '{event,number}') stream as placement,
      (body::jsonb #>> '{event,number}')::int as number, (body::jsonb #>> '{event,paidOn}')::date as "on",
      (body::jsonb #>> '{event,amount}')::numeric(12, 2) as amount
    from journal_entry where stream = any($1) and type = 'interest.paid'${known === 'then' ? ' and at <= $3' : ''}
    order by stream, body::jsonb #>> '{event,number}', journal_entry.number desc`;
const interestSql = (known: Known): string =>
  `select placement, "on", amount::text as euros from ((${interestPaid(known)}) union all (${penaltyInterest(known)})) i
   order by placement, "on", number`;
/** Statutory interest by the day it was paid, set off, to the bank, or apart (B16, G17). */
export const INTEREST_SQL = interestSql('now');
export const INTEREST_THEN_SQL = interestSql('then');

/** Penalties for late decisions by the day they were paid; the last entry of a decision counts (D3, G17). */
const penaltySql = (
  known: Known,
): string => `select distinct on (stream, body::jsonb #>> '{event,decision}') stream as placement,
    body::jsonb #>> '{event,paidOn}' as "on", body::jsonb #>> '{event,amount}' as euros
  from journal_entry where stream = any($1) and type = 'penalty.paid'${known === 'then' ? ' and at <= $2' : ''}
  order by stream, body::jsonb #>> '{event,decision}', number desc`;
export const PENALTY_SQL = penaltySql('now');
export const PENALTY_THEN_SQL = penaltySql('then');

/**
 * Four sources: lines of released runs (what it is follows from the month), what was set off with earlier overpayment when
 * it went to the bank, what came in on claims, and interest on late payment (B16). A line whose payment waits for an account
 * was not paid yet.
 */
const moneySql = (known: Known): string => `with succeeded as materialized (
    select stream, max(body::json #>> '{event,from}')::date as "on" from journal_entry
    where stream = any($1) and type = 'body.succeeded'${known === 'then' ? ' and at <= $3' : ''} group by stream)
  select m.placement, concerned, paid, kind, correction, sum(amount)::numeric(14, 2)::text as euros,
    coalesce(booked >= s."on", false) as after from (
    select l.placement, r.released_on as booked, left(l.month, 4)::int as concerned,
      coalesce(extract(year from greatest(f.pay_on, f.released_on))::int, 0) as paid,
      case when l.reason in ('advance', 'advanceSettled') then 'advance'
        when e.kind in ('measured', 'mixed') then e.kind else 'lumpSum' end as kind,
      l.reason = 'correction' as correction, l.amount
    from pay_line l
    join pay_run r on r.id = l.run and ${released('r', known)}
    left join pay_out o on o.run = l.run and o.placement = l.placement
    left join pay_run f on f.id = case when o.amount = 0 then o.run else ${filed(known)} end and ${released('f', known)}
    left join lateral (select kind from entitlement_month e where e.placement = l.placement and e.month = l.month
      order by ${known === 'then' ? 'e.at <= $3 desc, ' : ''}version desc limit 1) e on true
    where l.placement = any($1)
    union all
    select o.placement, r.released_on, 0, coalesce(extract(year from greatest(f.pay_on, f.released_on))::int, 0), 'setOff', false,
      o.amount - o.lines
    from pay_out o join pay_run r on r.id = o.run and ${released('r', known)}
    left join pay_run f on f.id = case when o.amount = 0 then o.run else ${filed(known)} end and ${released('f', known)}
    where o.placement = any($1) and o.amount <> o.lines
    union all
    select stream, (body::json -> 'event' ->> 'receivedOn')::date, 0, left(body::json -> 'event' ->> 'receivedOn', 4)::int, 'recovered', false,
      -(body::json -> 'event' ->> 'amount')::numeric
    from journal_entry where stream = any($1) and type = 'recovery.received'${known === 'then' ? ' and at <= $3' : ''}
    union all
    select i.placement, i."on"::date, 0, extract(year from i."on")::int, 'interest', false, i.amount from (${interestPaid(known)}) i
  ) m left join succeeded s on s.stream = m.placement
  group by m.placement, concerned, paid, kind, correction, after
  order by m.placement, concerned, paid, kind, correction, after`;
export const MONEY_SQL = moneySql('now');
export const MONEY_THEN_SQL = moneySql('then');
