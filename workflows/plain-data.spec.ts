import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainData } from './plain-data.js';

const throughText = (value: object): unknown => JSON.parse(JSON.stringify(value));

describe('plain data', () => {
  it('are what comes back from a text, for any value a context could hold', () => {
    const anything = fc.anything({ withBigInt: false, withDate: true, withNullPrototype: true, maxDepth: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anything), (value) => {
        expect(JSON.stringify(plainData(value))).toBe(JSON.stringify(value));
        expect(plainData(value)).toEqual(throughText(value));
      }),
      { numRuns: 3000 },
    );
  });

  it('loses what is undefined, at any depth, and keeps its place in a list', () => {
    expect(Object.keys(plainData({ a: undefined, b: { c: undefined, d: 1 } }))).toEqual(['b']);
    expect(plainData({ list: [undefined, { a: undefined }, -0, Number.NaN] })).toStrictEqual({
      list: [null, {}, 0, null],
    });
  });

  it('has no minus nil, also where that is all there is to change', () => {
    expect(plainData({ list: [-0], deep: { nil: -0 } })).toStrictEqual({ list: [0], deep: { nil: 0 } });
  });

  it('are the same object when nothing has to change', () => {
    const value = { a: [1, { b: null }], c: 'text' };
    expect(plainData(value)).toBe(value);
    const partly = plainData({ kept: value, lost: undefined });
    expect(partly.kept).toBe(value);
  });
});
