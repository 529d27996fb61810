import { createHash } from 'node:crypto';

/** One decision that a sample may draw. */
export type Drawable = { readonly placement: string; readonly candidate: string; readonly decision: number };

/**
 * A sample that anybody can draw again: each decision gets a place by the hash of seed and its own key, and the first
 * ones are taken. Same seed and same decisions, same sample; it does not matter in which order they come.
 */
export function drawSample<T extends Drawable>(all: readonly T[], size: number, seed: string): readonly T[] {
  return all
    .map((one) => ({ one, place: placeOf(seed, one) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ one }) => one);
}

const placeOf = (seed: string, { placement, decision }: Drawable): string =>
  createHash('sha256').update(`${seed}\n${placement}\n${decision}`).digest('hex');
