import { describe, expect, it } from '@jest/globals';
import { LawError } from './law-error.js';
import { monthAmount, type MonthAmountInput } from './month-amount.js';
import { minimumHour, paysMinimum } from './minimum-wage.js';
import { defaultPolicies, type PolicyName, type PolicySet } from './policies.js';
import { rowOfDay } from './table-row.js';
import { builtInTables } from './tables.js';
import type { Json } from '../definition.js';

const lumpSum: MonthAmountInput = {
  method: { kind: 'lumpSum' },
  subsidyStart: '2026-07-01',
  month: '2026-07',
  birthDate: '1984-03-15',
  contractHours: 36,
  sectorFullTimeHours: 40,
};
const month = (more: Partial<MonthAmountInput>, policies = defaultPolicies) =>
  monthAmount({ ...lumpSum, ...more }, policies, builtInTables);
const choose = (name: PolicyName, value: Json): PolicySet => ({
  rows: [{ name, from: '2017-01-01', value, ground: { body: 'college', decision: 'C-3', decidedOn: '2016-12-01' } }],
});

describe('B5: from 2024', () => {
  it('above 36 hours the amount rises, up to the sector', () => {
    expect(month({ contractHours: 40 }).amount).toBe('1752.75');
    expect(month({ contractHours: 45 }).amount).toBe('1752.75');
  });
  it('no hours give nil', () => expect(month({ contractHours: 0 }).amount).toBe('0.00'));
});

describe('B7: until 2023-12-31', () => {
  const old = { subsidyStart: '2023-07-01', month: '2023-07' };
  it('the factor is contract hours over the full week of the sector, at most 1', () => {
    // 1,995.00 × 1.08 × 0.5 × 1.235 = 1,330.4655
    expect(month({ ...old, contractHours: 38, sectorFullTimeHours: 38 }).amount).toBe('1330.47');
    expect(month({ ...old, contractHours: 44, sectorFullTimeHours: 40 }).amount).toBe('1330.47');
    expect(month({ ...old, contractHours: 19, sectorFullTimeHours: 38 }).amount).toBe('665.23');
  });
  it('a full week of nil hours is refused', () => {
    expect(() => month({ ...old, sectorFullTimeHours: 0 })).toThrow(LawError);
  });
});

describe('B9: youth', () => {
  const born = (age: number): string => `${2026 - age}-01-01`;
  it.each([
    [21, '1577.48'],
    [20, '1261.98'],
    [19, '946.49'],
    [18, '788.74'],
    [17, '623.10'],
    [16, '544.23'],
    [15, '473.24'],
  ])('age %d: € %s at 36 hours in July 2026', (age, amount) =>
    expect(month({ birthDate: born(age) }).amount).toBe(amount),
  );

  it('the age changes on the birthday itself: 14 days of 17 and 17 days of 18', () => {
    // (623.102625 × 14 + 788.7375 × 17) / 31
    expect(month({ birthDate: '2008-07-15' }).amount).toBe('713.93');
  });
  it('by policy from the first of the next month', () => {
    expect(month({ birthDate: '2008-07-15' }, choose('birthdaySplit', 'nextMonth')).amount).toBe('623.10');
  });
  it('29 February turns on 1 March in a common year, on the day itself in a leap year', () => {
    const february = { subsidyStart: '2026-02-01', month: '2026-02', birthDate: '2008-02-29' };
    expect(month(february).explanation.some((step) => step.inputs?.['age'] === 18)).toBe(false);
    const leap = { subsidyStart: '2024-02-01', month: '2024-02', birthDate: '2004-02-29' };
    expect(
      month(leap)
        .explanation.filter((step) => step.inputs?.['days'] !== undefined)
        .map((step) => step.inputs?.['days']),
    ).toEqual([28, 1]);
  });
  it('the adult age is that of the row in use: 23 in early 2017, 22 from July 2017, 21 from July 2019', () => {
    const at = (start: string, age: number): unknown =>
      month({
        subsidyStart: start,
        month: start.slice(0, 7),
        birthDate: `${Number(start.slice(0, 4)) - age}-01-01`,
      }).explanation.find((step) => step.rule === 'B7')?.result;
    expect([at('2017-01-01', 22), at('2017-07-01', 22), at('2019-01-01', 21), at('2019-07-01', 21)]).toEqual([
      '1318.85',
      '1565.40',
      '1373.45',
      '1635.60',
    ]);
  });
  it('under 15 on the first day of the month is refused', () => {
    expect(() => month({ birthDate: '2011-07-02' })).toThrow('nog geen 15 jaar');
    expect(month({ birthDate: '2011-07-01' }).amount).toBe('473.24');
  });
});

describe('B10: charges', () => {
  it.each([
    ['2017-01-01', '23', undefined],
    ['2018-01-01', '23.5', undefined],
    ['2023-12-01', '23.5', undefined],
    ['2024-01-01', '23.5', true],
    ['2026-01-01', '25', true],
    ['2026-06-30', '25', true],
    ['2026-07-01', '25', undefined],
  ])('a subsidy of %s has %s percent', (start, percent, provisional) => {
    const result = month({ subsidyStart: start, month: start.slice(0, 7) });
    const step = result.explanation.find((one) => one.rule === 'B10');
    expect(step?.inputs?.['percent']).toBe(percent);
    expect(step?.provisional).toBe(provisional);
    expect(result.provisional).toBe(provisional === true);
  });
});

describe('B11: the row of the tables', () => {
  const row = (firstDay: string, day: string, firstMeasuredDay?: string, policies = defaultPolicies): string =>
    rowOfDay({ subsidy: { firstDay, firstMeasuredDay }, birthDate: '1984-03-15', policies, tables: builtInTables }, day)
      .rowDay;
  it('1 and 6: the first day of the subsidy', () => expect(row('2026-03-10', '2026-08-01')).toBe('2026-03-10'));
  it('2: each 1 January', () => expect(row('2024-03-10', '2026-08-01')).toBe('2026-01-01'));
  it('3: the first measured day after the lump sum, until the next 1 January', () => {
    expect(row('2025-09-01', '2026-03-15', '2026-03-01')).toBe('2026-03-01');
    expect(row('2025-03-01', '2026-03-15', '2025-09-01')).toBe('2026-01-01');
  });
  it('3, by policy: the row in use until 1 January', () => {
    expect(row('2026-03-01', '2026-09-15', '2026-09-01', choose('rowAfterLumpSum', 'rowInUse'))).toBe('2026-03-01');
  });
  it('the July indexation changes no running subsidy', () => {
    expect(month({ subsidyStart: '2026-01-01', month: '2026-12' }).amount).toBe(
      month({ subsidyStart: '2026-01-01', month: '2026-01' }).amount,
    );
  });
  it('B7: a decision of before 2024 goes over on 1 January 2024, by policy later', () => {
    expect(row('2023-05-01', '2024-02-01')).toBe('2024-01-01');
    const later = choose('oldDecisionInLine', '2024-05-01');
    expect(row('2023-05-01', '2024-04-30', undefined, later)).toBe('2023-05-01');
    expect(row('2023-05-01', '2024-05-01', undefined, later)).toBe('2024-05-01');
    expect(row('2022-05-01', '2024-04-30', undefined, later)).toBe('2023-01-01');
    expect(row('2024-02-01', '2024-04-30', undefined, later)).toBe('2024-02-01');
  });
});

describe('what is refused', () => {
  it.each([
    ['a month before the subsidy', { month: '2026-06' }],
    ['a month after the tables', { month: '2027-01' }],
    ['a subsidy before 2017', { subsidyStart: '2016-12-31', month: '2017-01' }],
    ['a month that is none', { month: '2026-13' }],
    ['a wage value above 100', { method: { kind: 'measured', wageValue: 101 } as const }],
    ['a wage value that is not whole', { method: { kind: 'measured', wageValue: 50.5 } as const }],
  ])('%s', (_name, more) => expect(() => month(more)).toThrow(LawError));
});

describe('A3: the minimum hour', () => {
  it('before 2024 is the month brought back on 38 hours', () => {
    const { over, under } = minimumHour(builtInTables, '2023-12-31', 30);
    expect(over.div(under).toFixed(4)).toBe('12.1154');
  });
});

describe('M8: a wage at or above the minimum', () => {
  it.each([
    ['14.98', 30, false, false],
    ['14.99', 30, false, true],
    ['9.22', 20, true, true],
    ['9.22', 20, false, false],
    ['4.50', 15, true, true],
  ])('€ %s at %d (work-study %s): %s', (wage, age, bbl, enough) => {
    expect(paysMinimum(wage, minimumHour(builtInTables, '2026-07-01', age, bbl))).toBe(enough);
  });
});
