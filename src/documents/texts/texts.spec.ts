import { describe, expect, it } from '@jest/globals';
import { paragraphs } from './paragraphs.js';
import { filled, PLACEHOLDERS, textFaults, type Placeholder, type PlaceholderValues } from './placeholders.js';
import { TEXTS } from './text-catalogue.js';

const ALL = Object.keys(PLACEHOLDERS) as readonly Placeholder[];
const VALUES = Object.fromEntries(ALL.map((name) => [name, `<${name}>`])) as PlaceholderValues;

describe('A text of a deciding body', () => {
  it('is filled in, with or without spaces around the name', () => {
    expect(filled('Bel {{telefoon}} of {{ mail }}.', VALUES)).toBe('Bel <telefoon> of <mail>.');
  });

  it.each([
    ['an unknown field', 'Een\ntwee {{onbekend}}', [[2, 6, /\{\{onbekend\}\} bestaat hier niet.*\{\{zaaknummer\}\}/]]],
    ['a field that is not closed', 'Bel {{telefoon', [[1, 5, /geen \}\} achter/]]],
    ['an end without a begin', 'Bel telefoon}} nu', [[1, 13, /zonder dat er een \{\{/]]],
    [
      'each of several',
      '{{a}}\n\n {{b}}',
      [
        [1, 1, /\{\{a\}\}/],
        [3, 2, /\{\{b\}\}/],
      ],
    ],
  ] as const)('is refused for %s, with its place', (_what, text, expected) => {
    const faults = textFaults(text, ALL);
    expect(faults.map(({ line, column }) => [line, column])).toEqual(expected.map(([line, column]) => [line, column]));
    expected.forEach(([, , words], index) => expect(faults[index]?.detail).toMatch(words));
  });

  it('may not ask for what is not for its place: the last day of an objection in a letterhead', () => {
    expect(textFaults('{{laatsteDagBezwaar}}', [])).toHaveLength(1);
  });

  it('becomes paragraphs and lists', () => {
    expect(paragraphs('Een\nregel.\n\nZet erin:\n- naam\n- datum\nDaarna.')).toEqual([
      { kind: 'text', text: 'Een regel.' },
      { kind: 'text', text: 'Zet erin:' },
      { kind: 'list', items: ['naam', 'datum'] },
      { kind: 'text', text: 'Daarna.' },
    ]);
  });
});

describe('The texts that come with the product', () => {
  it.each(TEXTS)('$name would pass its own check', ({ fallback, placeholders }) => {
    expect(textFaults(fallback, placeholders)).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(TEXTS.map(({ name }) => name)).size).toBe(TEXTS.length);
  });

  it('stay plain: no sentence of more than 25 words', () => {
    for (const { name, fallback } of TEXTS) {
      for (const sentence of fallback.split(/(?<=[.?!])\s+|\n/)) {
        expect({ name, words: sentence.split(/\s+/).length <= 25 }).toEqual({ name, words: true });
      }
    }
  });
});
