import type { LocalDate } from '../../workflows/definition.js';
import { ageOn } from '../../workflows/law/dates.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { particularsFact } from './particulars-fact.js';

type Started = { readonly id: string; readonly candidate: string; readonly firstDay: LocalDate };

/** So many a day and body: the rest follows the next day. */
const AT_MOST = 1_000;

/** Started placements whose age group is not known on their first day worked, or stands on another day (B17). */
const STARTED = `select p.id, p.candidate, f.from_on as "firstDay"
  from placement p
  join candidate c on c.id = p.candidate and c.erased_on is null
  join lateral (select from_on, value from fact where placement = p.id and kind = 'firstDayWorked'
    order by entry desc, seq desc limit 1) f on true
  where p.tenant = $1 and not exists (select from placement_particular a
    where a.placement = p.id and a.kind = 'ageGroup' and a.from_on = f.from_on)
  order by p.id limit ${AT_MOST}`;

/** Jobhunters work for people under 27 or from 27 on (seeds 8). @param birthDate stays in the sealed document */
export const ageGroupOn = (birthDate: LocalDate, day: LocalDate): 'under27' | 'from27' =>
  ageOn(birthDate, day) < 27 ? 'under27' : 'from27';

/** Records of each started placement in which group its worker was on the first day; the birth date itself is nowhere open. */
export class AgeGroupPass {
  readonly name = 'ageGroups';

  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
  ) {}

  async run(): Promise<void> {
    for (const { id: tenant } of await allTenants(this.pool)) await this.ofBody({ tenant, tenants: [tenant] });
  }

  private async ofBody(session: Session): Promise<void> {
    const started = await inSession(
      this.pool,
      session,
      async (client) => (await client.query<Started>(STARTED, [session.tenant])).rows,
    );
    const people = await this.vault.open(
      session,
      started.map(({ candidate }) => candidate),
    );
    const actor = { id: 'system', role: 'system', tenant: session.tenant } as const;
    for (const { id, candidate, firstDay } of started) {
      const person = people.get(candidate);
      if (!person) continue;
      const value = { group: ageGroupOn(person.birthDate, firstDay) };
      const items = [{ kind: 'ageGroup', from: firstDay, value }] as const;
      await this.facts.write(session, particularsFact(actor, id, items, undefined));
    }
  }
}
