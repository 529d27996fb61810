import type { DocumentState } from '../../documents/document-rows.js';

/** The lists of the page of letters, in the order of the work. */
export const STANDS = ['maken', 'ondertekenen', 'versturen', 'verstuurd', 'terug'] as const;
export type Stand = (typeof STANDS)[number];

export const STAND_WORDS: Readonly<Record<Stand, string>> = {
  maken: 'Te maken',
  ondertekenen: 'Te ondertekenen',
  versturen: 'Te versturen',
  verstuurd: 'Verstuurd',
  terug: 'Teruggekomen',
};

export const STATE_OF: Readonly<Record<Exclude<Stand, 'maken'>, DocumentState>> = {
  ondertekenen: 'made',
  versturen: 'signed',
  verstuurd: 'sent',
  terug: 'returned',
};

export function standOf(value: unknown): Stand | undefined {
  return STANDS.find((one) => one === value);
}
