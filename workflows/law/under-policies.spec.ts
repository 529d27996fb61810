import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placementReminders } from '../placement/placement.reminders.js';
import type { PlacementContext } from '../placement/placement.context.js';
import { placementWalk } from '../placement/placement.walk.js';
import { walk } from '../walk/walk.walk.js';
import { policyOn, type PolicySet } from './policies.js';
import { underPolicies } from './under-policies.js';

const setting = (weeks: readonly number[]): PolicySet => ({
  rows: [
    {
      name: 'contactWeeks',
      from: '2017-01-01',
      value: weeks,
      ground: { body: 'college', decision: 'besluit', decidedOn: '2017-01-01' },
    },
  ],
});

describe('what is remembered under a set of choices', () => {
  it('is told anew for other days and other choices, and once for the same', () => {
    let asked = 0;
    const weeksOn = underPolicies((policies, first, second) => {
      asked += 1;
      return { weeks: policyOn(policies, 'contactWeeks', first), second };
    });
    const [few, many] = [setting([2]), setting([1, 2, 3])];
    const days = fc.constantFrom('2025-01-01', '2025-06-15', '2026-02-28');
    fc.assert(
      fc.property(fc.constantFrom(few, many), days, days, (policies, first, second) => {
        const weeks = policies === few ? [2] : [1, 2, 3];
        expect(weeksOn(policies, first, second)).toStrictEqual({ weeks, second });
      }),
      { numRuns: 300 },
    );
    expect(asked).toBe(18);
  });

  it('gives the reminders of every moment in a life as choices never asked before give them', () => {
    let compared = 0;
    const known = setting([1, 4]);
    walk({
      ...placementWalk,
      lives: 40,
      seed: 11,
      payload: (type, moment) => {
        const context = moment.context as unknown as PlacementContext;
        const told = placementReminders(context, 'open', known);
        expect(placementReminders(context, 'open', setting([1, 4]))).toStrictEqual(told);
        compared += told.length;
        return placementWalk.payload(type, moment);
      },
    });
    expect(compared).toBeGreaterThan(1000);
  });
});
