import { describe, expect, it } from '@jest/globals';
import { oin } from './organisation-number.js';

describe('An organisation number (OIN)', () => {
  it('is twenty digits, whatever spaces stand in it', () => {
    expect(oin.parse('0000 0001 0025 6444 0000')).toBe('00000001002564440000');
    expect(oin.parse('00000003123456780000')).toBe('00000003123456780000');
  });

  it.each([
    ['0000000100256444000', 'heeft twintig cijfers; dit zijn er 19'],
    ['0000000100256444000A', 'alleen uit cijfers'],
    ['10000001002564440000', 'begint met zeven nullen'],
    ['00000001002564450000', 'een RSIN van negen cijfers'],
    ['00000001002564440001', 'drie nullen'],
    ['', 'heeft twintig cijfers; dit zijn er 0'],
  ])('%s is refused with what is wrong', (text, words) => {
    expect(oin.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  });
});
