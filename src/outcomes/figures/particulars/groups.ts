import { NONE, type CodeColumn, type OutcomeColumns } from '../../columns.js';
import type { Selection } from '../../selection.js';
import { NOT_FILLED } from '../particular-words.js';

/** In which of some groups a placement is: its place among them, -1 for none. */
export type GroupOf = (columns: OutcomeColumns, index: number) => number;
/** A group: its code, empty for what is not filled in, and its word; no two words are the same. */
export type Group = { readonly code: string; readonly word: string };
/** Groups of placements by something that was recorded of them. */
export type Groups = { readonly groups: readonly Group[]; readonly of: GroupOf };

type Words = Readonly<Record<string, string>>;

/**
 * By a column of codes: those that have a word, in that order, others that occur by their own code, and of whom nothing is filled
 * in last.
 * @param words left out for codes that an organisation makes itself
 */
export function groupsByCode({ codes, parts }: Selection, column: CodeColumn, words: Words = {}): Groups {
  const { names } = codes[column];
  const seen = new Uint8Array(names.length);
  for (const { columns, index } of parts) {
    const numbers = columns.code[column];
    for (let at = 0; at < index.length; at += 1) seen[numbers[index[at] ?? 0] ?? 0] = 1;
  }
  const others = names.filter((name, code) => seen[code] === 1 && name !== NONE && words[name] === undefined);
  const groups = groupsIn(words, others.toSorted());
  const places = Int32Array.from(names, (name) => groups.findIndex(({ code }) => code === name));
  return { groups, of: ({ code }, index) => places[code[column][index] ?? 0] ?? -1 };
}

/** By the number of a code that something else than a column gives, -1 when it is not filled in. */
export function groupsByNumber(names: readonly string[], words: Words, numberOf: GroupOf): Groups {
  const groups = groupsIn(words, []);
  const places = Int32Array.from(names, (name) => groups.findIndex(({ code }) => code === name));
  const none = groups.length - 1;
  return {
    groups,
    of: (columns, index) => {
      const number = numberOf(columns, index);
      return number < 0 ? none : (places[number] ?? -1);
    },
  };
}

const groupsIn = (words: Words, others: readonly string[]): readonly Group[] => [
  ...Object.entries(words).map(([code, word]) => ({ code, word })),
  ...others.map((code) => ({ code, word: code })),
  { code: NONE, word: NOT_FILLED },
];
