import { describe, expect, it } from '@jest/globals';
import { openOf, recoveryPlan } from './recovery-plan.js';

const claim = { amount: '1000.00', termLastDay: '2026-10-31', installments: 3, paid: '400.00', writtenOff: '0.00' };

describe('M33: the plan of a claim', () => {
  it('is equal parts a month, the rest of the cents in the last, the oldest paid first', () => {
    expect(recoveryPlan(claim)).toEqual([
      { dueOn: '2026-10-31', amount: '333.33', open: '0.00' },
      { dueOn: '2026-11-30', amount: '333.33', open: '266.66' },
      { dueOn: '2026-12-31', amount: '333.34', open: '333.34' },
    ]);
  });

  it('says what is open and what is late', () => {
    expect(openOf(claim, '2026-12-01')).toEqual({ open: '600.00', late: '266.66', lateSince: '2026-11-30' });
    expect(openOf({ ...claim, installments: null, writtenOff: '600.00' }, '2027-01-01')).toEqual({
      open: '0.00',
      late: '0.00',
      lateSince: null,
    });
  });
});
