import { describe, expect, it } from '@jest/globals';
import { cleanName, fileFaults, mediaTypeOf, MOST_BYTES } from './file-type.js';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const codes = (bytes: Uint8Array): readonly string[] => fileFaults(bytes).map(({ code }) => code);

describe('A file that somebody hands in', () => {
  it.each([
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
    ['a picture', Uint8Array.from([...PNG, 0]), 'image/png'],
    ['a page of the web', text('<!doctype html><script>'), undefined],
    ['a program', text('MZ'), undefined],
    ['half a picture', Uint8Array.from(PNG.slice(0, 5)), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('is known by its first bytes: %s', (_what, bytes, type) => {
    expect(mediaTypeOf(bytes)).toBe(type);
  });

  it('is refused with every fault at once', () => {
    expect(codes(new Uint8Array())).toEqual(['required']);
    expect(codes(text('MZ'))).toEqual(['wrong-type']);
    expect(codes(new Uint8Array(MOST_BYTES + 1))).toEqual(['too-big', 'wrong-type']);
    expect(codes(text('%PDF-1.7'))).toEqual([]);
  });

  it.each([
    ['contract Noor.pdf', 'contract Noor.pdf'],
    ['C:\\scans\\contract.pdf', 'contract.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000\u202eb.pdf', 'ab.pdf'],
    ['', 'bestand'],
  ])('keeps its name without what steers: %j', (name, kept) => {
    expect(cleanName(name)).toBe(kept);
  });
});
