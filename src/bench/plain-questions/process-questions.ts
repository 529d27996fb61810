import { HOURS, HOURS_ON } from './jobs-sql.js';
import { columnsOf, numbered, QUARTERS, type PlainQuestion } from './plain-question.js';

/** The same questions about decisions, measurements and messages, of the tables of the rooms. */
export const PROCESS_QUESTIONS: readonly PlainQuestion[] = [
  {
    figure: 'doorlooptijd',
    question: 'G8 Doorlooptijd van zes stappen',
    sql: `with first_sent as materialized (
        select distinct on (d.placement) d.placement, greatest(d.sent_to_employer_on, d.sent_to_worker_on) as sent
        from decision d join placement_outlook o on o.placement = d.placement
        where d.tenant = $1 and d.decided_on >= o.found_on order by d.placement, d.number
      ), steps as materialized (
        select 1 as step, received_on as began, found_on as done, true as over from placement_outlook where tenant = $1
        union all select 2, o.found_on, f.sent, f.placement is null
          from placement_outlook o left join first_sent f on f.placement = o.placement where o.tenant = $1
        union all select 3, ordered_on, visit_on, state = 'cancelled' from measurement where tenant = $1
        union all select 4, visit_on, reported_on, state = 'cancelled' from measurement where tenant = $1
        union all select 5, reported_on, accepted_on, state = 'cancelled' from measurement where tenant = $1
        union all select 6, accepted_on, determined_on, state = 'cancelled' from measurement where tenant = $1
      ), told as (
        select step, done - began as days, '2026-06-15' - began as age, done between '2026-01-01' and '2026-06-15' as closed,
          (done is null or done > '2026-06-15') and not over as open
        from steps where began <= '2026-06-15')
      select step, count(*) filter (where closed), percentile_cont(0.5) within group (order by days) filter (where closed),
        count(*) filter (where open), percentile_cont(0.5) within group (order by age) filter (where open)
      from told group by step order by step`,
    shown: numbered(columnsOf(0, [1, 2, 4, 5])),
  },
  {
    figure: 'termijnen',
    question: 'G9 Besluiten op tijd, acht kwartalen',
    sql: `with ${QUARTERS}, told as materialized (
        select term_last_day, greatest(sent_to_employer_on, sent_to_worker_on) as sent from decision
        where tenant = $1 and decided_on is not null and term_last_day between '2024-07-01' and '2026-06-15')
      select q.name, count(t.*), count(t.*) filter (where t.sent <= t.term_last_day), count(t.*) filter (where t.sent > t.term_last_day),
        count(t.*) filter (where t.sent is null)
      from quarters q left join told t on t.term_last_day between q.first and q.last group by q.name order by q.name`,
    shown: columnsOf(0, [0, 1, 2, 4, 5]),
  },
  {
    figure: 'risico',
    question: 'G10 Risico van vandaag',
    sql: `with ${HOURS}, risks as materialized (
        select j.candidate, h.hours, case when o.subsidy = 'onHold' then '2026-06-15' - o.held_since + 1 else 0 end as held,
          array[o.order_by < '2026-06-15', o.subsidy <> 'onHold' and o.unreachable_on <= '2026-06-15',
            o.subsidy = 'onHold' and o.wage_value is null, o.subsidy = 'onHold' and o.wage_value is not null] as runs
        from placement j join placement_outlook o on o.placement = j.id join hours h on ${HOURS_ON("'2026-06-15'")}
        where j.tenant = $1 and o.employment in ('agreed', 'awaitingStart', 'running', 'ending', 'contractLapsed')
          and (o.subsidy = 'onHold' or o.subsidy in ('lumpSumGranted', 'lumpSumRunning') and o.wage_value is null)
      ), kinds as (select * from generate_series(1, 5) k)
      select k, count(r.*), coalesce(sum(r.held), 0), count(distinct r.candidate), coalesce(sum(r.hours), 0) / 25.5
      from kinds left join risks r on case when k = 5 then true = any (r.runs) else r.runs[k] end group by k order by k`,
    shown: numbered(columnsOf(0, [1, 2, 4, 5])),
  },
  {
    figure: 'register',
    question: 'G15 Meldingen, twaalf maanden',
    sql: `with months as (select m::date as month from generate_series('2026-01-01'::date, '2026-12-01', '1 month') m),
      told as materialized (
        select date_trunc('month', sent_on)::date as month, confirmed_on, rejected_on, sent_on - determined_on as to_send,
          confirmed_on - sent_on as to_confirm
        from register_message where tenant = $1 and sent_on between '2026-01-01' and '2026-06-15')
      select extract(month from m.month), count(t.*), count(t.confirmed_on), count(t.rejected_on),
        percentile_cont(0.5) within group (order by t.to_send), percentile_cont(0.5) within group (order by t.to_confirm)
      from months m left join told t on t.month = m.month group by m.month order by m.month`,
    shown: numbered(columnsOf(0, [1, 2, 3, 4, 5])),
  },
  {
    figure: 'bezwaren',
    question: 'G17 Bezwaren, acht kwartalen',
    sql: `with ${QUARTERS}, told as materialized (select received_on, decided_on, outcome from objection where tenant = $1)
      select q.name, count(*) filter (where t.received_on between q.first and q.last),
        count(*) filter (where t.decided_on between q.first and q.last and t.outcome = 'withdrawn'),
        count(*) filter (where t.decided_on between q.first and q.last and t.outcome <> 'withdrawn'),
        count(*) filter (where t.decided_on between q.first and q.last and t.outcome in ('upheld', 'partly'))
      from quarters q left join told t on t.received_on between q.first and q.last or t.decided_on between q.first and q.last
      group by q.name order by q.name`,
    shown: columnsOf(0, [0, 1, 2, 3, 4]),
  },
];
