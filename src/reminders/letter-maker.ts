import type { Moment } from '../../workflows/definition.js';
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
  /** Letters of decisions lie ready by themselves, where the deciding body wants that. */
  abstract makeDue(session: Session, now: Moment): Promise<void>;
  /** @returns undefined for what is no letter of ours; asking again for the same row makes nothing twice */
  abstract make(session: Session, row: OutboxRow): Promise<MadeLetter | undefined>;
}
