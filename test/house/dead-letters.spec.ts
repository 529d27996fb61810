import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { POLICY_NAMES } from '../../workflows/law/policy-catalogue.js';

const texts = new Map(
  ['src', 'workflows'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/spec\.tsx?$|\.walk\.ts$/.test(file))
      .map((file) => [`${room}/${file}`, readFileSync(`${room}/${file}`, 'utf8')] as const),
  ),
);
const isLaw = (file: string): boolean => file.startsWith('workflows/law/');
const isCatalogue = (file: string): boolean => /^workflows\/law\/(?:[\w-]+-policies|policy-[\w-]+)\.ts$/.test(file);
const countOf = (name: string, text: string): number => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;

/** What `workflows/law` exports and nothing of the product uses, with the file it stands in. */
const uncalled = [...texts]
  .filter(([file]) => isLaw(file))
  .flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:function|const) (\w+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => countOf(name, text) === 1)
      .filter((name) => ![...texts].some(([other, its]) => other !== file && countOf(name, its) > 0))
      .map((name) => ({ file, name })),
  );

/** Known, each with why: a name goes out of this list when it gets its place, and none comes in. */
const KNOWN: Readonly<Record<string, string>> = {
  daysWithoutSubsidy: 'B14: a function over given days only, no event and no row',
};

describe('The law is no dead letter', () => {
  it('every choice of a municipality is read where it counts, and not only by a function that nobody calls', () => {
    const alive = [...texts]
      .filter(([file, text]) => !isCatalogue(file) && /polic/i.test(text))
      .map(([file, text]) => uncalled.filter((one) => one.file === file).reduce(without, text));
    const unread = POLICY_NAMES.filter((name) => !alive.some((text) => text.includes(`'${name}'`)));
    expect(POLICY_NAMES.length).toBeGreaterThan(60);
    expect(unread).toEqual([]);
  });

  it('every rule that is written is called by somebody, and what is called is no longer said to be known', () => {
    expect(uncalled.map(({ name }) => name).toSorted()).toEqual(Object.keys(KNOWN).toSorted());
  });
});

/** The text of a file less one exported function: up to the next blank line at the left margin. */
const without = (text: string, { name }: { readonly name: string }): string => {
  const from = text.search(new RegExp(`^export (?:function|const) ${name}\\b`, 'm'));
  const until = text.slice(from).search(/\n\n(?=\S)/);
  return until < 0 ? text.slice(0, from) : text.slice(0, from) + text.slice(from + until);
};
