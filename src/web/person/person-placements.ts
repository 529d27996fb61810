import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import { caseNumber } from '../../reminders/case-number.js';

export type PersonPlacement = { readonly id: string; readonly number: string };

/** Placements of a person, also those of files that were merged with it; the newest first, at most 20. */
export async function personPlacements(
  pool: AppPool,
  actor: SessionActor,
  candidate: string,
): Promise<readonly PersonPlacement[]> {
  const { rows } = await inSession(pool, actor, (client) =>
    client.query<{ id: string }>(
      'select id from placement where candidate = any((select candidate_files($1))::uuid[]) order by opened_on desc limit 20',
      [candidate],
    ),
  );
  return rows.map(({ id }) => ({ id, number: caseNumber(id) }));
}
