import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { personDocument } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { BSN_AS_SENT, BSN_CHANGED, OLD_BSN_TASK } from './old-bsn-words.js';
import { sealedThen, sentMessages, type SentMessage } from './old-bsn-rows.js';

/**
 * Holds what went to the register against the BSN on file (A8): a message does not mend itself, so the back office gets a task. Only
 * the last message of a placement counts. The numbers are compared behind the seal and stand in no entry or task.
 */
export class OldBsn {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly facts: FactWriter,
  ) {}

  /** Of every placement of a person, also of files that are read as this one (M44). */
  async ofPerson(session: Session, candidate: string): Promise<void> {
    const placements = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'select id from placement where tenant = $1 and candidate = any((select candidate_files($2))::uuid[])',
        [session.tenant, candidate],
      );
      return rows.map(({ id }) => id);
    });
    await this.look(session, placements);
  }

  /** Looking twice tells nothing twice. @throws FactRefusedError when a file stays busy */
  async look(session: Session, placements: readonly string[]): Promise<void> {
    const { tenant } = session;
    const sent = await inSession(this.pool, session, (client) => sentMessages(client, tenant, placements));
    const people = await this.vault.open(
      session,
      sent.map(({ candidate }) => candidate),
    );
    for (const one of sent) {
      const [then, person] = [await this.bsnThen(session, one), people.get(one.candidate)];
      if (then === null || person === undefined) continue;
      const differs = then !== person.bsn;
      if (differs !== one.told) await this.tell(session, one, differs);
    }
  }

  private async tell(session: Session, { placement, message }: SentMessage, differs: boolean): Promise<void> {
    await this.facts.write(session, {
      stream: placement,
      kind: 'placement',
      type: differs ? BSN_CHANGED : BSN_AS_SENT,
      actor: { id: 'system', role: 'system', tenant: session.tenant },
      facts: { message },
      rows: () => [],
      ...(differs
        ? { inbox: [{ template: OLD_BSN_TASK, recipient: 'backOffice', dueOn: null, data: { message } }] }
        : {}),
    });
  }

  /** Null when none is known of then: it cannot be said that another one went out. */
  private async bsnThen(session: Session, { person, leftAt }: SentMessage): Promise<string | null> {
    const found = await inSession(this.pool, session, (client) => sealedThen(client, person, leftAt));
    if (found === undefined) return null;
    const document = await this.vault.unseal(session, person, found.place, found.sealed);
    return personDocument.pick({ bsn: true }).loose().parse(document).bsn;
  }
}
