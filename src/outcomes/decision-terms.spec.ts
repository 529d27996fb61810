import { describe, expect, it } from '@jest/globals';
import { decisionTerms, openTermOf } from './decision-terms.js';

const event = (type: string, findingOn: string | null, decision: number | null = null) => ({
  type,
  decision,
  clocks: { findingOn },
});

describe('The term of a decision (D1)', () => {
  it('is that of the finding once there was one, from July 2023 on; else that of the application', () => {
    const terms = decisionTerms([
      event('application.received', null),
      event('refusal.decided', null, 1),
      event('application.received', null),
      event('measuring.leftOut', '2026-01-12'),
      { type: 'penalty.decided', decision: 2, clocks: null },
      event('lumpSum.decided', null, 3),
      event('measurement.determined', '2026-06-03'),
      event('measured.decided', null, 4),
    ]);
    expect([...terms]).toEqual([
      [1, 'application'],
      [3, 'finding'],
      [4, 'finding'],
    ]);
    const old = decisionTerms([event('measuring.leftOut', '2023-06-30'), event('lumpSum.decided', null, 1)]);
    expect(old.get(1)).toBe('application');
  });

  it('is of the clocks while it is waited for', () => {
    const clocks = (findingOn: string | null, decisionLastDay: string | null) => ({
      clocks: { findingOn, decisionLastDay },
    });
    expect(openTermOf(clocks('2026-01-12', '2026-02-16'))).toBe('finding');
    expect(openTermOf(clocks(null, '2026-02-16'))).toBe('application');
    expect([openTermOf(clocks('2026-01-12', null)), openTermOf({})]).toEqual(['none', 'none']);
  });
});
