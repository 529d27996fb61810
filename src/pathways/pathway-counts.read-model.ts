import type { PoolClient } from 'pg';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { FOCUS_GROUPS, type PathwayKind } from './pathway-fact.js';
import { placeOf } from './pathway.service.js';

/** What holds of one person on a day, in codes. A merged file counts as the one it is read as (M44). */
export type KnownFact = {
  readonly candidate: string;
  /** CBS code of the municipality of residence. */
  readonly municipality: string;
  readonly codes: readonly string[];
  readonly contact: 'reached' | 'notReached' | null;
  /** Hours a week, a decimal string. */
  readonly hours: string | null;
  readonly from: LocalDate;
};
const PERSON = 'case when c.merged_into is null then c.id else candidate_read_as(c.id) end';
/** Not taken the place of by a later line. */
const COUNTS = `not r.removed and not exists (select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)`;

/** Of each person of the body the last known fact of a kind on a day; who has none is not there. In a session of the body. */
export async function lastKnown(
  client: PoolClient,
  tenant: string,
  kind: PathwayKind,
  day: LocalDate,
): Promise<readonly KnownFact[]> {
  const { rows } = await client.query<KnownFact>(
    `select distinct on (${PERSON}) ${PERSON} as candidate, c.municipality, r.codes, r.contact, r.hours::text, r.from_on as "from"
     from pathway_row r join candidate c on c.id = r.candidate
     where r.tenant = $1 and r.kind = $2 and r.from_on <= $3 and ${COUNTS}
     order by ${PERSON}, r.from_on desc, r.number desc`,
    [tenant, kind, day],
  );
  return rows;
}

/** Fewer people are never told of a focus group, in the own body either (figures: suppression). */
const FEWEST = 5;
export type FocusCount = { readonly group: (typeof FOCUS_GROUPS)[number]; readonly persons: number | 'fewerThanFive' };
/** Not a coordinator of the region: a session of one sees no file, and would count nobody. */
const COUNTERS: readonly Role[] = ['manager', 'consultant', 'administrator', 'system'];

/** Counts people per focus group; the tags themselves leave this room to nobody but the consultant (seed 14). */
export class FocusGroupCounts {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /** Persons may stand in more than one group, so no total is given from which one could be found by subtracting. */
  async on(actor: SessionActor, day: LocalDate): Promise<readonly FocusCount[]> {
    requireRole(actor, COUNTERS, 'Aandachtsgroepen tellen');
    const rows = await inSession(this.pool, actor, async (client) => {
      const found = await client.query<{ candidate: string; person: string; sealed: string }>(
        `select distinct on (${PERSON}) r.candidate, ${PERSON} as person, r.sealed
         from pathway_row r join candidate c on c.id = r.candidate
         where r.tenant = $1 and r.kind = 'focusGroups' and r.from_on <= $2 and c.erased_on is null and ${COUNTS}
         order by ${PERSON}, r.from_on desc, r.number desc`,
        [actor.tenant, day],
      );
      return found.rows;
    });
    const counted = new Map<string, number>();
    const all = rows.map(({ candidate, sealed }) => ({ person: candidate, place: placeOf('focusGroups'), sealed }));
    for (const opened of await this.vault.unsealAll(actor, all)) {
      for (const group of groupsIn(opened)) counted.set(group, (counted.get(group) ?? 0) + 1);
    }
    return FOCUS_GROUPS.map((group) => {
      const persons = counted.get(group) ?? 0;
      return { group, persons: persons > 0 && persons < FEWEST ? 'fewerThanFive' : persons };
    });
  }
}

function groupsIn(opened: unknown): readonly string[] {
  if (typeof opened !== 'object' || opened === null || !('groups' in opened)) return [];
  return Array.isArray(opened.groups) ? opened.groups.map(String) : [];
}
