import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { Fact } from '../../workflows/law/placement-facts.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { computeMonth } from './month-standing.js';

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
