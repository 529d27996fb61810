import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

export type ServedMunicipality = {
  /** CBS code. */
  readonly code: string;
  readonly name: string;
  readonly from: LocalDate;
  /** Last day; null while it goes on. */
  readonly until: LocalDate | null;
};
export type DecidingBody = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'college' | 'dagelijksBestuur';
  readonly region: string;
  readonly municipalities: readonly ServedMunicipality[];
};

/** The deciding bodies of a session with the municipalities of residence they decide for (M1). */
export async function decidingBodies(pool: AppPool, session: Session): Promise<readonly DecidingBody[]> {
  return inSession(pool, session, async (client) => {
    const { rows } = await client.query<DecidingBody>(
      `select t.id, t.code, t.name, t.kind, t.region, coalesce(
         (select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'from', s.from_on, 'until', s.until_on)
            order by m.name)
          from tenant_municipality s join municipality m on m.code = s.municipality where s.tenant = t.id), '[]') as municipalities
       from tenant t order by t.code`,
    );
    return rows;
  });
}

/** The deciding body that decides for a municipality on a day, among those of the session; undefined when none does. */
export async function bodyFor(
  pool: AppPool,
  session: Session,
  municipality: string,
  on: LocalDate,
): Promise<string | undefined> {
  const { rows } = await inSession(pool, session, (client) =>
    client.query<{ tenant: string }>(
      `select tenant from tenant_municipality
       where municipality = $1 and from_on <= $2 and (until_on is null or until_on >= $2)`,
      [municipality, on],
    ),
  );
  return rows[0]?.tenant;
}
