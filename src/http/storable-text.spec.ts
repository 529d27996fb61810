import { describe, expect, it } from '@jest/globals';
import { textFaults } from './storable-text.js';

describe('text that can be kept', () => {
  it('is any text of people, with signs of two parts', () => {
    expect(textFaults({ name: 'Zoë 👩‍🌾', lines: ['één\ntwee\t'], age: 3, none: null })).toEqual([]);
  });

  it('lies no deeper than anything that is asked for', () => {
    const nested: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(textFaults({ a: nested }).map(({ code }) => code)).toEqual(['tooDeep']);
    expect(textFaults(JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`))).toEqual([]);
  });

  it('has no NUL and no half signs, wherever they stand: every place at once', () => {
    const sent = { name: 'a\u0000b', person: { names: ['x', 'y\ud800'] }, other: '\udc00' };
    expect(textFaults(sent).map(({ field }) => field)).toEqual(['name', 'person.names.1', 'other']);
  });
});
