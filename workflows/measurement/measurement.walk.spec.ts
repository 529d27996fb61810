import { describe, expect, it } from '@jest/globals';
import { walk } from '../walk/walk.walk.js';
import { measurementWalk } from './measurement.walk.js';

describe('random lives of a measurement', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    const report = walk({ ...measurementWalk, lives: 500, seed: 1 });
    expect(report.notReached).toEqual([]);
    expect(report.timers).toBeGreaterThan(100);
  });
});
