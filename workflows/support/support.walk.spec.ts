import { describe, expect, it } from '@jest/globals';
import { walk } from '../walk/walk.walk.js';
import { supportWalk } from './support.walk.js';

describe('random lives of a support decision', () => {
  it('reach every state and every transition, and replay to the same state', () => {
    expect(walk({ ...supportWalk, lives: 400, seed: 3 }).notReached).toEqual([]);
  });
});
