import { describe, expect, it } from '@jest/globals';
import { monthAmount } from './month-amount.js';
import { defaultPolicies, POLICIES, POLICY_NAMES } from './policies.js';
import { RULES, ruleOn } from './rules.js';
import { builtInTables } from './tables.js';

describe('the rules and their days', () => {
  it.each([
    ['B5', '2023-12-31', '2024-01-01'],
    ['A10', '2023-06-30', '2023-07-01'],
    ['C3', '2021-06-30', '2021-07-01'],
    ['E3', '2017-12-31', '2018-01-01'],
    ['A1', '2016-12-31', '2017-01-01'],
  ])('%s is not in force on %s, and is on %s', (id, before, from) => {
    expect(ruleOn(id, before)).toBeUndefined();
    expect(ruleOn(id, from)?.id).toBe(id);
  });
  it('B7 ends where B5 begins, B14 has an old and a present text', () => {
    expect([ruleOn('B7', '2023-12-31')?.id, ruleOn('B7', '2024-01-01')?.id]).toEqual(['B7', undefined]);
    expect(ruleOn('B14', '2021-12-31')?.title).not.toBe(ruleOn('B14', '2022-01-01')?.title);
  });
  it('no two texts of one rule hold on the same day', () => {
    for (const day of ['2017-01-01', '2021-12-31', '2022-01-01', '2024-01-01', '2026-07-01']) {
      const ids = RULES.filter(
        (one) => ruleOn(one.id, day) !== undefined && one.from <= day && (one.until ?? '9999') >= day,
      ).map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
  it.each(['2023-07', '2026-07'])('every rule an amount of %s names is in force', (month) => {
    const input = {
      method: { kind: 'measured', wageValue: 60 },
      subsidyStart: `${month}-01`,
      month,
      birthDate: '1984-03-15',
      contractHours: 32,
      sectorFullTimeHours: 40,
    } as const;
    for (const step of monthAmount(input, defaultPolicies, builtInTables).explanation)
      expect(ruleOn(step.rule, `${month}-01`)).toBeDefined();
  });
  it('every policy that names a rule of the subsidy or the terms names one that exists', () => {
    const rules = new Set(RULES.map((one) => one.id));
    const named = POLICY_NAMES.map((name) => POLICIES[name].rule).filter((id) => /^[BCD]\d/.test(id));
    expect(named.filter((id) => !rules.has(id))).toEqual([]);
  });
});
