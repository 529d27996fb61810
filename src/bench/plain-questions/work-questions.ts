import { SUPPORT_WORDS } from '../../outcomes/figures/support-words.js';
import { CAREERS, GONE, HOURS, HOURS_ON, JOBS } from './jobs-sql.js';
import { columnsOf, numbered, QUARTERS, type PlainQuestion } from './plain-question.js';

const RETENTION_YEARS = `years as (select y as year, k from generate_series(2022, 2026) y cross join unnest(array[3, 6, 12]) k)`;

/** The same questions about work as the pages ask, of the tables of the rooms. */
export const WORK_QUESTIONS: readonly PlainQuestion[] = [
  {
    figure: 'banen',
    question: 'G1 Banen, dertien dagen',
    sql: `with ${JOBS}, ${HOURS}, declared as materialized (
        select placement, from_on as month, (value ->> 'hours')::numeric as hours from fact
        where tenant = $1 and kind = 'declaredHours'
      ), days as (
        select (d - interval '1 day')::date as day from generate_series('2025-07-01'::date, '2026-06-01', '1 month') d
        union all select '2026-06-15'
      ), months as (
        select day, date_trunc('month', day)::date as next, (date_trunc('month', day) - interval '1 month')::date as month from days
      ), working as materialized (
        select m.day, j.candidate, h.hours as contract, case when least(j.last, m.next - 1) >= greatest(j.start, m.month)
            then d.hours * 12 / 52 * (m.next - m.month) / (least(j.last, m.next - 1) - greatest(j.start, m.month) + 1) end as told
        from months m join job j on j.start <= m.day and j.last >= m.day and j.registered <= m.day
        join hours h on ${HOURS_ON('m.day')}
        left join declared d on d.placement = j.id and d.month = m.month)
      select to_char(day, 'DD-MM-YYYY'), count(distinct candidate), count(*), sum(coalesce(told, contract)),
        sum(coalesce(told, contract)) / 25.5, 100 * coalesce(sum(told), 0) / sum(coalesce(told, contract))
      from working group by day order by day`,
    shown: columnsOf(0, [0, 1, 2, 3, 4, 5]),
  },
  {
    figure: 'cohorten',
    question: 'G2 Startgroepen, 24 kwartalen',
    sql: `with ${JOBS}, ${HOURS}, full_value as materialized (
        select placement, min(determined_on) as on_day from measurement where tenant = $1 and wage_value = 100 group by placement
      ), read as materialized (
        select date_trunc('quarter', j.start) as quarter, j.candidate, h.hours,
          case when j.start + interval '9 months' > '2026-06-15' then 'early'
            when j.last < j.start + interval '9 months' then case when j.registered <= j.last then 'after' else 'before' end
            when j.registered <= j.start + interval '9 months' then 'registered'
            when v.on_day <= j.start + interval '9 months' then 'regular' else 'lumpSum' end as outcome
        from job j join hours h on ${HOURS_ON('j.start')} left join full_value v on v.placement = j.id
        where j.route and j.start <= '2026-06-15')
      select * from (
        select to_char(quarter, 'YYYY-"Q"Q') as name, count(*), count(distinct candidate), sum(hours) / 25.5,
          count(*) filter (where outcome = 'registered'), count(*) filter (where outcome = 'regular'),
          count(*) filter (where outcome = 'before'), count(*) filter (where outcome = 'after'),
          count(*) filter (where outcome = 'lumpSum'), count(*) filter (where outcome = 'early')
        from read group by quarter order by quarter desc limit 24) q order by name`,
    shown: columnsOf(0, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  },
  {
    figure: 'behoud',
    question: 'G3 Behoud van werk, vijf jaren',
    sql: `with ${CAREERS}, ${RETENTION_YEARS}, read as materialized (
        select y.year, y.k, (c.start + y.k * interval '1 month')::date as day, c.last, c.reason, c.career_last, c.career_reason
        from years y join careers c on c.route and extract(year from c.start) = y.year
          and c.start + y.k * interval '1 month' <= '2026-06-15')
      select y.year || ', na ' || y.k || ' maanden',
        count(r.*) filter (where last >= day or reason not in ${GONE}), count(r.*) filter (where last >= day),
        count(r.*) filter (where career_last >= day or career_reason not in ${GONE}),
        count(r.*) filter (where career_last >= day or career_reason = 'otherWork'),
        count(r.*) filter (where career_last < day and career_reason not in ${GONE} and career_reason <> 'otherWork'
          and '2026-06-15' - career_last <= 31)
      from years y left join read r on r.year = y.year and r.k = y.k group by y.year, y.k order by y.year, y.k`,
    shown: columnsOf(0, [0, 1, 2, 4, 5, 7]),
  },
  {
    figure: 'overleving',
    question: 'G4 Overleving, twee lijnen',
    sql: `with ${CAREERS}, started_then as materialized (
        select * from careers where route and start between '2022-01-01' and '2026-06-15'
      ), lasted as materialized (
        select 'job' as curve, case when last >= '2026-06-15' then '2026-06-15' - start else last - start + 1 end as days,
          last < '2026-06-15' and reason not in ('deceased', 'aow', 'moved', 'handedOver') as happened from started_then
        union all select 'work', case when career_last >= '2026-06-15' then '2026-06-15' - start else career_last - start + 1 end,
          career_last < '2026-06-15' and career_reason not in ('deceased', 'aow', 'moved', 'handedOver', 'otherWork')
        from started_then
      ), by_day as materialized (
        select curve, days, count(*) as left_then, count(*) filter (where happened) as events from lasted group by curve, days
      ), at_risk as materialized (
        select *, sum(left_then) over (partition by curve order by days desc) as n from by_day
      ), months as (select m, m * 365.25 / 12 as days from unnest(array[0, 1, 2, 3, 4, 5, 6, 9, 12, 18, 24]) m
      ), points as (
        select m.m, r.curve, coalesce(sum(r.left_then) filter (where r.days >= m.days), 0) as followed,
          exp(coalesce(sum(ln(1 - r.events::float8 / r.n)) filter (where r.days <= m.days and r.events > 0 and r.events < r.n), 0)) as s,
          coalesce(sum(r.events::float8 / (r.n * (r.n - r.events))) filter (where r.days <= m.days and r.events > 0 and r.events < r.n), 0) as v
        from months m cross join at_risk r group by m.m, r.curve
      ), bands as (
        select *, case when s >= 1 then 0 else 1.959963984540054 * sqrt(v) / abs(ln(s)) end as width from points)
      select j.m::text, 100 * j.s, 100 * j.s ^ exp(j.width), 100 * j.s ^ exp(-j.width), j.followed,
        100 * w.s, 100 * w.s ^ exp(w.width), 100 * w.s ^ exp(-w.width), w.followed
      from bands j join bands w on w.m = j.m and w.curve = 'work' where j.curve = 'job' order by j.m`,
    shown: columnsOf(0, [0, 1, 2, 3, 4, 5, 6, 7, 8]),
  },
  {
    figure: 'stromen',
    question: 'G6, G7 Gevonden en verloren, acht kwartalen',
    sql: `with ${CAREERS}, ${QUARTERS}, moves as materialized (
        select *, last_before is null or last_before < start - 31 as found,
          case when last = 'infinity' or reason in ${GONE} then 'none'
            when next_start is null or next_start > last + 31 then case when reason = 'otherWork' then 'transferred' else 'lost' end
            when next_employer <> employer then 'transferred' else 'none' end as how
        from careers)
      select q.name, count(distinct candidate) filter (where found and start between q.first and q.last),
        count(distinct candidate) filter (where how = 'lost' and m.last <= q.last),
        count(distinct candidate) filter (where how = 'transferred' and m.last <= q.last),
        count(*) filter (where start <= q.first),
        100.0 * count(*) filter (where start <= q.first and how = 'lost' and m.last <= q.last) / count(*) filter (where start <= q.first),
        count(*) filter (where start > q.first),
        100.0 * count(*) filter (where start > q.first and how = 'lost' and m.last <= q.last) / nullif(count(*) filter (where start > q.first), 0),
        count(distinct candidate) filter (where how = 'lost' and m.last <= q.last and '2026-06-15' - m.last <= 31)
      from quarters q join moves m on m.start <= q.last and m.last >= q.first group by q.name order by q.name`,
    shown: columnsOf(0, [0, 1, 2, 4, 5, 6, 7, 8, 9]),
  },
  {
    figure: 'ondersteuning',
    question: 'G5 Met en zonder jobcoach en Harrie',
    sql: `with ${JOBS}, ${HOURS}, read as materialized (
        select j.*, h.hours, j.last >= j.start + interval '6 months' as kept from job j join hours h on ${HOURS_ON('j.start + 29')}
        where j.route and j.start >= '2022-01-01' and j.last >= j.start + 29 and j.start + interval '6 months' <= '2026-06-15'
      ), had as materialized (
        select distinct r.id, s.kind from read r join support s on s.placement = r.id
        where greatest(s.decided_on, s.from_on) <= r.start + 29 and coalesce(s.until_on, 'infinity') >= r.start + 29
      ), groups as (select kind, with_it from unnest(array['jobcoach', 'harrie']) with ordinality k(kind, at) cross join unnest(array[true, false]) with_it)
      select case g.kind when 'jobcoach' then 1 else 3 end + case when g.with_it then 0 else 1 end as at,
        count(*), count(*) filter (where r.kept), count(distinct r.candidate), sum(r.hours) / 25.5
      from groups g cross join read r left join had h on h.id = r.id and h.kind = g.kind
      where (h.id is not null) = g.with_it group by at order by at`,
    shown: (answer) => numbered(columnsOf(1, [1, 2, 4, 5]))(answer).slice(0, 4),
  },
  {
    figure: 'ondersteuning',
    question: 'G14 Ondersteuning bij wat nu loopt',
    sql: `with ${JOBS}, ${HOURS}, running as materialized (
        select j.id, j.candidate, h.hours from job j join hours h on ${HOURS_ON("'2026-06-15'")}
        where j.start <= '2026-06-15' and j.last >= '2026-06-15'
      ), had as materialized (
        select distinct s.placement, s.kind from support s where s.tenant = $1
          and greatest(s.decided_on, s.from_on) <= '2026-06-15' and coalesce(s.until_on, 'infinity') >= '2026-06-15'
      ), told as (
        select r.*, ${wordsOf('h.kind')} as word from running r join had h on h.placement = r.id
        union all select r.*, 'Een of meer soorten' from running r where exists (select from had h where h.placement = r.id))
      select word, count(*), 100.0 * count(*) / (select count(*) from running), count(distinct candidate), sum(hours) / 25.5
      from told group by word`,
    // A kind that nobody has now stands in the figure with nothing.
    shown: (answer) => columnsOf(0, [0, 1, 2, 3, 4])(answer).filter(([, placements]) => placements !== 0),
  },
];

function wordsOf(column: string): string {
  const words = Object.entries(SUPPORT_WORDS).map(([kind, word]) => `when '${kind}' then '${word}'`);
  return `case ${column} ${words.join(' ')} else ${column} end`;
}
