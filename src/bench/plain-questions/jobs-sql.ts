/** What the plain tables say of each placement: its first and last day worked, its route, and when its person was registered. */
export const JOBS = `started as materialized (
    select distinct on (placement) placement, from_on as start from fact
    where tenant = $1 and kind = 'firstDayWorked' order by placement, entry desc
  ), ended as materialized (
    select distinct on (placement) placement, from_on as last from fact
    where tenant = $1 and kind = 'employmentEnd' order by placement, entry desc
  ), endings as materialized (
    select distinct on (placement) placement, reason from ending where tenant = $1 order by placement, number desc
  ), opened as materialized (
    select i.stream as placement, c.* from instance i cross join lateral json_to_record(i.snapshot::json -> 'context')
      as c(route text, circle text, "registeredOn" date, "benefitReturnedOn" date)
    where i.tenant = $1 and i.name = 'placement'
  ), registered as materialized (
    select p.candidate, min(m.on_day) as on_day from (
      select placement, entry_from as on_day from register_message where tenant = $1 and confirmed_on is not null
      union all select placement, "registeredOn" from opened
    ) m join placement p on p.id = m.placement where m.on_day is not null group by p.candidate
  ), job as materialized (
    select p.id, p.candidate, p.employer, s.start, coalesce(e.last, 'infinity') as last, coalesce(n.reason, '') as reason,
      coalesce(r.on_day, 'infinity') as registered, o.circle,
      o."benefitReturnedOn" as returned,
      o.route = 'lumpSum' and coalesce(r.on_day, 'infinity') > s.start as route
    from placement p join started s on s.placement = p.id join opened o on o.placement = p.id
    left join ended e on e.placement = p.id left join registered r on r.candidate = p.candidate
    left join endings n on n.placement = p.id
    where p.tenant = $1
  )`;

/** Jobs of a person one after the other: those that follow within 31 days are one career. */
export const CAREERS = `${JOBS}, one_by_one as materialized (
    select *, max(last) over (partition by candidate order by start, id rows between unbounded preceding and 1 preceding) as last_before,
      lead(start) over (partition by candidate order by start, id) as next_start,
      lead(employer) over (partition by candidate order by start, id) as next_employer
    from job
  ), numbered as materialized (
    select *, count(*) filter (where last_before is null or start > last_before + 31)
      over (partition by candidate order by start, id) as career
    from one_by_one
  ), careers as materialized (
    select *, max(last) over (partition by candidate, career) as career_last, last_value(reason) over (
        partition by candidate, career order by start, id rows between unbounded preceding and unbounded following) as career_reason
    from numbered
  )`;

/** Contract hours a week with the days they hold. */
export const HOURS = `hours as materialized (
    select placement, from_on, (value ->> 'hours')::numeric as hours,
      coalesce(lead(from_on) over (partition by placement order by from_on, entry), 'infinity') as until
    from fact where tenant = $1 and kind = 'contractHours'
  )`;
export const HOURS_ON = (day: string): string => `h.placement = j.id and h.from_on <= ${day} and h.until > ${day}`;

/** Ends that leave the denominator. */
export const GONE = `('deceased', 'aow', 'handedOver')`;
