import type { Json, Moment } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PersonVault, SealedOf } from './person-vault.js';

/** Each of these entries carries, sealed, the whole of what is known of its person or employer. */
const LAST = `select distinct on (stream) stream as person, type as place, body::jsonb ->> 'sealed' as sealed
  from journal_entry where stream = any($1) and at <= $2
    and type in ('candidate.opened', 'candidate.changed', 'employer.opened', 'employer.changed')
  order by stream, number desc`;

/**
 * The data of persons and employers as they stood at a moment, by the last entry that set them; not read as another file. Whoever was
 * erased, or had no data then, is left out. Of files that are open already: the look was recorded (F6).
 */
export async function dataThen(
  { pool, vault }: { readonly pool: AppPool; readonly vault: PersonVault },
  session: Session,
  ids: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, Json>> {
  const found = await inSession(
    pool,
    session,
    async (client) => (await client.query<SealedOf>(LAST, [ids, moment])).rows,
  );
  const sealed = found.filter((one) => one.sealed !== null);
  const values = await vault.unsealAll(session, sealed);
  return new Map(
    sealed.flatMap(({ person }, index) => {
      const value = values[index];
      return value === undefined ? [] : [[person, value] as const];
    }),
  );
}
