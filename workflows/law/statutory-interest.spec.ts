import { describe, expect, it } from '@jest/globals';
import { defaultPolicies, type PolicySet } from './policies.js';
import { statutoryInterestRows } from './statutory-interest.data.js';
import { interestRateOn, statutoryInterest } from './statutory-interest.js';
import { builtInTables } from './tables.js';

const interest = (amount: string, dueOn: string, paidOn: string, policies: PolicySet = defaultPolicies) =>
  statutoryInterest({ amount, dueOn, paidOn, policies, tables: builtInTables });
const given = (percent: number, from: string): PolicySet => ({
  rows: [
    {
      name: 'interestPercent',
      from,
      value: percent,
      ground: { body: 'college', decision: 'made up', decidedOn: from },
    },
  ],
});

describe('B16: statutory interest on late payment', () => {
  it('runs from the day after the due day until the day of payment, at the rate of each day', () => {
    // 1,402.20 × 6 % × 97 / 365 = 22.35837 and × 7 % × 25 / 366 = 6.70451.
    const found = interest('1402.20', '2023-09-25', '2024-01-25');
    expect(found).toMatchObject({ amount: '29.06', daysLate: 122, unknownDays: 0 });
    expect(found.explanation.map(({ text }) => text)[0]).toContain('97 dagen te laat');
  });

  it('counts interest over the interest of each whole year', () => {
    expect(interest('1000.00', '2015-12-31', '2017-12-31').amount).toBe('40.40');
  });

  it('stays nil below ten euros', () => {
    // 100 × 7 % × 182 / 366 = 3.48.
    const small = interest('100.00', '2024-01-01', '2024-07-01');
    expect(small.amount).toBe('0.00');
    expect(small.explanation.at(-1)?.text).toContain('minder dan');
    expect(interest('1000.00', '2024-01-01', '2024-07-01').amount).toBe('34.81');
  });

  it('is nil for what was paid in time', () => {
    expect(interest('1402.20', '2024-09-25', '2024-09-25')).toMatchObject({ amount: '0.00', daysLate: 0 });
    expect(interest('1402.20', '2024-09-25', '2024-09-20')).toMatchObject({ amount: '0.00', daysLate: 0 });
  });

  it('does not count days whose rate has no source, until the body gives it with its ground', () => {
    expect(interestRateOn('2026-05-01', defaultPolicies, builtInTables)).toBeUndefined();
    expect(interest('1000.00', '2026-01-01', '2026-07-02')).toMatchObject({ amount: '0.00', unknownDays: 182 });
    // 1,000 × 4 % × 182 / 365 = 19.9452.
    expect(interest('1000.00', '2026-01-01', '2026-07-02', given(4, '2026-01-01'))).toMatchObject({
      amount: '19.95',
      unknownDays: 0,
    });
  });

  it('has rows in order, each with its source, within the reach', () => {
    const days = statutoryInterestRows.map(({ from }) => from);
    expect(days).toEqual(days.toSorted());
    expect(statutoryInterestRows.every(({ source }) => source.length > 0)).toBe(true);
  });
});
