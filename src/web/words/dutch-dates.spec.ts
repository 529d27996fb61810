import { describe, expect, it } from '@jest/globals';
import { dayInWords, withDutchDates } from './dutch-dates.js';

describe('withDutchDates', () => {
  it('writes days in words and keeps an amount on one line (decision 1883)', () => {
    expect(withDutchDates('Tot en met 2028-02-29 is het € 1.238,98, daarna € 640,00.')).toBe(
      'Tot en met 29 februari 2028 is het €\u00a01.238,98, daarna €\u00a0640,00.',
    );
  });
});

describe('dayInWords', () => {
  it.each([
    ['2026-03-01', '2026-02-28', '1 dag te laat'],
    ['2028-03-01', '2028-02-28', '2 dagen te laat'],
    ['2026-03-29', '2026-03-29', 'vandaag'],
    ['2026-03-28', '2026-03-29', 'morgen'],
    ['2026-03-28', '2026-05-26', 'over 59 dagen'],
    ['2026-01-01', '2026-07-01', 'over 6 maanden'],
    ['2026-01-01', '2027-12-01', 'over 23 maanden'],
    ['2026-12-01', '2031-04-08', 'over 4 jaar'],
  ])('of %s, %s is %s', (today, day, words) => {
    expect(dayInWords(today, day)).toBe(words);
  });
});
