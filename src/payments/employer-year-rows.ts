import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { idsOf } from '../journal/follower.js';
import { touchedSince } from '../journal/moved-since.js';

/** An employer that was paid in a year or has months of it. Euros that went to the bank with a pay day in the year. */
export type YearEmployer = { readonly employer: string; readonly employerName: string; readonly paid: string };

/** What was booked for an employer, what went to the bank, and what came back: each step makes it one more. */
const BESIDE = `(select count(*) + count(o.file_run) from pay_out o where o.tenant = e.tenant and o.employer = e.id)
  + 2 * (select count(*) from pay_return r where r.employer = e.id)`;
const KEPT = `join stream s on s.id = e.id
  left join lateral (select max(k.entry_no) as entry_no, max(k.beside_no) as beside_no from employer_year k where k.employer = e.id) k on true`;
const IS_BEHIND = `exists (select from pay_out o where o.tenant = e.tenant and o.employer = e.id)
  and (k.entry_no, k.beside_no) is distinct from (s.entry_no, (${BESIDE})::bigint)`;
const ALL_BEHIND = `select e.id from employer e ${KEPT} where e.tenant = $1 and ${IS_BEHIND} order by e.id`;
const MOVED_BEHIND = `${touchedSince('$2', [
  'select o.employer from moved m join pay_out o on o.run = m.id',
  'select o.employer from moved m join pay_out o on o.file_run = m.id',
  'select r.employer from moved m join pay_return r on r.file_run = m.id',
])}
  select e.id from touched t join employer e on e.id = t.id and e.tenant = $1 ${KEPT} where ${IS_BEHIND} order by e.id`;

/** Employers of which the rows are not level with the record. @param since undefined looks at all of them */
export async function employersBehind(
  client: PoolClient,
  tenant: string,
  since: Moment | undefined,
): Promise<readonly string[]> {
  const [sql, more] = since === undefined ? [ALL_BEHIND, []] : [MOVED_BEHIND, [since]];
  return idsOf(await client.query<{ id: string }>(sql, [tenant, ...more]));
}

/** A page of the employers that can have years, in order of their id. */
export async function employersAfter(client: PoolClient, tenant: string, after: string): Promise<readonly string[]> {
  return idsOf(
    await client.query<{ id: string }>(
      `select e.id from employer e where e.tenant = $1 and e.id > $2
         and exists (select from pay_out o where o.tenant = e.tenant and o.employer = e.id) order by e.id limit 500`,
      [tenant, after],
    ),
  );
}

export async function employersOf(client: PoolClient, tenant: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from employer where tenant = $1',
    [tenant],
  );
  return rows[0]?.count ?? 0;
}

/**
 * Makes the rows of employers anew, in one statement of what it sees. Who was slower does not put an older state over a newer
 * one; a year of which nothing is left goes.
 */
export async function keepYears(client: PoolClient, tenant: string, employers: readonly string[]): Promise<void> {
  await client.query(
    `with level as (
       select e.id, e.name, s.entry_no, (${BESIDE})::bigint as beside_no from employer e join stream s on s.id = e.id
       where e.tenant = $1 and e.id = any($2)),
     counted as (
       select o.employer, extract(year from greatest(f.pay_on, f.released_on))::int as year, sum(o.amount) as paid
       from pay_out o join pay_run f on f.id = o.file_run where o.tenant = $1 and o.employer = any($2) group by 1, 2
       union all
       select distinct o.employer, left(l.month, 4)::int, 0 from pay_out o
       join pay_line l on l.run = o.run and l.placement = o.placement where o.tenant = $1 and o.employer = any($2)),
     years as (select employer, year, sum(paid)::numeric(14, 2) as paid from counted group by employer, year),
     kept as (
       insert into employer_year as k (employer, year, tenant, entry_no, beside_no, name, paid, due)
       select y.employer, y.year, $1, v.entry_no, v.beside_no, v.name, y.paid,
         not exists (select from document d where d.stream = y.employer and d.kind = 'year-statement'
           and d.part = 'year-' || y.year and d.state <> 'dropped')
       from years y join level v on v.id = y.employer
       on conflict (employer, year) do update set entry_no = excluded.entry_no, beside_no = excluded.beside_no,
         name = excluded.name, paid = excluded.paid, due = excluded.due
       where (k.entry_no, k.beside_no) <= (excluded.entry_no, excluded.beside_no))
     delete from employer_year k using level v where k.employer = v.id
       and (k.entry_no, k.beside_no) < (v.entry_no, v.beside_no)
       and not exists (select from years y where y.employer = k.employer and y.year = k.year)`,
    [tenant, employers],
  );
}

/** Which of a year, in order of their name. @param due only those whose statement is still to be made */
export type YearPage = { readonly due: boolean; readonly offset: number; readonly limit: number | null };

export async function employersOfYear(
  client: PoolClient,
  tenant: string,
  year: number,
  { due, offset, limit }: YearPage,
): Promise<readonly YearEmployer[]> {
  const { rows } = await client.query<YearEmployer>(
    `select employer, name as "employerName", paid from employer_year where tenant = $1 and year = $2 ${due ? 'and due' : ''}
     order by name, employer offset $3 limit $4`,
    [tenant, year, offset, limit],
  );
  return rows;
}

/** The next whose statement is to be made, in order of their id. @param after the one that was tried last */
export async function dueEmployersAfter(
  client: PoolClient,
  tenant: string,
  year: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly YearEmployer[]> {
  const { rows } = await client.query<YearEmployer>(
    `select employer, name as "employerName", paid from employer_year where tenant = $1 and year = $2 and due and employer > $3
     order by employer limit $4`,
    [tenant, year, after, limit],
  );
  return rows;
}

export async function countOfYear(client: PoolClient, tenant: string, year: number, due: boolean): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from employer_year where tenant = $1 and year = $2 ${due ? 'and due' : ''}`,
    [tenant, year],
  );
  return rows[0]?.count ?? 0;
}
