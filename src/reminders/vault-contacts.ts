import type { LocalDate } from '../../workflows/definition.js';
import type { Spoken } from '../employers/places.js';
import type { Session } from '../journal/record-store.js';
import type { PersonDocument } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { speakersAbout, whyNobody, workSides, type About } from '../workplaces/work-sides.js';
import { Contacts, type EmployerMails } from './contacts.js';

/** Addresses from the sealed documents of people and employers. */
export class VaultContacts extends Contacts {
  constructor(
    readonly pool: AppPool,
    readonly vault: PersonVault,
  ) {
    super();
  }

  async ofCandidate(session: Session, id: string, on: LocalDate): Promise<readonly string[]> {
    const document = (await this.vault.open(session, [id])).get(id);
    return document ? mailsOfPerson(document, on) : [];
  }

  async ofEmployer(session: Session, placement: string, about: About, on: LocalDate): Promise<EmployerMails> {
    const sides = await workSides(this, session, placement, on);
    if (sides === undefined) return { mails: [], why: undefined };
    return { mails: mailsOfEmployer(speakersAbout(sides, about)), why: whyNobody(sides, about) };
  }
}

/** The person's own address, and those of who acts for the person on that day; all letters also go to them (M18). */
export function mailsOfPerson(document: PersonDocument, on: LocalDate): readonly string[] {
  const acting = document.representatives.filter((one) => one.from <= on && (one.until === null || on <= one.until));
  return unique([document.mail, ...acting.map((one) => one.mail)]);
}

/** One address: of the first who has one. */
export function mailsOfEmployer(speakers: readonly Spoken[]): readonly string[] {
  return unique([speakers.find(({ contact }) => contact.mail !== null)?.contact.mail]);
}

function unique(mails: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(mails.flatMap((mail) => mail ?? []))];
}
