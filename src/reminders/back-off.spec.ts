import { describe, expect, it } from '@jest/globals';
import { nextAttempt } from './back-off.js';

describe('the next attempt', () => {
  it.each([
    [0, '2026-03-01T09:00:30.000Z'],
    [1, '2026-03-01T09:01:00.000Z'],
    [6, '2026-03-01T09:32:00.000Z'],
    [7, '2026-03-01T10:00:00.000Z'],
    [500, '2026-03-01T10:00:00.000Z'],
  ])('after %i failures is at %s', (attempts, at) => {
    expect(nextAttempt('2026-03-01T09:00:00.000Z', attempts)).toBe(at);
  });
});
