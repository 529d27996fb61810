import { kindOf, RECIPIENT_WORDS, type DocumentKind, type Recipient } from '../../documents/document-kind.js';
import type { DocumentState } from '../../documents/document-rows.js';

/** Where a letter stands, as people read it. */
export const STATE_WORDS: Readonly<Record<DocumentState, { readonly label: string; readonly looks: string }>> = {
  made: { label: 'Te ondertekenen', looks: 'warning' },
  signed: { label: 'Te versturen', looks: 'warning' },
  sent: { label: 'Verstuurd', looks: 'safe' },
  returned: { label: 'Teruggekomen', looks: 'danger' },
  dropped: { label: 'Vervallen', looks: 'neutral' },
};

export const titleOf = (kind: DocumentKind): string => kindOf(kind).title;
export const toWhom = (to: Recipient): string => `aan de ${RECIPIENT_WORDS[to]}`;

const PARTS: Readonly<Record<string, string>> = {
  decision: 'besluit',
  measurement: 'meting',
  support: 'ondersteuning',
  objection: 'bezwaar',
  year: 'jaar',
};

/** `besluit 2`, `meting 1`; nothing for what is about the placement itself. */
export function partWords(part: string): string {
  const [name = '', number = ''] = part.split('-');
  const word = PARTS[name];
  return word === undefined ? '' : `${word} ${number}`;
}

export const CHANNELS = [
  ['letter', 'Met de post'],
  ['portal', 'Digitaal of uitgereikt'],
] as const;
