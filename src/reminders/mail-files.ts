import type { PoolClient } from 'pg';
import type { Session } from '../journal/record-store.js';
import type { OutboxRow } from './outbox-rows.js';

export type MailFile = {
  readonly name: string;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  readonly content: Buffer;
};
/** What goes with a mail, and a sentence about it for the mail itself; without files the sentence says why there are none. */
export type MailFiles = { readonly files: readonly MailFile[]; readonly words: string };

/** Finds the files that go with a mail, anew at each attempt: the outbox holds their ids only. */
export abstract class MailFileSource {
  /**
   * @param client the transaction in which the row is held
   * @returns undefined for a mail that has no files and says nothing of them
   */
  abstract of(client: PoolClient, session: Session, row: OutboxRow): Promise<MailFiles | undefined>;
}

/** For a mail whose files the server of the recipient did not take: it goes again without them. */
export const FILES_REFUSED: MailFiles = {
  files: [],
  words: 'De mailserver van de ontvanger nam de bestanden niet aan. U vindt ze na het inloggen.',
};
