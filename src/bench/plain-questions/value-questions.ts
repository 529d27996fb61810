import { JOBS } from './jobs-sql.js';
import { columnsOf, type PlainQuestion } from './plain-question.js';

/** The same questions about wage values, money and people, of the tables of the rooms. */
export const VALUE_QUESTIONS: readonly PlainQuestion[] = [
  {
    figure: 'loonwaarde',
    question: 'G11 Loonwaarden van vandaag',
    sql: `with told as materialized (
        select distinct on (placement) (value ->> 'wageValue')::int as points from fact
        where tenant = $1 and kind = 'measuredGrant' and from_on <= '2026-06-15'
          and coalesce((value ->> 'until')::date, 'infinity') >= '2026-06-15' order by placement, from_on desc, entry desc)
      select case ten when 10 then '100' else ten * 10 || '–' || ten * 10 + 9 end, count(t.*)
      from generate_series(0, 10) ten left join told t on t.points / 10 = ten group by ten order by ten`,
    shown: columnsOf(0, [0, 1]),
  },
  {
    figure: 'spreiding',
    question: 'G12 Spreiding per deskundige',
    sql: `with told as materialized (
        select e.sector, date_trunc('quarter', m.determined_on) as quarter, m.expert_id, m.wage_value::numeric as value
        from measurement m join placement p on p.id = m.placement
        join employer e on e.id = p.employer and e.sector is not null
        where m.tenant = $1 and m.wage_value is not null and m.determined_on between '2024-01-01' and '2026-12-31'
      ), own as materialized (
        select sector, quarter, expert_id, count(*) as n, sum(value) as total, sum(value * value) as squares from told group by 1, 2, 3
      ), peers as materialized (
        select *, sum(n) over g - n as others, (sum(total) over g - total) / nullif(sum(n) over g - n, 0) as mean
        from own window g as (partition by sector, quarter)
      ), sums as (
        select expert_id, sum(n) as n, sum(total - n * mean) as total, sum(squares - 2 * mean * total + n * mean * mean) as squares
        from peers where others > 0 group by expert_id having sum(n) >= 10
      ), spread as (select *, total / n as mean, 1.959963984540054 * sqrt(greatest(0, squares - total * total / n) / (n - 1) / n) as half from sums)
      select b.name, s.n, s.mean, s.mean - s.half, s.mean + s.half
      from spread s join member b on b.tenant = $1 and b.id::text = s.expert_id`,
    shown: columnsOf(0, [0, 1, 2, 3, 4]),
  },
  {
    figure: 'kosten',
    question: 'G13 Lasten en kas, vijf jaren',
    sql: `with told as materialized (
        select left(l.month, 4)::int as concerned, extract(year from greatest(r.pay_on, r.released_on))::int as paid, sum(l.amount) as amount
        from pay_line l join pay_run r on r.id = l.run and r.state = 'released' where l.tenant = $1 group by 1, 2)
      select y::text, coalesce(sum(amount) filter (where concerned = y), 0), coalesce(sum(amount) filter (where paid = y), 0)
      from generate_series(2022, 2026) y cross join told group by y order by y`,
    shown: ({ tables: [cost, cash] }) =>
      (cost?.rows ?? []).map((row, at) => [row[0] ?? null, row[5] ?? null, cash?.rows[at]?.[8] ?? null]),
  },
  {
    figure: 'trede',
    question: 'G16 Trede van vandaag',
    sql: `with lines as materialized (
        select distinct on (r.candidate) r.candidate, case when r.contact = 'notReached' then 'notReached' else r.codes[1] end as step
        from pathway_row r join candidate c on c.id = r.candidate and c.merged_into is null and c.erased_on is null
        where r.tenant = $1 and r.kind = 'ladder' and r.from_on <= '2026-06-15' and not r.removed and not exists (
          select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)
        order by r.candidate, r.from_on desc, r.recorded_on desc, r.number desc)
      select word, count(l.*) from unnest(array['1', '2', '3', '4', '5', '6', 'unknown', 'notReached'],
        array['Trede 1', 'Trede 2', 'Trede 3', 'Trede 4', 'Trede 5', 'Trede 6', 'Onbekend', 'Niet bereikt']) s(step, word)
      left join lines l on l.step = s.step group by word`,
    shown: columnsOf(0, [0, 1]),
  },
  {
    figure: 'volledigheid',
    question: 'G18 Volledigheid per gemeente',
    sql: `with lines as materialized (
        select distinct on (r.candidate, r.kind) r.candidate, r.kind,
          coalesce(r.contact, '') <> 'notReached' and r.codes[1] is distinct from 'unknown' as filled
        from pathway_row r where r.tenant = $1 and r.from_on <= '2026-06-15' and not r.removed
          and r.kind in ('ladder', 'arrangement', 'education', 'interests', 'profile', 'workConclusion') and not exists (
            select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)
        order by r.candidate, r.kind, r.from_on desc, r.recorded_on desc, r.number desc
      ), filled as materialized (
        select candidate, count(*) filter (where kind = 'ladder') as ladder, count(*) filter (where kind = 'arrangement') as arrangement,
          count(*) filter (where kind = 'education') as education, count(*) filter (where kind = 'interests') as interests,
          count(*) filter (where kind = 'profile') as profile, count(*) filter (where kind = 'workConclusion') as conclusion, count(*) as n
        from lines where filled group by candidate)
      select m.name, count(*), 100.0 * coalesce(sum(f.ladder), 0) / count(*), 100.0 * coalesce(sum(f.arrangement), 0) / count(*),
        100.0 * coalesce(sum(f.education), 0) / count(*), 100.0 * coalesce(sum(f.interests), 0) / count(*),
        100.0 * coalesce(sum(f.profile), 0) / count(*), 100.0 * coalesce(sum(f.conclusion), 0) / count(*),
        100.0 * coalesce(sum(f.n), 0) / count(*) / 6
      from candidate c join municipality m on m.code = c.municipality left join filled f on f.candidate = c.id
      where c.tenant = $1 and c.merged_into is null and c.erased_on is null group by m.name`,
    shown: columnsOf(0, [0, 1, 3, 4, 5, 6, 7, 8, 9]),
  },
  {
    figure: 'bespaard',
    question: 'G19 Bespaarde uitkering, vijf jaren',
    sql: `with ${JOBS}, counted as materialized (
        select id, candidate, start, least(last, returned - 1, '2026-06-15') as until from job
        where route and circle in ('generalAssistance', 'ioaw', 'ioaz', 'anw')
      ), years as (select y as year, make_date(y, 1, 1) as first, least(make_date(y, 12, 31), '2026-06-15') as last from generate_series(2022, 2026) y
      ), worked as (
        select y.year, count(distinct c.candidate) as persons, sum(least(c.until, y.last) - greatest(c.start, y.first) + 1) as days
        from years y join counted c on c.start <= y.last and c.until >= y.first and c.start <= c.until group by y.year
      ), helped as (
        select y.year, sum(s.hours * s.rate * (least(s.until_on, y.last) - greatest(s.from_on, y.first) + 1) / 7.0) as amount
        from counted c join support s on s.placement = c.id and s.decided_on is not null and s.from_on <= s.until_on
        join years y on s.from_on <= y.last and s.until_on >= y.first group by y.year
      ), paid as (
        select left(l.month, 4)::int as year, sum(l.amount) as amount
        from counted c join pay_line l on l.placement = c.id join pay_run r on r.id = l.run and r.state = 'released' group by 1)
      select y.year::text, coalesce(w.persons, 0), coalesce(w.days, 0) * 12 / 365.25, round(coalesce(h.amount, 0)), round(coalesce(p.amount, 0))
      from years y left join worked w on w.year = y.year left join helped h on h.year = y.year left join paid p on p.year = y.year
      order by y.year`,
    shown: columnsOf(0, [0, 1, 2, 4, 5]),
  },
];
