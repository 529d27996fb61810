import type { AppPool } from '../platform/database.js';
import { inSession } from '../journal/session-work.js';
import type { Session } from '../journal/record-store.js';

/** What the rows of a caseload point at in this deciding body. */
export type References = {
  /** By CBS code and by name in lower case. */
  readonly municipalities: ReadonlyMap<string, string>;
  /** By KvK number and by name in lower case; a name that two employers share is left out. */
  readonly employers: ReadonlyMap<string, KnownEmployer>;
  /** Members by mail and by name in lower case. */
  readonly members: ReadonlyMap<string, string>;
};
export type KnownEmployer = {
  /** A merged one as the one it is read as. */
  readonly id: string;
  readonly sectorFullTimeHours: string | null;
  /** By which name it counts as one with its other branches (B4). */
  readonly legalEmployer: string;
};

type EmployerNamed = {
  readonly id: string;
  readonly name: string;
  readonly kvk: string | null;
  readonly hours: string | null;
  readonly legal: string;
};
/** Every name and number by which one was entered leads to the one that it is read as (M44). */
const EMPLOYERS = `select e.id, f.name, f.kvk_number as kvk, e.sector_full_time_hours as hours,
    coalesce(e.kvk_number, e.id::text) as legal
  from employer f join employer e on e.id = case when f.merged_into is null then f.id else employer_read_as(f.id) end
  where f.tenant = $1`;

/** @param on the day on which a municipality must be served by this body */
export async function referencesOf(pool: AppPool, session: Session, on: string): Promise<References> {
  return inSession(pool, session, async (client) => {
    const municipalities = await client.query<{ code: string; name: string }>(
      `select m.code, m.name from tenant_municipality t join municipality m on m.code = t.municipality
       where t.tenant = $1 and t.from_on <= $2 and (t.until_on is null or t.until_on >= $2)`,
      [session.tenant, on],
    );
    const employers = await client.query<EmployerNamed>(EMPLOYERS, [session.tenant]);
    const members = await client.query<{ id: string; name: string; mail: string | null }>(
      "select id, name, mail from member where tenant = $1 and active and 'consultant' = any(roles)",
      [session.tenant],
    );
    return {
      municipalities: new Map(
        municipalities.rows.flatMap(({ code, name }) => [
          [code, code],
          [name.toLowerCase(), code],
        ]),
      ),
      employers: unambiguous(
        employers.rows.flatMap(({ id, name, kvk, hours, legal }) => {
          const known = { id, sectorFullTimeHours: hours, legalEmployer: legal };
          return [[name.toLowerCase(), known] as const, ...(kvk === null ? [] : [[kvk, known] as const])];
        }),
      ),
      members: new Map(
        members.rows.flatMap(({ id, name, mail }) => [
          [id, id],
          [name.toLowerCase(), id],
          ...(mail === null ? [] : [[mail.toLowerCase(), id] as [string, string]]),
        ]),
      ),
    };
  });
}

function unambiguous(pairs: readonly (readonly [string, KnownEmployer])[]): ReadonlyMap<string, KnownEmployer> {
  const found = new Map<string, KnownEmployer>();
  const shared = new Set<string>();
  for (const [key, employer] of pairs) {
    if (found.has(key) && found.get(key)?.id !== employer.id) shared.add(key);
    found.set(key, employer);
  }
  for (const key of shared) found.delete(key);
  return found;
}
