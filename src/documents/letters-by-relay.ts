import type { SessionActor } from '../access/session.js';
import type { Moment } from '../../workflows/definition.js';
import { policyOn } from '../../workflows/law/policies.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { localDate } from '../platform/legal-time.js';
import type { AppPool } from '../platform/database.js';
import { workerDied } from '../people/worker-death.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { LetterMaker, type MadeLetter } from '../reminders/letter-maker.js';
import type { OutboxRow } from '../reminders/outbox-rows.js';
import { goesToNextOfKin, kindOf, TEMPLATE_LETTERS, type DocumentKind } from './document-kind.js';
import { documentsOf, dueLetters } from './document-rows.js';
import type { DocumentMaking } from './document-making.service.js';

/** Of one deciding body in one minute; the rest follow in the next. */
const MOST_AT_ONCE = 100;

/** Makes the letters of the outbox in the name of the system: nobody has signed them yet, unless a decider did. */
export class LettersByRelay extends LetterMaker {
  private readonly failed = new Set<string>();

  constructor(
    private readonly pool: AppPool,
    private readonly documents: DocumentMaking,
    private readonly policies: PolicyReader,
    private readonly report: (message: string) => void = () => undefined,
  ) {
    super();
  }

  /** Within a minute after somebody decided; what cannot be made stays in the list, and is tried again by the next process. */
  async makeDue(session: Session, now: Moment): Promise<void> {
    const set = await this.policies.of(session, session.tenant);
    if (!policyOn(set, 'decisionLettersByThemselves', localDate(now))) return;
    const due = await inSession(this.pool, session, (client) =>
      dueLetters(client, session.tenant, localDate(now), MOST_AT_ONCE),
    );
    const { tenant, tenants } = session;
    const actor: SessionActor = { id: 'system', role: 'system', tenant, tenants };
    for (const one of due.filter(({ simulated }) => !simulated)) {
      const key = [one.placement, one.part, one.addressee].join('.');
      if (this.failed.has(key)) continue;
      try {
        await this.documents.makeDue(actor, one);
      } catch (error) {
        // The back office has the task of sending it, and the list says why when somebody makes it by hand.
        this.failed.add(key);
        this.report(`The letter ${key} was not made: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  async make(session: Session, row: OutboxRow): Promise<MadeLetter | undefined> {
    const kind = TEMPLATE_LETTERS[row.template];
    const addressee = (['employer', 'worker'] as const).find((to) => to === row.recipient);
    if (kind === undefined || addressee === undefined) return undefined;
    const { stream: placement } = row;
    const part = partOf(kind, row);
    const { tenant, tenants } = session;
    const actor: SessionActor = { id: 'system', role: 'system', tenant, tenants };
    if (addressee === 'worker' && !goesToNextOfKin(kind) && (await this.died(session, placement)))
      return { kind: 'known' };
    if (kindOf(kind).signing === 'decider') {
      const rows = await inSession(this.pool, session, (client) => documentsOf(client, placement));
      const same = rows.some((one) => one.kind === kind && one.part === part && one.addressee === addressee);
      if (same) return { kind: 'known' };
    }
    try {
      const wish = { placement, kind, addressee, part, asked: row.data };
      await this.documents.make(actor, wish, `${row.entry}.${row.seq}`);
      return { kind: 'made' };
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** M45 */
  private async died(session: Session, placement: string): Promise<boolean> {
    return inSession(this.pool, session, (client) => workerDied(client, placement));
  }
}

function partOf(kind: DocumentKind, { data }: OutboxRow): string {
  const { part } = kindOf(kind);
  const number = data[part];
  return typeof number === 'number' ? `${part}-${number}` : 'placement';
}
