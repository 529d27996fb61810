import type { PoolClient } from 'pg';
import type { OtherSubsidy } from '../../workflows/definition.js';
import { subsidisedPeriod } from '../../workflows/placement/placement.beside.js';
import type { PlacementContext } from '../../workflows/placement/placement.context.js';
import { caseNumber } from '../reminders/case-number.js';

/** Days with a wage subsidy of a person, on one placement. */
export type SubsidyOfPerson = OtherSubsidy & {
  readonly id: string;
  /** The file by which was asked. */
  readonly person: string;
  /** KvK number, or the id of an employer without one: branches of one legal employer are one employer. */
  readonly legalEmployer: string;
  /** Whether it began with a lump sum of ours (B2). */
  readonly lumpSum: boolean;
};

/**
 * A merged file counts as one with what it is read as. After a merger of municipalities a person may have a file with both
 * bodies: of what this session may read, the BSN brings those together.
 */
const SUBSIDIES = `with asked as (select distinct c as person, candidate_read_as(c) as file from unnest($1::uuid[]) c),
  people as (
    select person, unnest(candidate_files(file)) as id from asked
    union select a.person, c.id from asked a join candidate me on me.id = a.file
      join candidate c on c.bsn_hash = me.bsn_hash and c.tenant = any((select app_tenants())::uuid[]))
  select p.id, o.person, p.external_id as "externalId", coalesce(e.kvk_number, e.id::text) as "legalEmployer", e.name,
    p.context
  from people o
  -- Each person's own placements by their index, also where the planner thinks there are many people.
  cross join lateral (select p.id, p.external_id, p.opened_on, employer_read_as(p.employer) as employer,
      i.snapshot::jsonb -> 'context' as context
    from placement p join instance i on i.stream = p.id and i.name = 'placement' and i.workflow = 'placement'
    where p.candidate = o.id and p.tenant = any((select app_tenants())::uuid[]) offset 0) p
  cross join lateral (select e.id, e.name, e.kvk_number from employer e where e.id = p.employer offset 0) e
  order by p.opened_on, p.id`;
type Row = Pick<SubsidyOfPerson, 'id' | 'person' | 'legalEmployer'> & {
  readonly externalId: string | null;
  readonly name: string;
  readonly context: PlacementContext;
};

/** B4, M35: all days with a wage subsidy of these people. In a session. */
export async function subsidiesOf(client: PoolClient, people: readonly string[]): Promise<readonly SubsidyOfPerson[]> {
  if (people.length === 0) return [];
  const { rows } = await client.query<Row>(SUBSIDIES, [people]);
  return rows.flatMap(({ id, person, legalEmployer, externalId, name, context }) => {
    const period = subsidisedPeriod(context);
    const placement = `plaatsing ${externalId ?? caseNumber(id)} bij ${name}`;
    const lumpSum = context.mode === 'new' && context.lumpSum !== null;
    return period ? [{ id, person, legalEmployer, placement, lumpSum, ...period }] : [];
  });
}

/** By which name an employer counts as one with its other branches. In a session. */
export async function legalEmployerOf(client: PoolClient, employer: string): Promise<string> {
  const { rows } = await client.query<{ legal: string }>(
    'select coalesce(kvk_number, id::text) as legal from employer where id = employer_read_as($1)',
    [employer],
  );
  return rows[0]?.legal ?? employer;
}
