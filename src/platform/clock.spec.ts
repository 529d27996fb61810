import { describe, expect, it } from '@jest/globals';
import { momentFrom } from './clock.js';

const PROCESS_NOW = Date.parse('2026-11-21T10:00:00.000Z');
const row = { fixed_at: null, offset_ms: 0, demo: false };

describe('the clock row', () => {
  it('real: the clock of the machine', () => {
    expect(momentFrom({ ...row, mode: 'real' }, PROCESS_NOW)).toBe('2026-11-21T10:00:00.000Z');
  });

  it('offset: so much earlier or later, and it runs on', () => {
    expect(momentFrom({ ...row, mode: 'offset', offset_ms: -86_400_000 }, PROCESS_NOW)).toBe(
      '2026-11-20T10:00:00.000Z',
    );
    expect(momentFrom({ ...row, mode: 'offset', offset_ms: 60_000 }, PROCESS_NOW + 1)).toBe('2026-11-21T10:01:00.001Z');
  });

  it('fixed: stands still', () => {
    const fixed = { ...row, mode: 'fixed' as const, fixed_at: '2017-01-01T08:00:00.000Z' };
    expect(momentFrom(fixed, PROCESS_NOW)).toBe('2017-01-01T08:00:00.000Z');
  });

  it('fixed without a moment is a bug, not a time', () => {
    expect(() => momentFrom({ ...row, mode: 'fixed' }, PROCESS_NOW)).toThrow(/no moment/);
  });
});
