import { describe, expect, it } from '@jest/globals';
import { MinuteCount } from './minute-count.js';

describe('A count per minute', () => {
  it('lets each name through so often, says how long the next waits, and begins anew after a minute', () => {
    let now = 0;
    const count = new MinuteCount(2, () => now);
    expect([count.secondsToWait('a'), count.secondsToWait('a'), count.secondsToWait('b')]).toEqual([0, 0, 0]);
    now = 20_500;
    expect([count.secondsToWait('a'), count.secondsToWait('b')]).toEqual([40, 0]);
    now = 59_999;
    expect(count.secondsToWait('a')).toBe(1);
    now = 60_000;
    expect([count.secondsToWait('a'), count.secondsToWait('a'), count.secondsToWait('a')]).toEqual([0, 0, 60]);
  });
});
