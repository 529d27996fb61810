import { describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../workflows/law/tables.js';
import { belowMinimumWage, lastWageCheckDay } from './wage-check.js';

const wage = (monthlyWage: string, hours = '36') => ({ monthlyWage, hours, sectorFullTimeHours: '40' });

describe('M8: the wage is at least the minimum', () => {
  it('by the hour since 2024: 14.71 an hour, 36 hours, 52 weeks is 2294.76 a month on 1 January 2026', () => {
    expect(belowMinimumWage(wage('2294.76'), '2026-01-01', 30, builtInTables)).toBe(false);
    expect(belowMinimumWage(wage('2294.75'), '2026-01-01', 30, builtInTables)).toBe(true);
  });

  it('becomes too low when the minimum rises on 1 July', () => {
    expect(belowMinimumWage(wage('2294.76'), '2026-07-01', 30, builtInTables)).toBe(true);
  });

  it('by the share of the full week before 2024', () => {
    // 1551.60 from 1 January 2017 for 23 and older.
    expect(belowMinimumWage(wage('775.80', '20'), '2017-01-01', 30, builtInTables)).toBe(false);
    expect(belowMinimumWage(wage('775.79', '20'), '2017-01-01', 30, builtInTables)).toBe(true);
  });

  it('is lower for somebody young', () => {
    expect(belowMinimumWage(wage('1300.00'), '2026-01-01', 18, builtInTables)).toBe(false);
    expect(belowMinimumWage(wage('1300.00'), '2026-01-01', 21, builtInTables)).toBe(true);
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
