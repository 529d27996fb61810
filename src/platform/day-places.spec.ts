import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_PLACES, dayPlace } from './day-places.js';

const two = (number: number): string => String(number).padStart(2, '0');

describe('the place of a day', () => {
  it('is another one for every day that is written, and none lies outside the table', () => {
    const places = new Set<number>();
    let written = 0;
    for (let year = 1990; year <= 2199; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          places.add(dayPlace(`${year}-${two(month)}-${two(day)}`));
          written += 1;
        }
      }
    }
    expect(written).toBe(DAY_PLACES);
    expect(places.size).toBe(DAY_PLACES);
    expect([Math.min(...places), Math.max(...places)]).toStrictEqual([0, DAY_PLACES - 1]);
  });

  it('is none for any other text, however near', () => {
    const near = ['', '1989-12-31', '2200-01-01', '2026-00-01', '2026-13-01', '2026-01-00', '2026-01-32', '2026-1-001'];
    for (const text of [
      ...near,
      '2026/01/01',
      '2026-01/01',
      '2026-01-0a',
      'x026-01-01',
      '2026-01-01T',
      ' 026-01-01',
      '-026-01-01',
      '2026--1-01',
      '2026-01-+1',
      '202:-01-01',
    ])
      expect([text, dayPlace(text)]).toStrictEqual([text, -1]);
    const written = /^(199\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
    fc.assert(
      fc.property(
        fc.string({ minLength: 10, maxLength: 10, unit: fc.constantFrom('0', '1', '2', '3', '9', '-', '/', ':') }),
        (text) => {
          expect(dayPlace(text) >= 0).toBe(written.test(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
