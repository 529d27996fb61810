import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '../definition.js';
import type { FactKind } from '../effects.js';
import { entitlement } from './entitlement.js';
import { centsUp, exact, toCents } from './exact.js';
import { monthAmount } from './month-amount.js';
import type { Fact } from './placement-facts.js';
import { defaultPolicies, type PolicyName, type PolicySet } from './policies.js';
import { builtInTables as tables } from './tables.js';
import { wageValueOf } from './wage-value.js';

let recorded = 0;
const fact = (kind: FactKind, from: string, value: JsonObject = {}): Fact => ({
  kind,
  from,
  value,
  recorded: (recorded += 1),
});
const ground = { body: 'college', decision: 'B-1', decidedOn: '2025-12-01' } as const;
const choose = (name: PolicyName, value: Json, from = '2026-01-01'): PolicySet => ({
  rows: [{ name, from, value, ground }],
});
const hours = (from: string, each: string): Fact =>
  fact('contractHours', from, { hours: each, sectorFullTimeHours: '36' });
const measuredFrom = (from: string, wageValue: number): Fact => fact('measuredGrant', from, { until: null, wageValue });
const STARTED = [fact('firstDayWorked', '2026-03-01'), hours('2026-03-01', '36'), measuredFrom('2026-03-01', 60)];
const month = (of: string, more: readonly Fact[], policies: PolicySet, birthDate = '1984-03-15') =>
  entitlement({ facts: [...STARTED, ...more], month: of, birthDate, policies, tables });
const steps = (found: ReturnType<typeof month>, rule: string) =>
  found.explanation.filter((step) => step.rule === rule).map(({ text }) => text);

// 2,294.40 × 1.08 × 0.4 × 1.25.
const JANUARY = '1238.98';

describe('B11 row 4: the row at another value or other hours', () => {
  const choice = choose('rowAfterChange', 'rowOfThatDay');

  it('stays in use by default, and is that of the day by choice, with why', () => {
    const fewer = [hours('2026-08-01', '18')];
    expect(month('2026-08', fewer, defaultPolicies).amount).toBe('619.49');
    const chosen = month('2026-08', fewer, choice);
    expect(chosen.amount).toBe('630.99');
    expect(steps(chosen, 'B11')).toEqual([
      'De tabellen van 1 augustus 2026 tellen: de dag waarop de loonwaarde of de uren anders werden (keuze van de gemeente).',
    ]);
    expect(chosen.provisional).toBe(true);
    const repeated = [measuredFrom('2026-08-01', 50)];
    // 2,337.00 × 1.08 × 0.5 × 1.25.
    expect(month('2026-08', repeated, choice).amount).toBe('1577.48');
    expect(month('2026-07', repeated, choice).amount).toBe(JANUARY);
  });

  it('the July indexation alone, a contract that goes on and a decision that goes on change no row', () => {
    expect(month('2026-07', [], choice).amount).toBe(JANUARY);
    expect(month('2026-08', [hours('2026-08-01', '36'), measuredFrom('2026-08-01', 60)], choice).amount).toBe(JANUARY);
  });

  it('counts from the day of the choice on, and each 1 January sets the row anew', () => {
    const later = choose('rowAfterChange', 'rowOfThatDay', '2026-09-01');
    expect(month('2026-08', [hours('2026-08-01', '18')], later).amount).toBe('619.49');
    const next = month('2027-01', [hours('2026-08-01', '18')], choice);
    expect(steps(next, 'B11')[0]).toContain('1 januari 2027');
  });
});

describe('B11 row 5: the row at a birthday', () => {
  const choice = choose('rowAfterBirthday', 'rowOfThatDay');
  // Twenty on 10 August 2026.
  const young = '2006-08-10';

  it('stays in use by default, and is that of the birthday by choice, for a placement and for a whole month', () => {
    // 2,294.40 × 80 % and 2,337.00 × 80 %, each × 1.08 × 0.4 × 1.25.
    expect(month('2026-09', [], defaultPolicies, young).amount).toBe('991.18');
    const chosen = month('2026-09', [], choice, young);
    expect(chosen.amount).toBe('1009.58');
    expect(steps(chosen, 'B11')).toEqual([
      'De tabellen van 10 augustus 2026 tellen: de dag waarop de nieuwe leeftijd telt (keuze van de gemeente).',
    ]);
    const input = {
      method: { kind: 'measured', wageValue: 60 },
      subsidyStart: '2026-03-01',
      birthDate: young,
    } as const;
    const whole = { ...input, contractHours: 36, sectorFullTimeHours: 36 };
    expect(monthAmount({ ...whole, month: '2026-09' }, choice, tables).amount).toBe('1009.58');
    for (const at of ['2026-07', '2026-08', '2026-09'])
      expect(monthAmount({ ...whole, month: at }, choice, tables).amount).toBe(month(at, [], choice, young).amount);
  });

  it('never for who is an adult by the row in use, and with the next month where the age counts from there', () => {
    expect(month('2026-09', [], choice, '1984-08-10').amount).toBe(JANUARY);
    const both: PolicySet = { rows: [...choice.rows, ...choose('birthdaySplit', 'nextMonth').rows] };
    expect(month('2026-08', [], both, young).amount).toBe(
      month('2026-08', [], choose('birthdaySplit', 'nextMonth'), young).amount,
    );
    expect(steps(month('2026-09', [], both, young), 'B11')[0]).toContain('1 september 2026');
  });
});

describe('B12: rounding of a month', () => {
  it('up to a whole cent by choice, said in the step; a whole cent stays', () => {
    expect([centsUp(exact('1.001')), centsUp(exact('1.00')), toCents(exact('1.001'))]).toEqual([
      '1.01',
      '1.00',
      '1.00',
    ]);
    // 2,294.40 × 1.08 × 0.4 × 1.25 = 1,238.976; of 15 hours 516.24.
    const choice = choose('roundMonth', 'centUp');
    const part = [fact('employmentEnd', '2026-04-01')];
    // 1 of 30 days: 41.2992.
    expect(month('2026-04', part, defaultPolicies).amount).toBe('41.30');
    expect(month('2026-04', [hours('2026-04-01', '15')], choice).amount).toBe('516.24');
    // 7 hours: 240.912.
    expect(month('2026-04', [hours('2026-04-01', '7')], defaultPolicies).amount).toBe('240.91');
    const up = month('2026-04', [hours('2026-04-01', '7')], choice);
    expect([up.amount, steps(up, 'B12').at(-1)]).toEqual([
      '240.92',
      'Afgerond naar boven op een hele cent (keuze van de gemeente): € 240,92.',
    ]);
  });
});

describe('C3: pace above 100', () => {
  const tasks = [
    { share: 60, pace: 120, quality: 90, netWorkingTime: 100 },
    { share: 40, pace: 50, quality: 100, netWorkingTime: 100 },
  ];
  it('counts as 100 by default and as measured by choice; the value never passes 100', () => {
    expect(wageValueOf(false, tasks, '2026-05-01', defaultPolicies).wageValue).toBe(74);
    const choice = choose('paceAbove100', 'countsAsMeasured');
    const found = wageValueOf(false, tasks, '2026-05-01', choice);
    expect(found.wageValue).toBe(85);
    expect(found.explanation[0]?.text).toContain('tempo 120 (boven 100 telt mee, keuze van de gemeente)');
    expect(found.explanation[0]?.provisional).toBe(true);
    expect(wageValueOf(false, tasks, '2025-12-31', choice).wageValue).toBe(74);
    expect(
      wageValueOf(false, [{ share: 100, pace: 120, quality: 90, netWorkingTime: 100 }], '2026-05-01', choice).wageValue,
    ).toBe(100);
  });
});
