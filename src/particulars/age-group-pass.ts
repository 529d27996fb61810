import type { LocalDate } from '../../workflows/definition.js';
import { ageOn } from '../../workflows/law/dates.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { MendedFields } from '../people/mended-fields.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { particularsFact } from './particulars-fact.js';

type Started = {
  readonly id: string;
  readonly candidate: string;
  readonly firstDay: LocalDate;
  /** What stands recorded on that day. */
  readonly group: string | null;
};

/** So many a day and body: the rest follows the next day. */
const AT_MOST = 1_000;

/** A started placement `p` of somebody who was not erased, with its first day worked `f` (B17). */
const STARTED = `placement p
  join candidate c on c.id = p.candidate and c.erased_on is null
  join lateral (select from_on, value from fact where placement = p.id and kind = 'firstDayWorked'
    order by entry desc, seq desc limit 1) f on true`;
/** The age group is not known on the first day worked, or stands on another day. */
const UNKNOWN = `select p.id, p.candidate, f.from_on as "firstDay", null as "group" from ${STARTED}
  where p.tenant = $1 and not exists (select from placement_particular a
    where a.placement = p.id and a.kind = 'ageGroup' and a.from_on = f.from_on)
  order by p.id limit ${AT_MOST}`;
const KNOWN = `select p.id, p.candidate, f.from_on as "firstDay", a.value ->> 'group' as "group" from ${STARTED}
  join lateral (select value from placement_particular where placement = p.id and kind = 'ageGroup' and from_on = f.from_on
    order by entry desc limit 1) a on true
  where p.id = any($1) order by p.id`;

/** Jobhunters work for people under 27 or from 27 on (seeds 8). @param birthDate stays in the sealed document */
export const ageGroupOn = (birthDate: LocalDate, day: LocalDate): 'under27' | 'from27' =>
  ageOn(birthDate, day) < 27 ? 'under27' : 'from27';

/**
 * Records of each started placement in which group its worker was on the first day, and anew when the birth date was mended;
 * the birth date itself is nowhere open.
 */
export class AgeGroupPass {
  readonly name = 'ageGroups';

  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly mended: MendedFields,
  ) {}

  async run(): Promise<void> {
    for (const { id: tenant } of await allTenants(this.pool)) await this.ofBody({ tenant, tenants: [tenant] });
  }

  private async ofBody(session: Session): Promise<void> {
    await this.record(session, await this.started(session, UNKNOWN, session.tenant));
    await this.mended.since(session, { name: this.name, field: 'birthDate' }, async (placements) =>
      this.record(session, await this.started(session, KNOWN, placements)),
    );
  }

  private started(session: Session, sql: string, value: unknown): Promise<readonly Started[]> {
    return inSession(this.pool, session, async (client) => (await client.query<Started>(sql, [value])).rows);
  }

  private async record(session: Session, started: readonly Started[]): Promise<void> {
    const people = await this.vault.open(
      session,
      started.map(({ candidate }) => candidate),
    );
    const actor = { id: 'system', role: 'system', tenant: session.tenant } as const;
    for (const { id, candidate, firstDay, group } of started) {
      const person = people.get(candidate);
      if (!person) continue;
      const value = { group: ageGroupOn(person.birthDate, firstDay) };
      if (value.group === group) continue;
      const items = [{ kind: 'ageGroup', from: firstDay, value }] as const;
      await this.facts.write(session, particularsFact(actor, id, items, undefined));
    }
  }
}
