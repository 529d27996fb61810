import { contestedTitle } from '../documents/document-kind.js';

type Objected = {
  /** Undefined in an objection of the first version: a decision. */
  readonly against: string | undefined;
  readonly about: unknown;
  readonly letter: string | null | undefined;
};

/** What an objection is against, in a few words: `Besluit 3: besluit loonkostensubsidie naar loonwaarde`. */
export function objectedTitle({ against = 'decision', about, letter }: Objected): string {
  const title = contestedTitle(letter ?? '');
  const number = typeof about === 'number' && about > 0 ? ` ${about}` : '';
  if (against !== 'decision') return `${title}${number}`;
  return letter == null ? `Besluit${number}` : `Besluit${number}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
