import { describe, expect, it } from '@jest/globals';
import { placementV2 } from '../placement/placement.definition.js';
import { walk } from '../walk/walk.walk.js';
import { registerMessageWalk } from './register-message.walk.js';

describe('random lives of a register message', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    expect(walk({ ...registerMessageWalk, lives: 200, seed: 2, peers: { placement: placementV2 } }).notReached).toEqual(
      [],
    );
  }, 120_000);
});
