/** The particulars of a placement that hold its place of work, and the branch of who hires out (M15). */
export const PLACE_KIND = 'location';
const AGENCY_KIND = 'agencyLocation';

/** The choice of a location on a day, where it is one of an employer: the last by then, else the first to come. */
const chosenPlace = (name: string, kind: string, employer: string, day: string): string => `
  left join lateral (
    select case when l.value ->> 'employer' = ${employer}::text then l.value ->> 'location' end as location
    from (select distinct on (from_on) from_on, value from placement_particular
      where placement = p.id and kind = '${kind}' order by from_on, entry desc) l
    where l.value is not null
    order by l.from_on <= ${day} desc, case when l.from_on <= ${day} then l.from_on end desc, l.from_on limit 1) ${name} on true`;

/** Beside `workPlaceJoin`: `al.location` is the branch of the formal employer that was chosen. */
export const agencyPlaceJoin = (day: string): string => chosenPlace('al', AGENCY_KIND, 'formal.id', day);

/**
 * The parties of a placement `p` and its place of work on a day: `formal` employs, `works` is where the work is done (the
 * hirer, where there is one, M15), `location` is the number of the location there (M13), null when nobody chose one. A
 * choice at another employer than where the work is now done does not count.
 * @param day an SQL expression of a date
 */
export const workPlaceJoin = (day: string): string => `
  left join instance wo on wo.stream = p.id and wo.name = 'placement'
  cross join lateral (select wo.snapshot::jsonb #>> '{context,hirer}' as hirer offset 0) wh
  -- Once a placement: joined on the functions themselves they would run for every employer.
  cross join lateral (select employer_read_as(p.employer) as formal,
    case when wh.hirer ~ '^[0-9a-f-]{36}$' then employer_read_as(wh.hirer::uuid) end as hired offset 0) wi
  join employer formal on formal.id = wi.formal
  left join employer hired on hired.id = wi.hired
  cross join lateral (select coalesce(hired.id, formal.id) as id offset 0) ww
  join employer works on works.id = ww.id${chosenPlace('wl', PLACE_KIND, 'ww.id', day)}`;
