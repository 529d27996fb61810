import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED } from '../../outcomes/figure-table.js';
import { disagreement } from './agreement.js';

describe('A figure and the plain tables', () => {
  it('agree by the name of a row, as far as the figure shows its digits, and not where it hides a number', () => {
    const shown = [['2026-Q1', 12, 33.3, null] as const, ['2026-Q2', SUPPRESSED, 50, 1234567.89] as const];
    const plain = [
      ['2026-Q2', '3', '50.04', '1234567.93'],
      ['2026-Q1', '12', '33.33333', null],
    ];
    expect(disagreement(shown, plain)).toBeUndefined();
  });

  it('differ by one whole number, by a digit that is shown, by a row, and when the figure has nothing', () => {
    expect(disagreement([['a', 12]], [['a', '13']])).toBe('a | 12 tegen a | 13');
    expect(disagreement([['a', 33.3]], [['a', '33.4']])).toContain('tegen');
    expect(disagreement([['a', 0]], [['a', null]])).toContain('tegen');
    expect(disagreement([['a', 1]], [['a', 1, 2]])).toContain('tegen');
    expect(disagreement([['a', 1]], [])).toBe('1 rijen in het cijfer, 0 in de gewone tabellen');
    expect(disagreement([], [['a', 1]])).toBe('0 rijen in het cijfer, 1 in de gewone tabellen');
    expect(disagreement([], [])).toBeUndefined();
  });
});
