import type { SessionActor } from '../access/session.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { LetterMaker, type MadeLetter } from '../reminders/letter-maker.js';
import type { OutboxRow } from '../reminders/outbox-rows.js';
import { kindOf, TEMPLATE_LETTERS, type DocumentKind } from './document-kind.js';
import { documentsOf } from './document-rows.js';
import type { DocumentService } from './document.service.js';

/** Makes the letters of the outbox in the name of the system: nobody has signed them yet, unless a decider did. */
export class LettersByRelay extends LetterMaker {
  constructor(
    private readonly pool: AppPool,
    private readonly documents: DocumentService,
  ) {
    super();
  }

  async make(session: Session, row: OutboxRow): Promise<MadeLetter | undefined> {
    const kind = TEMPLATE_LETTERS[row.template];
    const addressee = (['employer', 'worker'] as const).find((to) => to === row.recipient);
    if (kind === undefined || addressee === undefined) return undefined;
    const { stream: placement } = row;
    const part = partOf(kind, row);
    const { tenant, tenants } = session;
    const actor: SessionActor = { id: 'system', role: 'system', tenant, tenants };
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
}

function partOf(kind: DocumentKind, { data }: OutboxRow): string {
  const { part } = kindOf(kind);
  const number = data[part];
  return typeof number === 'number' ? `${part}-${number}` : 'placement';
}
