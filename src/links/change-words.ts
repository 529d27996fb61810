import { z } from 'zod';
import type { Json } from '../../workflows/definition.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import type { ChangeInput } from './change-input.js';
import { ADDRESSEE_WORDS, type Addressee } from './link-kinds.js';

/** What of a report is about people, and lies sealed. */
const changeWords = z.object({
  reporter: z.string(),
  explanation: z.string().nullable().default(null),
  contact: z
    .object({ name: z.string(), role: z.string(), mail: z.string().nullable(), phone: z.string().nullable() })
    .nullable()
    .default(null),
});
export type ChangeWords = Readonly<z.infer<typeof changeWords>>;

export const changePlace = (report: string): string => `change.${report}`;
export const returnPlace = (report: string): string => `change.${report}.return`;
export const wordsFrom = (value: Json): ChangeWords => changeWords.parse(value);

/** Splits a report in facts and words. */
export function partsOf(change: ChangeInput, reporter: string) {
  const { kind: _kind, from: _from, explanation, ...facts } = change;
  if (change.kind !== 'contact') return { facts, words: { reporter, explanation, contact: null } };
  const { name, role, mail, phone } = change;
  return { facts: { role }, words: { reporter, explanation, contact: { name, role, mail, phone } } };
}

/** Stands sealed beside the event that follows from a report: who told it and when. */
export function toldBy(addressee: Addressee, words: ChangeWords, toldOn: string): string {
  const who = `Gemeld door ${ADDRESSEE_WORDS[addressee]} (${words.reporter}) op ${dutchDate(toldOn)}, met een link.`;
  return words.explanation === null ? who : `${who} ${words.explanation}`;
}
