import { describe, expect, it } from '@jest/globals';
import { idempotencyFrom } from './idempotency.js';
import { cursorOf, keyFrom, pageOf } from './page.js';
import { etagOf, revisionFrom } from './revision.js';

describe('If-Match', () => {
  it('gives back the revision of an ETag of ours', () => {
    expect(revisionFrom(etagOf(12))).toBe(12);
  });

  it('is asked for when it is not there', () => {
    expect(() => revisionFrom(undefined)).toThrow(expect.objectContaining({ code: 'revisionMissing' }));
  });

  it.each(['*', 'W/"12"', '12', '"1", "2"', '"x"'])('refuses %s', (header) => {
    expect(() => revisionFrom(header)).toThrow(expect.objectContaining({ code: 'badRequest' }));
  });
});

describe('Idempotency-Key', () => {
  it('hashes the body whatever the order of its keys', () => {
    const one = idempotencyFrom('make', 'k-1', { a: 1, b: 2 });
    expect(one).toEqual(idempotencyFrom('make', 'k-1', { b: 2, a: 1 }));
    expect(one?.bodyHash).not.toBe(idempotencyFrom('make', 'k-1', { a: 1, b: 3 })?.bodyHash);
  });

  it('may be left out, but not be unreadable', () => {
    expect(idempotencyFrom('make', undefined, {})).toBeUndefined();
    expect(() => idempotencyFrom('make', 'two words', {})).toThrow(expect.objectContaining({ code: 'badRequest' }));
  });
});

describe('A page', () => {
  const rows = ['a', 'b', 'c'];

  it('has a cursor while there are more rows, which gives back the key of the last one shown', () => {
    const page = pageOf(rows, 2, (row) => [row]);
    expect(page.items).toEqual(['a', 'b']);
    expect(keyFrom(page.next ?? undefined, 1)).toEqual(['b']);
    expect(pageOf(rows, 3, (row) => [row]).next).toBeNull();
  });

  it('refuses a cursor of another list', () => {
    expect(() => keyFrom(cursorOf(['a', 'b']), 1)).toThrow(expect.objectContaining({ code: 'badRequest' }));
    expect(() => keyFrom('nonsense', 1)).toThrow(expect.objectContaining({ code: 'badRequest' }));
  });
});
