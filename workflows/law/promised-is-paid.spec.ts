import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../definition.js';
import { addDays, addMonths } from './dates.js';
import { entitlement } from './entitlement.js';
import type { Fact } from './placement-facts.js';
import type { PolicyName, PolicySet } from './policies.js';
import { builtInTables as tables } from './tables.js';
import { lumpSumPeriod } from './terms.js';
import { upcomingAmounts } from './upcoming-amounts.js';

/** Every choice that decides which row, which age or how many cents. */
const CHOICES: readonly (readonly [PolicyName, readonly Json[]])[] = [
  ['rowAfterLumpSum', ['firstDay', 'rowInUse']],
  ['rowAfterChange', ['rowInUse', 'rowOfThatDay']],
  ['rowAfterBirthday', ['rowInUse', 'rowOfThatDay']],
  ['birthdaySplit', ['days', 'nextMonth']],
  ['roundMonth', ['nearestCent', 'centUp']],
  ['oldDecisionInLine', ['2024-01-01', '2024-04-01']],
];
const ground = { body: 'college', decision: 'B-1', decidedOn: '2022-12-01' } as const;
const COMBINATIONS = CHOICES.reduce<readonly PolicySet[]>(
  (sets, [name, values]) =>
    sets.flatMap((set) =>
      values.map((value) => ({ rows: [...set.rows, { name, from: '2023-01-01', value, ground }] })),
    ),
  [{ rows: [] }],
);

type Life = { readonly start: string; readonly birthDate: string; readonly wageValue: number };
const life = fc.record({
  start: fc.integer({ min: 0, max: 36 }).map((months) => addMonths('2023-07-01', months)),
  birthDate: fc.integer({ min: 0, max: 4000 }).map((days) => addDays('1998-01-01', days)),
  wageValue: fc.constantFrom(20, 50, 60, 90),
});

const promised = ({ start, birthDate, wageValue }: Life, policies: PolicySet): string | undefined => {
  const { firstMeasuredDay } = lumpSumPeriod(start, policies);
  const hours = { contractHours: '28', sectorFullTimeHours: '38' };
  const given = { subsidyStart: start, firstMeasuredDay, birthDate, ...hours, policies, tables };
  return upcomingAmounts({ ...given, wageValues: [wageValue] })[0]?.amount;
};

function paid({ start, birthDate, wageValue }: Life, policies: PolicySet) {
  const { lastLumpSumDay, firstMeasuredDay } = lumpSumPeriod(start, policies);
  const facts: readonly Fact[] = [
    { kind: 'firstDayWorked', from: start, value: {}, recorded: 1 },
    { kind: 'contractHours', from: start, value: { hours: '28', sectorFullTimeHours: '38' }, recorded: 2 },
    { kind: 'lumpSumGrant', from: start, value: { until: lastLumpSumDay }, recorded: 3 },
    { kind: 'measuredGrant', from: firstMeasuredDay, value: { until: null, wageValue }, recorded: 4 },
  ];
  return entitlement({ facts, birthDate, month: firstMeasuredDay.slice(0, 7), policies, tables });
}

describe('B11: what is promised at the start is what is paid', () => {
  it('over the first measured month, under every combination of choices', () => {
    fc.assert(
      fc.property(life, (one) => {
        for (const policies of COMBINATIONS) {
          const { amount, parts } = paid(one, policies);
          // A birthday within the month splits it; the promise is of a whole month as it begins.
          if (parts.length === 1) expect([policies.rows, amount]).toEqual([policies.rows, promised(one, policies)]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('also where a birthday during the lump sum sets the row that stays in use', () => {
    // Twenty on 10 August 2026: 2,337.00 × 80 % of July, not 2,294.40 × 80 % of March.
    const one = { start: '2026-03-01', birthDate: '2006-08-10', wageValue: 60 };
    const policies: PolicySet = {
      rows: [
        { name: 'rowAfterLumpSum', from: '2023-01-01', value: 'rowInUse', ground },
        { name: 'rowAfterBirthday', from: '2023-01-01', value: 'rowOfThatDay', ground },
      ],
    };
    expect(promised(one, policies)).toBe('785.23');
    expect(paid(one, policies).amount).toBe('785.23');
  });
});
