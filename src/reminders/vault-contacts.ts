import type { LocalDate } from '../../workflows/definition.js';
import { employerDocument, type EmployerDocument } from '../employers/employer-document.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonDocument } from '../people/person-document.js';
import { DOCUMENT, type PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { Contacts } from './contacts.js';

/** Addresses from the sealed documents of people and employers. */
export class VaultContacts extends Contacts {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {
    super();
  }

  async ofCandidate(session: Session, id: string, on: LocalDate): Promise<readonly string[]> {
    const document = (await this.vault.open(session, [id])).get(id);
    return document ? mailsOfPerson(document, on) : [];
  }

  async ofEmployer(session: Session, id: string): Promise<readonly string[]> {
    const rows = await inSession(this.pool, session, async (client) => {
      const found = await client.query<{ document: string }>('select document from employer where id = $1', [id]);
      return found.rows;
    });
    const [row] = rows;
    if (!row || row.document === '') return [];
    try {
      return mailsOfEmployer(employerDocument.parse(await this.vault.unseal(session, id, DOCUMENT, row.document)));
    } catch (error) {
      if (error instanceof PersonErasedError) return [];
      throw error;
    }
  }
}

/** The person's own address, and those of who acts for the person on that day; all letters also go to them (M18). */
export function mailsOfPerson(document: PersonDocument, on: LocalDate): readonly string[] {
  const acting = document.representatives.filter((one) => one.from <= on && (one.until === null || on <= one.until));
  return unique([document.mail, ...acting.map((one) => one.mail)]);
}

/** Who speaks for the employer about the work, most fitting first; a payroll office gives no view (M14). */
const SPEAKERS = ['leader', 'hr', 'guidance', 'signatory', 'other'] as const;

/** One address: of the first kind of contact that has one. */
export function mailsOfEmployer(document: EmployerDocument): readonly string[] {
  const contacts = document.locations.flatMap((location) => location.contacts);
  const found = SPEAKERS.flatMap((role) => contacts.filter((one) => one.role === role && one.mail !== null));
  return unique([found[0]?.mail]);
}

function unique(mails: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(mails.flatMap((mail) => mail ?? []))];
}
