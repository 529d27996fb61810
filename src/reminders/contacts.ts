import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';

/** Mail addresses that lie in sealed documents; none when nothing is known, or the key is gone. */
export abstract class Contacts {
  /** The person, with who acts for the person on that day (M18). */
  abstract ofCandidate(session: Session, id: string, on: LocalDate): Promise<readonly string[]>;
  abstract ofEmployer(session: Session, id: string): Promise<readonly string[]>;
}

/** Where nobody opens sealed documents: everything for the outside goes by the back office. */
export class NoContacts extends Contacts {
  async ofCandidate(): Promise<readonly string[]> {
    return [];
  }
  async ofEmployer(): Promise<readonly string[]> {
    return [];
  }
}
