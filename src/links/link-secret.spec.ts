import { describe, expect, it } from '@jest/globals';
import { Keys } from '../platform/keys.js';
import { codeHashOf, codeOf, hashOf, secretOf } from './link-secret.js';

const keys = new Keys(Buffer.alloc(32, 5));
const first = { id: '00000000-0000-4000-8000-00000000a001', secretNo: 1, codeNo: 1 };

describe('The secret of a link', () => {
  it('is the same when the mail goes out again, and another after it was sent anew', () => {
    expect(secretOf(keys, first)).toBe(secretOf(keys, { ...first, codeNo: 7 }));
    expect(secretOf(keys, first)).not.toBe(secretOf(keys, { ...first, secretNo: 2 }));
    expect(secretOf(keys, first)).toMatch(/^[\w-]{43}$/);
  });

  it('cannot be made without the master key', () => {
    expect(secretOf(new Keys(Buffer.alloc(32, 6)), first)).not.toBe(secretOf(keys, first));
    expect(hashOf(secretOf(keys, first))).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('The code', () => {
  it('is six digits, others for each link and each time', () => {
    const codes = Array.from({ length: 500 }, (_none, codeNo) => codeOf(keys, { ...first, codeNo }));
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(495);
  });

  it('is kept as a hash that nobody tries a million codes against without the key', () => {
    const code = codeOf(keys, first);
    expect(codeHashOf(keys, first, code)).not.toBe(codeHashOf(new Keys(Buffer.alloc(32, 6)), first, code));
    expect(codeHashOf(keys, first, code)).not.toBe(codeHashOf(keys, { ...first, codeNo: 2 }, code));
  });
});
