import type { PoolClient } from 'pg';

type Fault = {
  readonly stream: string;
  readonly number: number | null;
  readonly what: string;
};
type Row = { readonly number: number | null; readonly what: string };

const NUMBERS = `with said as (
    select e.number, n.place - 1 as seq, n.one from journal_entry e
    cross join lateral jsonb_array_elements(e.body::jsonb #> '{event,numbers}') with ordinality n (one, place)
    where e.stream = $1 and e.type in ('region.numbersRecorded', 'region.numberWithdrawn'))
  select coalesce(s.number, r.entry) as number, 'regional_number is not what was recorded' as what
  from said s full join (select * from regional_number where tenant = $1) r on r.entry = s.number and r.seq = s.seq
  where s.number is null or r.entry is null or r.source is distinct from s.one ->> 'source'
    or (r.kind, r.area, r.period, r.version) is distinct from
      (s.one ->> 'kind', s.one ->> 'area', s.one ->> 'period', s.one ->> 'version')
    or r.value is distinct from nullif(s.one -> 'value', 'null')
  order by 1 limit 20`;

/** What is kept whole is known to the record by its hash. */
const kept = (table: string, type: string, hash: string): string => `with said as (
    select e.number as entry, (e.body::jsonb #>> '{event,number}')::integer as number, e.body::jsonb #>> '{event,digest}' as digest
    from journal_entry e where e.stream = $1 and e.type = '${type}')
  select s.entry as number, '${table} is not as it was made' as what
  from said s full join (select * from ${table} where tenant = $1) r on r.number = s.number
  where s.number is null or r.number is null or ${hash} is distinct from s.digest or r.digest is distinct from s.digest
  order by 1 limit 20`;

const CHECKS: readonly string[] = [
  NUMBERS,
  kept('frozen_picture', 'picture.frozen', `encode(sha256(convert_to(r.body, 'UTF8')), 'hex')`),
  kept('scheduled_report', 'report.made', `encode(sha256(r.pdf), 'hex')`),
];

/** Numbers of the region, pictures and reports of a body that are not what its record says. */
export async function keptRowFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const sql of CHECKS) {
    const { rows } = await client.query<Row>(sql, [tenant]);
    faults.push(...rows.map(({ number, what }) => ({ stream: tenant, number, what })));
  }
  return faults;
}
