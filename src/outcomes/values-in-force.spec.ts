import { describe, expect, it } from '@jest/globals';
import { valuesInForce } from './values-in-force.js';

const grant = (from: string, until: string | null, wageValue: number) => ({ from, until, wageValue, amount: null });

describe('Wage values in force (G11)', () => {
  const measured = [grant('2026-07-01', '2026-12-31', 62), grant('2026-10-01', null, 70)];

  it('end with the work, with the subsidy, and where the next one begins', () => {
    expect(valuesInForce({ measured, ends: [] }, '2026-01-01', null)).toEqual([
      ['2026-07-01', '2026-09-30', 62],
      ['2026-10-01', null, 70],
    ]);
    expect(valuesInForce({ measured, ends: [] }, '2026-01-01', '2026-08-15')).toEqual([
      ['2026-07-01', '2026-08-15', 62],
    ]);
    expect(valuesInForce({ measured, ends: ['2026-11-01'] }, '2026-01-01', null).at(-1)).toEqual([
      '2026-10-01',
      '2026-10-31',
      70,
    ]);
  });

  it('count again when a value was granted on or after the end of the subsidy (B15)', () => {
    const again = valuesInForce({ measured, ends: ['2026-09-01', '2026-10-01'] }, '2026-01-01', null);
    expect(again).toEqual([
      ['2026-07-01', '2026-08-31', 62],
      ['2026-10-01', null, 70],
    ]);
  });

  it('are none of a placement that did not come about, and none before it began', () => {
    expect(valuesInForce({ measured, ends: [] }, null, null)).toEqual([]);
    expect(valuesInForce({ measured: measured.slice(0, 1), ends: [] }, '2026-09-14', null)).toEqual([
      ['2026-09-14', '2026-12-31', 62],
    ]);
  });
});
