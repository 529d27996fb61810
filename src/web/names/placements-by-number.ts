import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import { UnfitError } from '../../tenants/tenant.errors.js';

/** Placements by the numbers people use: ours of eight signs, or that of the municipality. @throws UnfitError */
export async function placementsByNumber(
  pool: AppPool,
  actor: SessionActor,
  text: string,
  field: string,
): Promise<readonly string[]> {
  const asked = text.split(/[,;\s]+/).filter(Boolean);
  if (asked.length === 0) return [];
  const { rows } = await inSession(pool, actor, (client) =>
    client.query<{ id: string; asked: string }>(
      `select p.id, a.asked from unnest($1::text[]) as a (asked) join placement p on p.tenant = $2
         and (p.external_id = a.asked or left(replace(p.id::text, '-', ''), 8) = lower(a.asked))`,
      [asked, actor.tenant],
    ),
  );
  const found = new Set(rows.map((row) => row.asked));
  const missing = asked.filter((one) => !found.has(one));
  if (missing.length > 0) {
    const detail = `${missing.length === 1 ? 'Dit zaaknummer kennen' : 'Deze zaaknummers kennen'} we niet: ${missing.join(', ')}.`;
    throw new UnfitError([{ field, code: 'unknown', detail }]);
  }
  return [...new Set(rows.map(({ id }) => id))];
}
