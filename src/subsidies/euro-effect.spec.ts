import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import type { Fact } from '../../workflows/law/placement-facts.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { euroEffect, reachedBy, worthOf } from './euro-effect.js';

const fact = (recorded: number, kind: FactKind, from: string, value: JsonObject = {}): Fact => ({
  recorded,
  kind,
  from,
  value,
});
const hours = (recorded: number, from: string, week: string): Fact =>
  fact(recorded, 'contractHours', from, { hours: week, sectorFullTimeHours: '40' });

const effectOf = (before: readonly Fact[], added: readonly Fact[], paid: Readonly<Record<string, string>> = {}) =>
  euroEffect({
    before,
    after: [...before, ...added],
    paid: new Map(Object.entries(paid)),
    today: '2026-11-20',
    birthDate: '1984-03-15',
    policies: defaultPolicies,
    tables: builtInTables,
  });

/** V7: half of the base of 1 July 2026 is € 1,577.475 for 36 hours: € 1,402.20 for 32. */
const RUNNING = [
  hours(2, '2026-07-01', '32'),
  fact(3, 'lumpSumGrant', '2026-07-01', { until: '2026-12-31' }),
  fact(4, 'firstDayWorked', '2026-07-01'),
];

describe('What a change costs', () => {
  it('M32: 23 typed for 32 hours gives one difference per month from the original date', () => {
    const [, ...rest] = RUNNING;
    const effect = effectOf([hours(2, '2026-07-01', '23'), ...rest], [hours(9, '2026-07-01', '32')]);
    // 1,577.475 × 23 / 36 = 1,007.83125; 1,402.20 − 1,007.83 = 394.37, four months over.
    expect(effect.thisMonth).toMatchObject({ before: '1007.83', after: '1402.20', difference: '394.37' });
    expect(effect.nextMonth).toMatchObject({ month: '2026-12', difference: '394.37' });
    expect(effect.arrears).toBe('1577.48');
    expect(effect.lines.map(({ month, when }) => `${month} ${when}`)).toEqual([
      '2026-07 past',
      '2026-08 past',
      '2026-09 past',
      '2026-10 past',
      '2026-11 this',
      '2026-12 next',
    ]);
    expect(effect.lines[0]?.explanation.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['B6', 'B8', 'B12']));
  });

  it('M32: is held against the limit by month, so that more and less do not make each other nil', () => {
    const effect = effectOf(RUNNING, [hours(9, '2026-07-01', '36'), hours(10, '2026-10-01', '28')]);
    // Three months € 175.28 more, October and November € 175.27 less; December does not count yet.
    expect(worthOf(effect)).toBe('876.38');
    expect(reachedBy(effect)).toHaveLength(5);
  });

  it('B2: a late wage value pays what was on hold, and says what is no longer postponed (V1, V14)', () => {
    const before = [
      hours(2, '2026-03-01', '32'),
      fact(3, 'lumpSumGrant', '2026-03-01', { until: '2026-08-31' }),
      fact(4, 'firstDayWorked', '2026-03-01'),
    ];
    const effect = effectOf(before, [fact(9, 'measuredGrant', '2026-09-01', { until: null, wageValue: 60 })]);
    expect(effect.arrears).toBe('2243.52');
    expect(effect.thisMonth).toMatchObject({ before: '0.00', after: '1121.76' });
    expect(effect.postponed).toEqual({ before: '4206.60', after: '0.00' });
  });

  it('B16: a stopped payment takes back nothing of what was paid', () => {
    const stop = [fact(9, 'payHold', '2026-10-01', { until: '2026-12-31' })];
    const effect = effectOf(RUNNING, stop, { '2026-10': '1402.20' });
    expect(effect.arrears).toBe('0.00');
    expect(effect.thisMonth).toMatchObject({ before: '1402.20', after: '0.00' });
    const unpaid = effectOf(RUNNING, stop);
    expect(unpaid.arrears).toBe('-1402.20');
    expect(unpaid.postponed.after).toBe('2804.40');
  });

  it('shows a change that begins later, with what is not fixed yet', () => {
    const measured = fact(5, 'measuredGrant', '2027-01-01', { until: null, wageValue: 60 });
    const effect = effectOf([...RUNNING, measured], [hours(9, '2027-03-01', '24')]);
    expect(effect.thisMonth.difference).toBe('0.00');
    // V1 for 24 hours: 1,261.98 × 24 / 36.
    expect(effect.lines).toMatchObject([
      { month: '2027-03', when: 'later', before: '1121.76', after: '841.32', note: 'nog niet vast (minimumloon 2027)' },
      { month: '2027-04', when: 'later', difference: '-280.44' },
    ]);
  });

  it('an end told late is too much paid over whole and part months', () => {
    const effect = effectOf(RUNNING, [fact(9, 'employmentEnd', '2026-09-15')]);
    // 15 of 30 days of September: 701.10; October whole.
    expect(effect.lines[0]).toMatchObject({ month: '2026-09', before: '1402.20', after: '701.10' });
    expect(effect.arrears).toBe('-2103.30');
    expect(effect.nextMonth.after).toBe('0.00');
  });

  it('nothing recorded changes nothing', () => {
    const effect = effectOf(RUNNING, []);
    expect(effect.lines).toEqual([]);
    expect(effect.thisMonth).toMatchObject({ before: '1402.20', after: '1402.20', difference: '0.00' });
  });

  it('B17: nothing before the first day is confirmed, then the months since', () => {
    const [contract, grant, worked] = RUNNING;
    const effect = effectOf(
      [contract, grant].flatMap((one) => one ?? []),
      worked ? [worked] : [],
    );
    expect(effect.arrears).toBe('5608.80');
    expect(effect.lines[0]?.before).toBe('0.00');
  });
});
