import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';

/** Placements that left the region: counted for what happened before that day (M50). */
export type Left = { readonly municipality: string; readonly on: LocalDate };

export const YEARLY = [
  'starts',
  'registerEntries',
  'banenafspraak',
  'regularWork',
  'endedBeforeInclusion',
  'endedAfterInclusion',
  'refused',
  'withdrawn',
  'notComeAbout',
  'lateMeasurements',
  'termsMissed',
] as const;
export type Yearly = (typeof YEARLY)[number];

/** Each query gives placement and day; the day says in which year it counts. */
const DAYS: Readonly<Record<Yearly, string>> = {
  starts: `
    select distinct on (f.placement) f.placement, f.from_on as day from fact f
    where f.kind = 'firstDayWorked'
      and not exists (select 1 from fact n where n.placement = f.placement and n.kind = 'notComeAbout')
    order by f.placement, f.entry desc, f.seq desc`,
  registerEntries: `
    select m.placement, min(m.entry_from) as day from register_message m
    where m.entry_from is not null and m.confirmed_on is not null group by m.placement`,
  // Who was in the register on another ground has no entry of ours (A12): then the decision alone counts.
  banenafspraak: `
    select d.placement, greatest(min(d.decided_on), (select min(m.entry_from) from register_message m
      where m.placement = d.placement and m.confirmed_on is not null)) as day from decision d
    where d.kind = 'measured' and d.decided_on is not null group by d.placement`,
  regularWork: `
    select d.placement, d.decided_on as day from decision d
    where d.kind = 'end' and d.ground = 'fullWageValue' and d.decided_on is not null`,
  endedBeforeInclusion: `
    select e.placement, e.last_day as day from ending e join placement p on p.id = e.placement
    where p.outcome = 'endedBeforeInclusion'`,
  endedAfterInclusion: `
    select e.placement, e.last_day as day from ending e join placement p on p.id = e.placement
    where p.outcome = 'endedAfterInclusion'`,
  refused: `
    select d.placement, d.decided_on as day from decision d
    where d.kind in ('refusal', 'untreated') and d.decided_on is not null`,
  withdrawn: `
    select j.stream as placement, (j.at at time zone 'Europe/Amsterdam')::date as day from journal_entry j
    where j.type = 'placement.withdrawn'`,
  notComeAbout: `select f.placement, f.from_on as day from fact f where f.kind = 'notComeAbout'`,
  lateMeasurements: `
    select m.placement, m.determined_on as day from measurement m
    join lateral (select (f.value ->> 'until')::date as last_day from fact f
      where f.placement = m.placement and f.kind = 'lumpSumGrant' order by f.entry desc, f.seq desc limit 1) g on true
    where m.determined_on > g.last_day
      and not exists (select 1 from measurement b
        where b.placement = m.placement and b.number < m.number and b.determined_on is not null)`,
  termsMissed: `
    select d.placement, d.term_last_day as day from decision d
    where d.term_last_day < coalesce(greatest(d.sent_to_employer_on, d.sent_to_worker_on), $4::date)`,
};

/** Days per year of one figure, between two days (both counted). */
export async function countByYear(
  client: PoolClient,
  name: Yearly,
  from: LocalDate,
  until: LocalDate,
  left: Left,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ year: number; n: number }>(
    `select extract(year from x.day)::int as year, count(*)::int as n from (${DAYS[name]}) x
     join placement p on p.id = x.placement
     where x.day between $3::date and $4::date and (p.municipality <> $1 or x.day < $2::date) group by 1`,
    [left.municipality, left.on, from, until],
  );
  return new Map(rows.map((row) => [row.year, row.n]));
}

export type Hold = { readonly placement: string; readonly from: LocalDate; readonly until: LocalDate };

/** Payments on hold for the wage value: from the day the lump sum was over until the decision, or until now (B2). */
export async function holds(client: PoolClient, now: LocalDate, left: Left): Promise<readonly Hold[]> {
  const { rows } = await client.query<Hold>(
    `select h.placement, h.day::text as "from", coalesce(
        (select min((j.at at time zone 'Europe/Amsterdam')::date) from journal_entry j
          where j.stream = h.placement and j.number > h.number and j.type in ('measured.decided', 'end.decided')),
        $1::date)::text as until
     from (select j.stream as placement, j.number, (j.body::jsonb -> 'event' ->> 'on')::date as day from journal_entry j
        where j.type like 'xstate.after.lumpSumEnds.%') h
     join placement p on p.id = h.placement where p.municipality <> $2 or h.day < $3::date order by 1, 2`,
    [now, left.municipality, left.on],
  );
  return rows;
}
