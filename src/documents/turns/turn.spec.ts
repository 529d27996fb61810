import { describe, expect, it } from '@jest/globals';
import type { MonthStanding } from '../../subsidies/month-standing.js';
import { turnOf, turnYears } from './turn.js';

const month = (of: string, amount: string, more: Partial<MonthStanding> = {}) => ({
  month: of,
  amount,
  byRule: null,
  kind: 'lumpSum' as const,
  provisional: false,
  estimate: false,
  holdDays: 0,
  withheld: '0.00',
  advance: '0.00',
  asKnownEntry: 1,
  ...more,
});
const december = month('2026-12', '1331.31');
const january = (amount: string, more: Partial<MonthStanding> = {}) => month('2027-01', amount, more);

describe('B11 row 2: what 1 January does to a running subsidy', () => {
  it.each([
    ['another amount', [december, january('1376.64')], { before: '1331.31', after: '1376.64', waiting: false }],
    ['a lower one', [december, january('1300.00')], { before: '1331.31', after: '1300.00', waiting: false }],
    [
      'a table that does not reach January, also with the same amount for now',
      [december, january('1331.31', { estimate: true })],
      { before: '1331.31', after: '1331.31', waiting: true },
    ],
    [
      'another amount by the same measured value',
      [month('2026-12', '880.00', { kind: 'measured' }), january('900.00', { kind: 'measured' })],
      { before: '880.00', after: '900.00', waiting: false },
    ],
    [
      'the lump sum of December and a measured value that its own decision grants from 1 January',
      [december, january('900.00', { kind: 'measured' })],
      undefined,
    ],
    [
      'a measured value from 1 January that the tables do not reach yet',
      [december, january('900.00', { kind: 'measured', estimate: true })],
      undefined,
    ],
    ['the same amount', [december, january('1331.31')], undefined],
    ['a start in January', [january('1376.64')], undefined],
    ['an end in December', [december], undefined],
    ['a January on hold', [december, january('0.00', { kind: 'hold' })], undefined],
    ['a January of two subsidies', [december, january('1350.00', { kind: 'mixed' })], undefined],
    ['a turn of another year', [month('2025-12', '1.00'), month('2026-01', '2.00')], undefined],
  ])('%s', (_what, months, turn) => {
    expect(turnOf({ months }, 2027)).toEqual(turn);
  });

  it.each([
    ['2026-10-31', [2026, 2025]],
    ['2026-11-01', [2027, 2026]],
    ['2027-01-01', [2027, 2026]],
  ])('on %s letters are made of %j', (today, years) => {
    expect(turnYears(today)).toEqual(years);
  });
});
