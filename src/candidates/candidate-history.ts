import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';

/** What was recorded of a person's data: when, by whom, and which parts; what lies sealed is not opened for it. */
export type CandidateEntry = {
  readonly number: number;
  readonly at: Moment;
  readonly type: string;
  readonly by: string;
  /** Names of what changed, as `candidateChange` has them; empty for an entry that changed no data. */
  readonly fields: readonly string[];
};

/** Entries that open the file, change its data or join it with another, the newest first. */
export async function candidateEntries(
  client: PoolClient,
  candidate: string,
  limit: number,
): Promise<readonly CandidateEntry[]> {
  const { rows } = await client.query<CandidateEntry>(
    `select number, at, type, body::json #>> '{event,by,id}' as by,
       case when type = 'candidate.changed' then
         array(select jsonb_array_elements_text(coalesce(body::jsonb #> '{event,fields}', '[]')))
         || array(select open from unnest(array['municipality', 'externalId', 'shielded', 'circle']) open
            where body::jsonb -> 'event' ? open)
       else array[]::text[] end as fields
     from journal_entry where stream = candidate_read_as($1)
       and type in ('candidate.opened', 'candidate.changed', 'candidate.merged', 'candidate.absorbed',
         'candidate.unmerged', 'candidate.released')
     order by number desc limit $2`,
    [candidate, limit],
  );
  return rows;
}
