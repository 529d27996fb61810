import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';

/** What was recorded of an employer: when, by whom, and which parts; what lies sealed is not opened for it. */
export type EmployerEntry = {
  readonly number: number;
  readonly at: Moment;
  readonly type: string;
  readonly by: string;
  /** Names of what changed, as `employer.changed` has them. */
  readonly fields: readonly string[];
};

/** The newest first. */
export async function employerEntries(
  client: PoolClient,
  employer: string,
  limit: number,
): Promise<readonly EmployerEntry[]> {
  const { rows } = await client.query<EmployerEntry>(
    `select number, at, type, body::json #>> '{event,by,id}' as by,
       array(select jsonb_array_elements_text(coalesce(body::jsonb #> '{event,fields}', '[]'))) as fields
     from journal_entry where stream = employer_read_as($1) order by number desc limit $2`,
    [employer, limit],
  );
  return rows;
}

/** Employers of a body per branch, and how many of them carry a label on a day (seeds 29). */
export type BranchCount = { readonly sector: string | null; readonly employers: number; readonly labelled: number };

export async function branchCounts(client: PoolClient, tenant: string, day: string): Promise<readonly BranchCount[]> {
  const { rows } = await client.query<BranchCount>(
    `select sector, count(*)::int as employers, count(*) filter (where exists (
         select from jsonb_array_elements(labels) l
         where (l ->> 'from')::date <= $2 and (l ->> 'until' is null or (l ->> 'until')::date >= $2)))::int as labelled
     from employer where tenant = $1 and merged_into is null group by sector order by count(*) desc, sector nulls last`,
    [tenant, day],
  );
  return rows;
}
