import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import { StoredBookmarks } from '../journal/bookmarks.js';
import { OVERLAP } from '../journal/moved-since.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';

/** Placements of whom another value counts since a moment: it was mended, or the file is read as another one (M44). */
const MENDED = `with moved as materialized (
    select distinct stream from journal_entry
    where tenant = $1 and ($2::timestamptz is null or at >= $2::timestamptz - ${OVERLAP})
      and (type in ('candidate.merged', 'candidate.unmerged')
        or (type = 'candidate.changed' and body::jsonb #> '{event,fields}' ? $3)))
  select p.id from placement p
  where p.tenant = $1 and p.candidate in (select stream from moved)
  union
  select p.id from candidate c join placement p on p.tenant = $1 and p.candidate = c.id
  where c.merged_into is not null and candidate_read_as(c.id) in (select stream from moved)
  order by 1`;

/** Who looks, by the name of its bookmark, and at which field of the sealed document. */
export type MendedReader = { readonly name: string; readonly field: 'birthDate' | 'bsn' };

/** Which placements have to be looked at once more since something of their worker was mended. */
export class MendedFields {
  private readonly bookmarks: StoredBookmarks;

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {
    this.bookmarks = new StoredBookmarks(pool);
  }

  /**
   * Gives what was mended since the last time this reader was done; the first time everything ever mended.
   * @param work may get a placement twice; when it fails it gets the same again
   */
  async since(
    session: Session,
    { name, field }: MendedReader,
    work: (placements: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const { tenant } = session;
    const at = await this.clock.now();
    const mark = await this.bookmarks.read(tenant, name);
    const mended = await inSession(this.pool, session, (client) => mendedSince(client, tenant, field, mark?.at));
    await work(mended);
    await this.bookmarks.move(tenant, name, { at, grounds: '' });
  }
}

async function mendedSince(
  client: PoolClient,
  tenant: string,
  field: string,
  since: Moment | undefined,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(MENDED, [tenant, since ?? null, field]);
  return rows.map(({ id }) => id);
}
