import { describe, expect, it } from '@jest/globals';
import { builtInTables } from './tables.js';
import { isBelow, isFarAbove, lastWageCheckDay, wageFloor } from './wage-floor.js';

const wage = (monthlyWage: string, hours = '36') => ({ monthlyWage, hours, sectorFullTimeHours: '40' });
const floor = (hours: string, day: string, age: number, bbl = false) =>
  wageFloor({ hours, sectorFullTimeHours: '40' }, day, { age, bbl }, builtInTables);
const belowMinimumWage = (paid: ReturnType<typeof wage>, day: string, age: number, bbl = false) =>
  isBelow(paid.monthlyWage, floor(paid.hours, day, age, bbl));

describe('M8: the wage is at least the minimum', () => {
  it('by the hour since 2024: 14.71 an hour, 36 hours, 52 weeks is 2294.76 a month on 1 January 2026', () => {
    expect(belowMinimumWage(wage('2294.76'), '2026-01-01', 30)).toBe(false);
    expect(belowMinimumWage(wage('2294.75'), '2026-01-01', 30)).toBe(true);
  });

  it('becomes too low when the minimum rises on 1 July', () => {
    expect(belowMinimumWage(wage('2294.76'), '2026-07-01', 30)).toBe(true);
  });

  it('by the share of the full week before 2024', () => {
    // 1551.60 from 1 January 2017 for 23 and older.
    expect(belowMinimumWage(wage('775.80', '20'), '2017-01-01', 30)).toBe(false);
    expect(belowMinimumWage(wage('775.79', '20'), '2017-01-01', 30)).toBe(true);
  });

  it('is lower for somebody young', () => {
    expect(belowMinimumWage(wage('1300.00'), '2026-01-01', 18)).toBe(false);
    expect(belowMinimumWage(wage('1300.00'), '2026-01-01', 21)).toBe(true);
  });

  it('B9: is that of the work-study track for somebody of 18 to 20 in it, and changes nothing from the adult age on', () => {
    const seen = (age: number, bbl: boolean, day = '2026-07-01') => {
      const { kind, amount } = floor('36', day, age, bbl);
      return [kind, amount];
    };
    expect([seen(19, true), seen(19, false), seen(21, true), seen(17, true)]).toEqual([
      ['bbl', '1227.72'],
      ['youth', '1402.44'],
      ['adult', '2338.44'],
      ['youth', '923.52'],
    ]);
    expect([
      belowMinimumWage(wage('1300.00'), '2026-07-01', 19, true),
      belowMinimumWage(wage('1300.00'), '2026-07-01', 19),
    ]).toEqual([false, true]);
    // Before 2024 by the month of the track; before 2020 the table has none.
    expect([seen(19, true, '2023-07-01'), seen(19, true, '2018-01-01')[0]]).toEqual([['bbl', '942.66'], 'youth']);
  });

  it('says what is far above it', () => {
    expect([
      isFarAbove('4676.88', floor('36', '2026-07-01', 30)),
      isFarAbove('4676.89', floor('36', '2026-07-01', 30)),
    ]).toEqual([false, true]);
  });

  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-06-30', '2026-01-01'],
    ['2026-07-01', '2026-07-01'],
    ['2026-12-31', '2026-07-01'],
  ])('is looked at on 1 January and 1 July: on %s that of %s', (today, day) => {
    expect(lastWageCheckDay(today)).toBe(day);
  });
});
