import { describe, expect, it } from '@jest/globals';
import { placementV2 } from '../placement/placement.definition.js';
import { walk } from '../walk/walk.walk.js';
import { supportWalk } from './support.walk.js';

describe('random lives of a support decision', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    expect(walk({ ...supportWalk, lives: 300, seed: 3, peers: { placement: placementV2 } }).notReached).toEqual([]);
  }, 120_000);
});
