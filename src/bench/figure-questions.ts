/** What the plain tables say of each placement: its first and last day worked, and its route. */
const JOBS = `started as materialized (
    select distinct on (placement) placement, from_on as start from fact
    where tenant = $1 and kind = 'firstDayWorked' order by placement, entry desc
  ), ended as materialized (
    select distinct on (placement) placement, from_on as last from fact
    where tenant = $1 and kind = 'employmentEnd' order by placement, entry desc
  ), registered as materialized (
    select placement, min(entry_from) as on_day from register_message
    where tenant = $1 and confirmed_on is not null group by placement
  ), job as materialized (
    select p.id, p.candidate, p.employer, s.start, coalesce(e.last, 'infinity') as last, n.reason,
      coalesce(r.on_day, (i.snapshot::json #>> '{context,registeredOn}')::date, 'infinity') as registered,
      i.snapshot::json #>> '{context,route}' = 'lumpSum'
        and i.snapshot::json #>> '{context,alreadyRegistered}' = 'false' as route
    from placement p join started s on s.placement = p.id join instance i on i.stream = p.id and i.name = 'placement'
    left join ended e on e.placement = p.id left join registered r on r.placement = p.id
    left join ending n on n.placement = p.id and n.last_day = e.last
    where p.tenant = $1
  )`;

/** The same questions as pages ask, of the tables of the rooms. */
export const PLAIN_QUESTIONS: readonly (readonly [question: string, sql: string])[] = [
  [
    'G1 Banen, dertien dagen',
    `with ${JOBS}, hours as materialized (
       select distinct on (placement) placement, (value ->> 'hours')::numeric as hours from fact
       where tenant = $1 and kind = 'contractHours' order by placement, from_on desc, entry desc
     ), days as (select d::date as day from generate_series('2025-06-15'::date, '2026-06-15', '1 month') d)
     select day, count(distinct candidate), count(*), sum(hours) / 25.5
     from days join job on start <= day and last >= day and registered <= day join hours on hours.placement = job.id
     group by day order by day`,
  ],
  [
    'G2 Startgroepen',
    `with ${JOBS}
     select date_trunc('quarter', start), count(*), count(distinct candidate),
       count(*) filter (where last >= start + interval '9 months' and registered <= start + interval '9 months'),
       count(*) filter (where last < start + interval '9 months' and registered > last),
       count(*) filter (where last < start + interval '9 months' and registered <= last)
     from job where route and registered > start group by 1 order by 1`,
  ],
  [
    'G3 Behoud van werk',
    `with ${JOBS}
     select extract(year from start), k, count(*), count(*) filter (where last >= start + k * interval '1 month')
     from job cross join unnest(array[3, 6, 12]) as k
     where route and registered > start and start >= '2022-01-01' and start + k * interval '1 month' <= '2026-06-15'
       and not (last < start + k * interval '1 month' and reason in ('deceased', 'aow'))
     group by 1, 2 order by 1, 2`,
  ],
  [
    'G6, G7 Gevonden en verloren, acht kwartalen',
    `with ${JOBS}, moves as (
       select date_trunc('quarter', last) as quarter,
         not exists (select from job n where n.candidate = j.candidate and n.id <> j.id and n.start <= j.last + 31
           and n.last > j.last) as lost
       from job j where last between '2024-07-01' and '2026-06-15' and reason not in ('deceased', 'aow'))
     select quarter, count(*) filter (where lost), count(*) filter (where not lost) from moves group by 1 order by 1`,
  ],
  [
    'G9 Besluiten op tijd, acht kwartalen',
    `select date_trunc('quarter', term_last_day), count(*),
       count(*) filter (where greatest(sent_to_employer_on, sent_to_worker_on) <= term_last_day)
     from decision where tenant = $1 and decided_on is not null and term_last_day between '2024-07-01' and '2026-06-15'
     group by 1 order by 1`,
  ],
  [
    'G11 Loonwaarden van vandaag',
    `select (value ->> 'wageValue')::int / 10, count(*) from fact
     where tenant = $1 and kind = 'measuredGrant' and from_on <= '2026-06-15'
       and coalesce((value ->> 'until')::date, 'infinity') >= '2026-06-15' group by 1 order by 1`,
  ],
  [
    'G15 Meldingen in een jaar',
    `select date_trunc('month', sent_on), count(*), count(confirmed_on),
       percentile_cont(0.5) within group (order by sent_on - determined_on),
       percentile_cont(0.5) within group (order by confirmed_on - sent_on)
     from register_message where tenant = $1 and sent_on between '2026-01-01' and '2026-06-15' group by 1 order by 1`,
  ],
  [
    'G16 Trede en stappen',
    `with last as (
       select distinct on (r.candidate) r.candidate, r.codes[1] as step from pathway_row r
       where r.tenant = $1 and r.kind = 'ladder' and r.from_on <= '2026-06-15' and not r.removed and not exists (
         select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)
       order by r.candidate, r.from_on desc, r.number desc)
     select step, count(*) from last group by step order by step`,
  ],
  [
    'G18 Volledigheid',
    `select c.municipality, count(distinct c.id), count(distinct (r.candidate, r.kind))
     from candidate c left join pathway_row r on r.candidate = c.id and not r.removed
       and r.kind in ('ladder', 'arrangement', 'education', 'interests', 'profile', 'workConclusion')
       and r.codes[1] is distinct from 'unknown'
     where c.tenant = $1 and c.merged_into is null and c.erased_on is null group by 1 order by 1`,
  ],
];
