import type { Session } from '../journal/record-store.js';

/** Mail addresses that lie in sealed documents. Undefined: not known, or not to be used. */
export abstract class Contacts {
  abstract mailOf(session: Session, kind: 'candidate' | 'employer', id: string): Promise<string | undefined>;
}

/** Where nobody opens sealed documents: everything for the outside goes by the back office. */
export class NoContacts extends Contacts {
  async mailOf(): Promise<string | undefined> {
    return undefined;
  }
}
