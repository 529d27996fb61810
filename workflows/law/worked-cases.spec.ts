import { describe, expect, it } from '@jest/globals';
import { registerEntry } from './register-entry.js';
import { testDoelgroep, type DoelgroepInput } from './doelgroep.js';
import { Decimal } from './exact.js';
import { entitlement } from './entitlement.js';
import { monthAmount, type MonthAmountInput } from './month-amount.js';
import type { Fact } from './placement-facts.js';
import { defaultPolicies, type PolicySet } from './policies.js';
import { builtInTables } from './tables.js';
import { countTerm } from './terms.js';
import { subsidisedPart, wholeMonth, type SubsidyMethod } from './wage-subsidy.js';

const half: SubsidyMethod = { kind: 'lumpSum' };
const at = (wageValue: number): SubsidyMethod => ({ kind: 'measured', wageValue });
const published: MonthAmountInput = {
  method: at(60),
  subsidyStart: '2026-07-01',
  month: '2026-07',
  birthDate: '1984-03-15',
  contractHours: 32,
  sectorFullTimeHours: 40,
};
const amountOf = (more: Partial<MonthAmountInput>): string =>
  monthAmount({ ...published, ...more }, defaultPolicies, builtInTables).amount;
const results = (rule: string, more: Partial<MonthAmountInput> = {}): unknown[] =>
  monthAmount({ ...published, ...more }, defaultPolicies, builtInTables)
    .explanation.filter((step) => step.rule === rule)
    .map((step) => step.result);

describe('worked cases of the subsidy', () => {
  it('V1: 60 percent, 32 hours on 1 July 2026 is € 1,121.76, step by step', () => {
    expect(amountOf({})).toBe('1121.76');
    expect(results('B5')).toEqual(['2523.96', '1009.584', '1121.76']);
    expect(results('B10')).toEqual(['1261.98']);
    expect(new Decimal('2523.96').times('0.7').toString()).toBe('1766.772');
  });

  it('V2: the same at 36 hours is € 1,261.98', () => {
    expect(amountOf({ contractHours: 36 })).toBe('1261.98');
  });

  it.each([
    ['V3: base 2,155.00 at 50 percent', at(50), '1077.5'],
    ['V4: base 2,155.00 at 10 percent is capped', at(10), '1508.5'],
    ['V5: base 2,155.00, lump sum', half, '1077.5'],
  ])('%s', (_name, method, expected) => {
    expect(subsidisedPart(new Decimal('2155'), method).toString()).toBe(expected);
  });

  it('V6: second half of 2016, arithmetic only', () => {
    const base = new Decimal('1537.20').times('1.08');
    const part = subsidisedPart(base, at(50));
    expect([base, part, part.times('0.23')].map((one) => one.toFixed(2))).toEqual(['1660.18', '830.09', '190.92']);
  });

  it('V7: lump sum of 1 July 2026 at 36 and 24 hours', () => {
    expect(results('B5', { method: half, contractHours: 36 }).at(-1)).toBe('1577.475');
    expect(results('B5', { method: half, contractHours: 24 }).at(-1)).toBe('1051.65');
  });

  it('V8: 100 percent gives nil and no entry', () => {
    expect(amountOf({ method: at(100) })).toBe('0.00');
    const on = '2026-07-01';
    const given = { on, wageValue: 100, alreadyRegistered: false, shelteredWork: false, lumpSumUntil: null, today: on };
    const entry = registerEntry(given, defaultPolicies);
    expect(entry).toMatchObject({ entry: false });
  });
});

describe('worked cases of the doelgroep', () => {
  const able: DoelgroepInput = {
    on: '2026-07-01',
    birthDate: '1990-01-01',
    circle: 'generalAssistance',
    canEarnMinimumWage: false,
    performsTask: true,
    basicSkills: true,
    oneHourOnEnd: true,
    bearsHoursPerDay: '6.4',
  };
  const test = (more: Partial<DoelgroepInput>): { belongs: boolean; referToUwv: boolean } =>
    testDoelgroep({ ...able, ...more }, builtInTables);

  it('V9: bears 6.4 hours a day: belongs', () => expect(test({}).belongs).toBe(true));
  it('V10: bears 3 hours and earns 1,499 ct an hour: belongs, one cent less does not', () => {
    expect(test({ bearsHoursPerDay: 3, hourlyEarnings: '14.99' }).belongs).toBe(true);
    expect(test({ bearsHoursPerDay: 3, hourlyEarnings: '14.98' }).belongs).toBe(false);
  });
  it('V11: available 3 hours but bears 8: belongs', () => expect(test({ bearsHoursPerDay: 8 }).belongs).toBe(true));
  it('V12: a Wajong benefit: not, refer to UWV', () => {
    expect(test({ uwvBenefit: 'wajong' })).toMatchObject({ belongs: false, referToUwv: true });
  });
  it('V13: full pace, only fewer hours possible: not', () => {
    expect(test({ onlyFewerHours: true })).toMatchObject({ belongs: false, referToUwv: false });
  });
});

describe('worked cases of the row and the term', () => {
  const fact = (kind: Fact['kind'], from: string, value: Fact['value'], recorded: number): Fact => ({
    kind,
    from,
    value,
    recorded,
  });
  const facts: readonly Fact[] = [
    fact('firstDayWorked', '2026-03-01', {}, 1),
    fact('contractHours', '2026-03-01', { hours: '32', sectorFullTimeHours: '40' }, 2),
    fact('lumpSumGrant', '2026-03-01', { until: '2026-08-31' }, 3),
    fact('measuredGrant', '2026-09-01', { until: null, wageValue: 60 }, 4),
  ];
  const rowsOf = (month: string, policies: PolicySet): unknown[] =>
    entitlement({ facts, birthDate: '1984-03-15', month, policies, tables: builtInTables })
      .explanation.filter((step) => step.row?.table === 'minimum-wage-hourly')
      .map((step) => step.row?.from);

  it('V14: lump sum of March 2026 on row 2026-01-01, month 7 on row 2026-07-01, by policy on 2026-01-01', () => {
    expect(rowsOf('2026-08', defaultPolicies)).toEqual(['2026-01-01']);
    expect(rowsOf('2026-09', defaultPolicies)).toEqual(['2026-07-01']);
    const ground = { body: 'college', decision: 'C-1', decidedOn: '2026-01-01' } as const;
    const policies: PolicySet = { rows: [{ name: 'rowAfterLumpSum', from: '2026-01-01', value: 'rowInUse', ground }] };
    expect(rowsOf('2026-09', policies)).toEqual(['2026-01-01']);
  });

  it('V15: hours that change on 1 August 2026 keep row 2026-01-01 of a subsidy of 1 February 2026', () => {
    const changed = [
      fact('firstDayWorked', '2026-02-01', {}, 1),
      fact('contractHours', '2026-02-01', { hours: '32', sectorFullTimeHours: '40' }, 2),
      fact('measuredGrant', '2026-02-01', { until: null, wageValue: 60 }, 3),
      fact('contractHours', '2026-08-01', { hours: '24', sectorFullTimeHours: '40' }, 4),
    ];
    const august = entitlement({
      facts: changed,
      birthDate: '1984-03-15',
      month: '2026-08',
      policies: defaultPolicies,
      tables: builtInTables,
    });
    const whole = wholeMonth(builtInTables, {
      rowDay: '2026-02-01',
      age: 42,
      method: at(60),
      contractHours: 24,
      sectorFullTimeHours: 40,
    });
    expect(august.explanation.find((step) => step.row?.table === 'minimum-wage-hourly')?.row?.from).toBe('2026-01-01');
    expect(august.parts[0]?.exact).toBe(whole.value.over.div(whole.value.under).toDecimalPlaces(8).toString());
  });

  it('V16: a finding on 10 April 2026 gives Monday 18 May 2026', () => {
    expect(countTerm('decision', '2026-04-10', [], builtInTables).lastDay).toBe('2026-05-18');
  });
});
