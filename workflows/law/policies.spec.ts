import { describe, expect, it } from '@jest/globals';
import { defaultPolicies, POLICIES, policyOn, POLICY_NAMES, policyRowOn, type PolicyRow } from './policies.js';
import { builtInTables, rowOn } from './tables.js';

const row = (from: string, value: PolicyRow['value']): PolicyRow => ({
  name: 'advance',
  from,
  value,
  ground: { body: 'council', decision: 'R-7', decidedOn: '2025-11-01' },
});

describe('municipal policies', () => {
  it.each(POLICY_NAMES)('%s has a default its schema takes, a rule and Dutch texts', (name) => {
    const policy = POLICIES[name];
    expect(policy.schema.parse(policy.default)).toEqual(policy.default);
    expect(policyOn(defaultPolicies, name, '2026-07-01')).toEqual(policy.default);
    expect([policy.rule, policy.label, policy.explanation].every((text) => text.length > 0)).toBe(true);
  });
  it('holds from its day until the next row', () => {
    const policies = { rows: [row('2026-01-01', 'half'), row('2026-07-01', 'expected')] };
    const on = (day: string): string => policyOn(policies, 'advance', day);
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([
      'none',
      'half',
      'half',
      'expected',
    ]);
  });
  it('of two rows of one day the later recorded counts', () => {
    expect(
      policyRowOn({ rows: [row('2026-01-01', 'half'), row('2026-01-01', 'none')] }, 'advance', '2026-02-01')?.value,
    ).toBe('none');
  });
  it('a stored value its schema refuses is a bug', () => {
    expect(() => policyOn({ rows: [row('2026-01-01', 'all')] }, 'advance', '2026-02-01')).toThrow();
  });
});

describe('the tables', () => {
  it.each(['minimumWageMonthly', 'minimumWageHourly', 'employerCharges'] as const)(
    '%s is sorted by first day',
    (name) => {
      const days = builtInTables[name].map((one) => one.from);
      expect(days).toEqual(days.toSorted());
      const rows: readonly { readonly from: string }[] = builtInTables[name];
      expect(rowOn(rows, '1900-01-01')).toBeUndefined();
    },
  );
  it('B8: the reference month is 36 hours a week of the hourly wage, rounded by the ministry', () => {
    for (const one of builtInTables.minimumWageHourly) {
      const month = (Number(one.adult) * 36 * 52) / 12;
      expect(Math.abs(month - Number(one.referenceMonth))).toBeLessThan(2.5);
    }
  });
});
