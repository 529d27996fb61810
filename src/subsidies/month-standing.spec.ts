import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { Fact } from '../../workflows/law/placement-facts.js';
import { Decimal } from '../../workflows/law/exact.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { computeMonth } from './month-standing.js';
import { postponedOf, standingAmount } from './standing-amount.js';

const fact = (recorded: number, kind: FactKind, from: string, value: JsonObject = {}): Fact => ({
  recorded,
  kind,
  from,
  value,
});
const WAITING = [
  fact(2, 'contractHours', '2026-03-01', { hours: '32', sectorFullTimeHours: '40' }),
  fact(3, 'lumpSumGrant', '2026-03-01', { until: '2026-08-31' }),
  fact(4, 'firstDayWorked', '2026-03-01'),
];
const advance = (value: string): PolicySet => ({
  rows: [
    { name: 'advance', from: '2026-01-01', value, ground: { body: 'college', decision: 'x', decidedOn: '2026-01-01' } },
  ],
});
const september = (facts: readonly Fact[], policies: PolicySet) =>
  computeMonth({ facts, birthDate: '1984-03-15', month: '2026-09', policies, tables: builtInTables });

describe('B2: the advance over a month that waits for the wage value', () => {
  const expected = fact(5, 'expectedValue', '2026-09-01', { wageValue: 60 });

  it('by the expected value is what the decision on the advance expects (V1)', () => {
    expect(september([...WAITING, expected], advance('expected'))).toMatchObject({
      kind: 'hold',
      amount: '0.00',
      withheld: '1402.20',
      advance: '1121.76',
    });
  });

  it('is nil before that decision, half by the other policy, and nothing by default', () => {
    expect(september(WAITING, advance('expected')).advance).toBe('0.00');
    expect(september([...WAITING, expected], advance('half')).advance).toBe('1402.20');
    expect(september([...WAITING, expected], { rows: [] }).advance).toBe('0.00');
  });
});

describe('M48: a decided amount', () => {
  const decided = (amount: string) =>
    september([...WAITING, fact(6, 'measuredGrant', '2026-09-01', { until: null, wageValue: 60, amount })], {
      rows: [],
    });

  it('is paid, and what the rules give stands beside it', () => {
    expect(decided('1200.00')).toMatchObject({ amount: '1200.00', byRule: '1121.76' });
  });

  it('that says what the rules say is no difference', () => {
    expect(decided('1121.76')).toMatchObject({ amount: '1121.76', byRule: null });
  });
});

describe('B18: hours that were not declared, without an advance on the minimum', () => {
  const ground = { body: 'college' as const, decision: 'x', decidedOn: '2026-01-01' };
  const none: PolicySet = {
    rows: [{ name: 'varyingHoursAdvanceOnMinimum', from: '2026-01-01', value: false, ground }],
  };
  const varying = [
    ...WAITING,
    fact(5, 'contractHours', '2026-03-01', { hours: '16', sectorFullTimeHours: '40', kind: 'declared' }),
    fact(6, 'measuredGrant', '2026-09-01', { until: null, wageValue: 60 }),
  ];

  it('are postponed, what the minimum gives is what waits, and what was paid before stays until they are declared', () => {
    const month = september(varying, none);
    expect(month).toMatchObject({ kind: 'hold', amount: '0.00', holdDays: 30, withheld: '560.88', advance: '0.00' });
    expect(postponedOf(month).toFixed(2)).toBe('560.88');
    expect(standingAmount(month, new Decimal(0)).toFixed(2)).toBe('0.00');
    expect(standingAmount(month, new Decimal('560.88')).toFixed(2)).toBe('560.88');
    const declared = fact(7, 'declaredHours', '2026-09-01', { hours: '104' });
    expect(september([...varying, declared], none)).toMatchObject({ kind: 'measured', amount: '841.32', holdDays: 0 });
    expect(september(varying, { rows: [] })).toMatchObject({ kind: 'measured', amount: '560.88' });
  });
});
