import { contestedTitle, decisionTitle } from '../documents/document-kind.js';

type Objected = {
  /** Undefined in an objection of the first version: a decision. */
  readonly against: string | undefined;
  readonly about: unknown;
  readonly letter: string | null | undefined;
};

/** What an objection is against, in a few words: `Besluit 3: loonkostensubsidie naar loonwaarde`. */
export function objectedTitle({ against = 'decision', about, letter = null }: Objected): string {
  const number = typeof about === 'number' && about > 0 ? about : null;
  if (against === 'decision') return decisionTitle(number, letter);
  return number === null ? contestedTitle(letter ?? '') : `${contestedTitle(letter ?? '')} ${number}`;
}
