import type { LocalDate } from '../../workflows/definition.js';
import { addAge } from '../../workflows/law/dates.js';
import type { PersonDocument } from '../people/person-document.js';
import type { LetterFacts } from './letter-facts.js';
import { actingOn, CAPACITY_WORDS, type Representative } from './representatives.js';
import { addressLines } from './postal-address.js';

const OF_MINORS: readonly Representative['kind'][] = ['parent', 'guardian'];
const ADULT = 18;

/** A letter to a minor is for the eyes of who has the authority: that name stands in the address. */
export function attentionFor(person: PersonDocument, on: LocalDate): string | null {
  if (addAge(person.birthDate, ADULT) <= on) return null;
  const found = actingOn(person, on).find(({ kind }) => OF_MINORS.includes(kind));
  return found === undefined ? null : `t.a.v. ${found.name} (${CAPACITY_WORDS[found.kind]})`;
}

/** The worker's letter for who acts for the worker: the same words, another address, nothing of where the worker lives (M45). */
export function copyFacts(facts: LetterFacts, { name, kind, address }: Representative): LetterFacts {
  return {
    ...facts,
    to: { name, lines: [...addressLines(address)], attention: null },
    copies: [],
    copyFor: { name, capacity: CAPACITY_WORDS[kind] },
  };
}
