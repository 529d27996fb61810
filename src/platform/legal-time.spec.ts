import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate, startOfLocalDay } from './legal-time.js';

describe('legal dates in Europe/Amsterdam (D7)', () => {
  it.each([
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ])('night the clock goes forward: %s lies on %s', (moment, date) => {
    expect(localDate(moment)).toBe(date);
  });

  it.each([
    ['2026-10-24T21:59:59.999Z', '2026-10-24'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('night the clock goes back: %s lies on %s', (moment, date) => {
    expect(localDate(moment)).toBe(date);
  });

  it.each([
    ['2026-01-01', '2025-12-31T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins at %s', (date, moment) => {
    expect(startOfLocalDay(date)).toBe(moment);
  });

  it('begins every day where the day before ended, for every day of 2017 to 2030', () => {
    const day = fc
      .integer({ min: 0, max: 5112 })
      .map((n) => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        const start = startOfLocalDay(date);
        const before = new Date(Date.parse(start) - 1).toISOString();
        expect(localDate(start)).toBe(date);
        expect(localDate(before) < date).toBe(true);
      }),
    );
  });
});
