import type { Writes } from '../journal/writes.js';
import type { Keys } from '../platform/keys.js';
import { nameWords } from './name-words.js';
import type { PersonDocument } from './person-document.js';

export type IndexKind = 'bsn' | 'name' | 'iban';

/** The keyed hash by which a value is found; the value itself is nowhere in a table. */
export function indexHash(keys: Keys, kind: IndexKind, value: string): string {
  return keys.keyedHash(`index:${kind}`, value);
}

/** The hash of the BSN among them, null without one. */
export function bsnHashIn(index: Writes['personIndex']): string | null {
  return index.find(({ kind }) => kind === 'bsn')?.hash ?? null;
}

/** The rows by which a person is found: BSN and the words of the name. */
export function personIndexOf(keys: Keys, person: string, document: PersonDocument): Writes['personIndex'] {
  const { name, bsn } = document;
  const words = nameWords(name.firstNames, name.callName, name.prefix, name.lastName);
  return [
    ...(bsn === null ? [] : [{ person, kind: 'bsn', hash: indexHash(keys, 'bsn', bsn) }]),
    ...words.map((word) => ({ person, kind: 'name', hash: indexHash(keys, 'name', word) })),
  ];
}
