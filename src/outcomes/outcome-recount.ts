import type { SessionActor } from '../access/session.js';
import { canonicalText } from '../journal/canonical-text.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { IdentifiedRow } from './chunk.js';
import { outcomeRow } from './outcome-row.js';
import { readSources } from './outcome-source.js';

/** Rows of the figures found anew from the record, and those that are kept otherwise. */
export type Recounted = { readonly rows: readonly IdentifiedRow[]; readonly different: readonly string[] };

const PAGE = 500;

/** Finds the rows of placements anew, without the read model, and compares them with it. */
export async function recounted(pool: AppPool, { tenant }: SessionActor, ids: readonly string[]): Promise<Recounted> {
  const rows: IdentifiedRow[] = [];
  const different: string[] = [];
  for (let first = 0; first < ids.length; first += PAGE) {
    const page = ids.slice(first, first + PAGE);
    await inSession(pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rows: kept } = await client.query<{ id: string; body: string }>(
        'select id, body from outcome_placement where tenant = $1 and id = any($2)',
        [tenant, page],
      );
      const bodies = new Map(kept.map(({ id, body }) => [id, body]));
      for (const { id, source } of await readSources(client, page)) {
        const row = outcomeRow(source);
        rows.push([id, row]);
        if (bodies.get(id) !== canonicalText(row)) different.push(id);
      }
    });
  }
  return { rows, different };
}
