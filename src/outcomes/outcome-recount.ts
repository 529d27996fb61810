import { inSession } from '../journal/session-work.js';
import type { Session } from '../journal/record-store.js';
import type { PersonSexes } from '../people/person-sexes.js';
import type { AppPool } from '../platform/database.js';
import type { IdentifiedRow } from './chunk.js';
import { outcomeRow } from './outcome-row.js';
import { readSources, type SourceOf } from './outcome-source.js';

const PAGE = 500;

/** What the record holds of placements now, read without the read model; also of bodies taken over from, whose files the session has. */
export async function recordedSources(
  pool: AppPool,
  { tenant, tenants }: Session,
  ids: readonly string[],
  sexes: PersonSexes,
): Promise<readonly SourceOf[]> {
  const found: SourceOf[] = [];
  for (let first = 0; first < ids.length; first += PAGE) {
    const page = ids.slice(first, first + PAGE);
    found.push(...(await inSession(pool, { tenant, tenants }, (client) => readSources(client, page, sexes))));
  }
  return found;
}

export const rowsOf = (sources: readonly SourceOf[]): readonly IdentifiedRow[] =>
  sources.map(({ id, source }) => [id, outcomeRow(source)]);
