import type { Session } from '../journal/record-store.js';
import type { OutboxRow } from './outbox-rows.js';

/**
 * - `made`: it lies ready to be signed or sent
 * - `known`: that letter was made and sent by hand before the workflow asked for it
 * - `failed`: somebody has to make it
 */
export type MadeLetter = { readonly kind: 'made' | 'known' } | { readonly kind: 'failed'; readonly why: string };

/** Makes up the letters that workflows ask for. */
export abstract class LetterMaker {
  /** @returns undefined for what is no letter of ours; asking again for the same row makes nothing twice */
  abstract make(session: Session, row: OutboxRow): Promise<MadeLetter | undefined>;
}
