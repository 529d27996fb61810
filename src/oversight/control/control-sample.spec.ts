import { describe, expect, it } from '@jest/globals';
import { drawSample, type Drawable } from './control-sample.js';

const all: readonly Drawable[] = Array.from({ length: 200 }, (_none, index) => ({
  placement: `placement-${index}`,
  candidate: `candidate-${index}`,
  decision: 1,
}));

describe('A sample for internal control', () => {
  it('is the same for the same seed, in whatever order the decisions come', () => {
    expect(drawSample(all.toReversed(), 20, '2026-Q1')).toEqual(drawSample(all, 20, '2026-Q1'));
  });

  it('is another one for another seed', () => {
    expect(drawSample(all, 20, '2026-Q2')).not.toEqual(drawSample(all, 20, '2026-Q1'));
  });

  it('grows without losing what was drawn, and holds nobody twice', () => {
    const [small, large] = [drawSample(all, 20, 'a'), drawSample(all, 40, 'a')];
    expect(large.slice(0, 20)).toEqual(small);
    expect(new Set(large.map(({ placement }) => placement)).size).toBe(40);
  });

  it('takes all when there are fewer than were asked for', () => {
    expect(drawSample(all.slice(0, 3), 20, 'a')).toHaveLength(3);
  });

  it('draws every decision about equally often', () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1) {
      for (const { placement } of drawSample(all, 20, `seed-${seed}`))
        drawn.set(placement, (drawn.get(placement) ?? 0) + 1);
    }
    // 40 expected each; a binomial of 400 and 0.1 stays within seven deviations.
    const counts = [...drawn.values()];
    expect(drawn.size).toBe(200);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThan(82);
  });
});
