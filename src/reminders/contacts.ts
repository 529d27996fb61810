import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import type { About, NobodyThere } from '../workplaces/work-sides.js';

/** `why` says why nobody could be chosen though there are people; undefined where there is no such reason. */
export type EmployerMails = { readonly mails: readonly string[]; readonly why: NobodyThere | undefined };

/** Mail addresses that lie in sealed documents; none when nothing is known, or the key is gone. */
export abstract class Contacts {
  /** The person, with who acts for the person on that day (M18). */
  abstract ofCandidate(session: Session, id: string, on: LocalDate): Promise<readonly string[]>;
  /** Who speaks at the place of work of a placement, or for who employs (M13, M15). */
  abstract ofEmployer(session: Session, placement: string, about: About, on: LocalDate): Promise<EmployerMails>;
}

/** Where nobody opens sealed documents: everything for the outside goes by the back office. */
export class NoContacts extends Contacts {
  async ofCandidate(): Promise<readonly string[]> {
    return [];
  }
  async ofEmployer(): Promise<EmployerMails> {
    return { mails: [], why: undefined };
  }
}
