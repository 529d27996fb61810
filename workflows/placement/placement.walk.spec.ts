import { describe, expect, it } from '@jest/globals';
import { walk } from '../walk/walk.walk.js';
import { placementWalk } from './placement.walk.js';

describe('random lives of a placement', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    const report = walk({ ...placementWalk, lives: 3200, seed: 1 });
    expect(report.notReached).toEqual([]);
    expect(report.timers).toBeGreaterThan(1000);
  }, 600_000);
});
