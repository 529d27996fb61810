import { describe, expect, it } from '@jest/globals';
import { Keys, SealBrokenError, open, seal } from './keys.js';

const key = Buffer.alloc(32, 7);
const keys = new Keys(Buffer.alloc(32, 1));

describe('A sealed text', () => {
  it('opens with its key in its place, and nowhere else', () => {
    const sealed = seal(key, 'document', { lastName: 'Bakker' });
    expect(open(key, 'document', sealed)).toEqual({ lastName: 'Bakker' });
    expect(() => open(key, 'entry', sealed)).toThrow(SealBrokenError);
    expect(() => open(Buffer.alloc(32, 8), 'document', sealed)).toThrow(SealBrokenError);
  });

  it('is the same for the same value in the same place, and differs otherwise', () => {
    const sealed = seal(key, 'document', 'a');
    expect(seal(key, 'document', 'a')).toBe(sealed);
    expect(seal(key, 'entry', 'a').slice(0, 17)).not.toBe(sealed.slice(0, 17));
    expect(seal(key, 'document', 'b').slice(0, 17)).not.toBe(sealed.slice(0, 17));
  });

  it('shows that it was changed', () => {
    const bytes = Buffer.from(seal(key, 'document', 'a'), 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => open(key, 'document', bytes.toString('base64'))).toThrow(SealBrokenError);
    expect(() => open(key, 'document', 'short')).toThrow(SealBrokenError);
  });

  it('holds nothing that can be read', () => {
    expect(Buffer.from(seal(key, 'document', 'Bakker'), 'base64').toString('latin1')).not.toContain('Bakker');
  });
});

describe('The master key', () => {
  it('wraps a key for one person', () => {
    const wrapped = keys.wrap('person-1', key);
    expect(keys.unwrap('person-1', wrapped)).toEqual(key);
    expect(() => keys.unwrap('person-2', wrapped)).toThrow(SealBrokenError);
    expect(() => new Keys(Buffer.alloc(32, 2)).unwrap('person-1', wrapped)).toThrow(SealBrokenError);
  });

  it('hashes per purpose', () => {
    expect(keys.keyedHash('bsn', '999993653')).toBe(keys.keyedHash('bsn', '999993653'));
    expect(keys.keyedHash('bsn', '999993653')).not.toBe(keys.keyedHash('name', '999993653'));
  });

  it('has 32 bytes', () => {
    expect(() => new Keys(Buffer.alloc(31))).toThrow('32 bytes');
  });
});
