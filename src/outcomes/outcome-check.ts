import type { PoolClient } from 'pg';
import { canonicalText } from '../journal/canonical-text.js';
import type { PersonSexes } from '../people/person-sexes.js';
import { OUTCOME_SHAPE, outcomeRow } from './outcome-row.js';
import { readSources } from './outcome-source.js';

type Stored = {
  readonly id: string;
  readonly entry_no: number;
  readonly beside_no: number;
  readonly shape: number;
  readonly body: string;
};

/**
 * Placements of which the figures hold something else than the record gives. A row that is behind is none: it follows by
 * itself. In a session of the body.
 */
export async function outcomeFaults(
  client: PoolClient,
  placements: readonly string[],
  sexes: PersonSexes,
): Promise<readonly string[]> {
  const { rows } = await client.query<Stored>(
    'select id, entry_no, beside_no, shape, body from outcome_placement where id = any($1)',
    [placements],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const sources = await readSources(client, placements, sexes);
  return sources.flatMap(({ id, entryNo, besideNo, source }) => {
    const row = stored.get(id);
    if (!row || row.entry_no !== entryNo || row.beside_no !== besideNo || row.shape !== OUTCOME_SHAPE) return [];
    return row.body === canonicalText(outcomeRow(source)) ? [] : [id];
  });
}
