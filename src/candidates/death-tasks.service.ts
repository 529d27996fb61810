import type { PoolClient } from 'pg';
import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import { DEATH_TASK, NOT_DIED, WORKER_DIED } from './death-words.js';

type Found = { readonly id: string; readonly died: boolean };

const TOLD = `coalesce((select e.type = '${WORKER_DIED}' from journal_entry e where e.stream = p.id
    and e.type in ('${WORKER_DIED}', '${NOT_DIED}') order by e.number desc limit 1), false)`;
/** Work that is there or to come, and of which nobody recorded that it ends by this death. */
const GOES_ON = `o.employment not in ('ended', 'notComeAbout', 'takenOver') and not (o.employment = 'ending' and exists (
    select from ending e where e.placement = p.id and e.reason = 'deceased'))`;
/** Of these files: who died and is not told yet; and who was told and lives. */
const LOOK = (files: string): string => `with files as (${files})
  select p.id, true as died from placement p join placement_outlook o on o.placement = p.id
    where p.tenant = $1 and p.candidate in (select id from files) and ${GOES_ON} and person_died(p.candidate) and not ${TOLD}
  union all
  select p.id, false from placement p where p.tenant = $1 and p.candidate in (select id from files)
    and exists (select from journal_entry e where e.stream = p.id and e.type = '${WORKER_DIED}') and not person_died(p.candidate) and ${TOLD}
  order by 1`;
const OF_PERSON = LOOK('select unnest(candidate_files(candidate_read_as($2))) as id');
/** Whoever is known to have died by whatever way, and whose task is open: the death may have been recorded by mistake. */
const OF_ALL = LOOK(`select unnest(candidate_files(candidate_read_as(c.candidate))) as id from (
    select id as candidate from candidate where tenant = $1 and deceased
    union select p.candidate from ending e join placement p on p.id = e.placement where e.tenant = $1 and e.reason = 'deceased'
    union select p.candidate from decision d join placement p on p.id = d.placement
      where d.tenant = $1 and d.kind = 'end' and d.ground = 'deceased'
    union select p.candidate from inbox_item i join placement p on p.id = i.stream
      where i.tenant = $1 and i.template = '${DEATH_TASK}' and i.done_at is null) c`);

/**
 * M45: a death that is recorded anywhere in a body, with the person, a merged file or another placement, gives the consultant of
 * every placement that goes on a task. Another body learns nothing of it here: no body reads the files of another.
 */
export class DeathTasks {
  readonly name = 'deathTasks';

  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
  ) {}

  /** Looking twice tells nothing twice. @throws FactRefusedError when a file stays busy */
  async ofPerson(session: Session, candidate: string): Promise<void> {
    await this.tell(session, (client) => client.query<Found>(OF_PERSON, [session.tenant, candidate]));
  }

  /** Once a day: what an end or a decision said, and what was merged since. */
  async run(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) {
      await this.tell({ tenant: id, tenants: [id] }, (client) => client.query<Found>(OF_ALL, [id]));
    }
  }

  private async tell(
    session: Session,
    look: (client: PoolClient) => Promise<{ readonly rows: readonly Found[] }>,
  ): Promise<void> {
    const { rows } = await inSession(this.pool, session, look);
    for (const { id, died } of rows) {
      await this.facts.write(session, {
        stream: id,
        kind: 'placement',
        type: died ? WORKER_DIED : NOT_DIED,
        actor: { id: 'system', role: 'system', tenant: session.tenant },
        facts: {},
        rows: () => [],
        ...(died ? { inbox: [{ template: DEATH_TASK, recipient: 'owner', dueOn: null, data: {} }] } : {}),
      });
    }
  }
}
