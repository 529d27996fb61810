import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** What of a file's row stands open in its entries, by name in the entry and in the table; the rest lies sealed. */
type Kept = {
  readonly kind: 'candidate' | 'employer';
  readonly columns: Readonly<Record<string, string>>;
  /** Rows that no longer show what was recorded, on purpose. */
  readonly except: string;
};

const KEPT: readonly Kept[] = [
  {
    kind: 'candidate',
    columns: {
      municipality: 'municipality',
      shielded: 'shielded',
      externalId: 'external_id',
      circle: 'circle',
      deceased: 'deceased',
    },
    except: 'r.erased_on is not null',
  },
  {
    kind: 'employer',
    columns: {
      kvkNumber: 'kvk_number',
      branchNumber: 'branch_number',
      payrollTaxNumber: 'payroll_tax_number',
      sector: 'sector',
      market: 'market',
      sectorFullTimeHours: 'sector_full_time_hours',
      place: 'place',
      owner: 'owner',
      ownMunicipality: 'own_municipality',
      integrity: 'integrity',
      labels: 'labels',
    },
    except: 'false',
  },
];

/** A number of a table and the text by which an entry names it are the same value. */
const sameValue = (row: string, entry: string): string =>
  `(case when jsonb_typeof(${row}) = 'number' then (${row})::numeric = (${entry} #>> '{}')::numeric
     else (${row}) is not distinct from ${entry} end)`;

/** Files of people and employers whose row is not what their last entries say, or that have none. */
export async function fileRowFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  // Only what is compared is made JSON: the sealed document beside it is most of a row.
  for (const { kind, columns, except } of KEPT) {
    const { rows } = await client.query<{ id: string; number: number; what: string }>(
      `with said as (
         select distinct on (e.stream, k.key) e.stream, e.number, k.key, k.value
         from journal_entry e join stream s on s.id = e.stream
         cross join lateral jsonb_each(e.body::jsonb -> 'event') k
         where s.tenant = $1 and s.kind = $2 and e.type in ($2 || '.opened', $2 || '.changed')
           and k.key in (select jsonb_object_keys($3::jsonb))
         order by e.stream, k.key, e.number desc)
       select said.stream as id, said.number, case when r.id is null then 'no row in ' || $2
         else $2 || '.' || ($3::jsonb ->> said.key) || ' is ' || (to_jsonb(r) -> ($3::jsonb ->> said.key))::text
           || ', the record says ' || said.value::text end as what
       from said left join (select id, (${except}) as is_excepted, ${Object.values(columns).join(', ')} from ${kind} r) r
         on r.id = said.stream
       where r.id is null or not r.is_excepted and not ${sameValue('to_jsonb(r) -> ($3::jsonb ->> said.key)', 'said.value')}
       order by said.stream, said.key limit 20`,
      [tenant, kind, JSON.stringify(columns)],
    );
    faults.push(...rows.map(({ id, number, what }) => ({ stream: id, number, what })));
  }
  return faults;
}

/** Mandates whose row is not what was given and ended, or that were never given (M2). */
export async function mandateFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const { rows } = await client.query<{ what: string }>(
    `with given as (
       select e.body::jsonb -> 'event' as event from journal_entry e where e.stream = $1 and e.type = 'mandate.given'
       -- A body that is opened may bring its whole table.
       union all select m from journal_entry e
         cross join lateral jsonb_path_query(e.body::jsonb, '$.event.mandates[*]') m where e.stream = $1),
     ended as (
       select distinct on (e.body::jsonb #>> '{event,number}') (e.body::jsonb #>> '{event,number}')::int as number,
         e.body::jsonb #>> '{event,until}' as until
       from journal_entry e where e.stream = $1 and e.type = 'mandate.ended'
       order by e.body::jsonb #>> '{event,number}', e.number desc),
     said as (
       select (g.event ->> 'number')::int as number, g.event ->> 'decisionType' as decision_type, g.event ->> 'role' as role,
         (g.event ->> 'member')::uuid as member, (g.event ->> 'monthlyLimit')::numeric(12, 2) as monthly_limit,
         (g.event ->> 'from')::date as from_on, coalesce(e.until, g.event ->> 'until')::date as until_on
       from given g left join ended e on e.number = (g.event ->> 'number')::int),
     have as (
       select number, decision_type, role, member, monthly_limit, from_on, until_on from mandate where tenant = $1)
     (select 'mandate ' || x.number || ' is not as recorded' as what
       from (select * from said except select * from have) x)
     union all (select 'mandate ' || x.number || ' was never given so'
       from (select * from have except select * from said) x) limit 20`,
    [tenant],
  );
  return rows.map(({ what }) => ({ stream: tenant, number: null, what }));
}
