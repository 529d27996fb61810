import { inSession } from '../journal/session-work.js';
import type { Session } from '../journal/record-store.js';
import { CallError } from '../platform/call-error.js';
import type { AppPool } from '../platform/database.js';

/** The consultant with this id, mail address or name. @throws UnknownOwnerError */
export async function ownerOf(pool: AppPool, session: Session, text: string): Promise<string> {
  const rows = await inSession(pool, session, async (client) => {
    const found = await client.query<{ id: string; name: string }>(
      `select id, name from member where tenant = $1 and active and 'consultant' = any(roles) order by name`,
      [session.tenant],
    );
    return found.rows;
  });
  const owner = rows.find((row) => row.id === text || row.name.toLowerCase() === text.toLowerCase());
  if (!owner)
    throw new UnknownOwnerError(
      text,
      rows.map((row) => row.name),
    );
  return owner.id;
}

export class UnknownOwnerError extends CallError {
  override readonly code = 'unknownOwner';
  constructor(text: string, known: readonly string[]) {
    super([`Klantmanager "${text}" kennen we niet (--owner). Wel: ${known.join(', ')}.`]);
  }
}
