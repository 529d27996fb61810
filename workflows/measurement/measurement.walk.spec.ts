import { describe, expect, it } from '@jest/globals';
import { placementV2 } from '../placement/placement.definition.js';
import { walk } from '../walk/walk.walk.js';
import { measurementWalk } from './measurement.walk.js';

describe('random lives of a measurement', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    const report = walk({ ...measurementWalk, lives: 400, seed: 1, peers: { placement: placementV2 } });
    expect(report.notReached).toEqual([]);
    expect(report.timers).toBeGreaterThan(100);
  }, 120_000);
});
