import type { Moment } from '../../workflows/definition.js';

const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/** When to try again: half a minute, doubling at every failure, at most an hour. */
export function nextAttempt(now: Moment, attempts: number): Moment {
  const delay = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 20));
  return new Date(Date.parse(now) + delay).toISOString();
}
