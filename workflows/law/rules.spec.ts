import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { addDays } from './dates.js';
import { monthAmount } from './month-amount.js';
import { defaultPolicies, POLICIES, POLICY_NAMES } from './policies.js';
import { RULES } from './rules.data.js';
import { ruleOn } from './rules.js';
import { builtInTables } from './tables.js';

/** All of A to D, and of E and F what the law room applies: E1, E3, F2. */
const ASKED = [
  ...'A1 A2 A3 A4 A4b A5 A6 A7 A8 A8b A9 A10 A11 A12'.split(' '),
  ...'B1 B2 B2b B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 B14 B15 B16 B17 B18'.split(' '),
  ...'C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12'.split(' '),
  ...'D1 D1b D2 D3 D4 D5 D6 D7 D8'.split(' '),
  ...'E1 E3 F2'.split(' '),
];

describe('the rules and their days', () => {
  it('every rule of A to D, E1, E3 and F2 stands in the list, in order, with the file that applies it', () => {
    const ids = [...new Set(RULES.map(({ id }) => id))];
    expect(ids).toEqual([...ASKED, 'F5']);
    const unnamed = RULES.filter(({ id, by }) => !new RegExp(`\\b${id}\\b`).test(readFileSync(by, 'utf8')));
    expect(unnamed).toEqual([]);
  });
  it('a rule whose text changed has no day between its texts', () => {
    for (const { id, until } of RULES)
      if (until !== null) expect(ruleOn(id, addDays(until, 1))?.id).toBe(id === 'B7' ? undefined : id);
    expect(['A11', 'B3', 'D1'].map((id) => ruleOn(id, '2023-06-30')?.until)).toEqual(
      Array.from({ length: 3 }, () => '2023-06-30'),
    );
  });

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
