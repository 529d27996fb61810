import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalText } from './canonical-text.js';

const data = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));

describe('the canonical text', () => {
  it('is what RFC 8785 asks, for any JSON', () => {
    fc.assert(
      fc.property(data, (value) => {
        const plain: object = JSON.parse(JSON.stringify(value));
        expect(canonicalText(plain)).toBe(canonicalize(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for objects of many keys, also when they come in the same order again', () => {
    const wide = fc.dictionary(fc.oneof(fc.string(), fc.nat(99).map(String)), fc.jsonValue(), {
      minKeys: 13,
      maxKeys: 40,
    });
    fc.assert(
      fc.property(wide, fc.jsonValue(), (value, other) => {
        const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
        const again = Object.fromEntries(Object.keys(plain).map((key) => [key, other]));
        for (const one of [plain, again])
          expect(canonicalText(one)).toBe(canonicalize(JSON.parse(JSON.stringify(one))));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps numbers among keys in the order of their characters', () => {
    expect(canonicalText({ b: { 9: 1, 10: 2 }, a: [{ d: 1, c: 2 }, 1e21] })).toBe(
      '{"a":[{"c":2,"d":1},1e+21],"b":{"10":2,"9":1}}',
    );
  });

  it('keeps a key that JavaScript takes for something else', () => {
    expect(canonicalText(JSON.parse('{"b":1,"__proto__":[2],"a":{"__proto__":3}}'))).toBe(
      '{"__proto__":[2],"a":{"__proto__":3},"b":1}',
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalText({ b: undefined, a: { d: undefined, c: 1 } })).toBe('{"a":{"c":1}}');
  });
});
