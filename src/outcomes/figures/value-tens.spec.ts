import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED, type Cell } from '../figure-table.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { toldTens } from './value-tens.js';

/** People with a value of 50–59, 60–69, 70–74, 75–79, 80–89 and 90–99. */
type Middle = readonly [a: number, b: number, low: number, high: number, c: number, d: number];
const VALUES = [50, 60, 70, 75, 80, 90] as const;

const told = (middle: Middle): readonly Cell[] => {
  const points = Array.from({ length: 101 }, () => 0);
  for (const [at, value] of VALUES.entries()) points[value] = middle[at] ?? 0;
  return toldTens(points);
};

/** The most there can be of each, by all that is told: the tens, and how many have 50–74 and 75–99. */
function most(middle: Middle): readonly number[] {
  const [a, b, low, high, c, d] = middle;
  const cells = told(middle);
  const [below, above] = [a + b + low, high + c + d];
  const span = (cell: Cell | undefined, largest: number): readonly number[] =>
    typeof cell === 'number' ? [cell] : Array.from({ length: largest + 1 }, (_none, count) => count);
  const found = VALUES.map(() => 0);
  for (const one of span(cells[5], below)) for (const other of span(cells[6], below - one)) {
    const left = below - one - other;
    for (const eighties of span(cells[8], above)) for (const nineties of span(cells[9], above - eighties)) {
      const right = above - eighties - nineties;
      const isPossible = left >= 0 && right >= 0 && (cells[7] === SUPPRESSED || cells[7] === left + right);
      if (!isPossible) continue;
      for (const [at, count] of [one, other, left, right, eighties, nineties].entries()) {
        found[at] = Math.max(found[at] ?? 0, count);
      }
    }
  } // prettier-ignore
  return found;
}

describe('Wage values by tens beside what is told by age and by sex (G11, seeds 41)', () => {
  it('hide a ten on either side when few are on one side of 75, and nothing when enough are', () => {
    expect(told([6, 7, 2, 8, 9, 5]).slice(5, 10)).toEqual([SUPPRESSED, 7, 10, 9, SUPPRESSED]);
    expect(told([6, 7, 6, 8, 9, 5]).slice(5, 10)).toEqual([6, 7, 14, 9, 5]);
  });

  it('leave it possible of every few that there are five or more', () => {
    let [seed, small] = [75, 0];
    const drawn = (): number => (seed = (seed * 48_271) % 2_147_483_647) % 9;
    for (let turn = 0; turn < 100; turn += 1) {
      const middle: Middle = [drawn(), drawn(), drawn(), drawn(), drawn(), drawn()];
      const [a, b, low, high, c, d] = middle;
      // Sums of fewer than five are told by no table, so nothing can be subtracted from them.
      if (a + b + low < FEWEST_SHOWN || high + c + d < FEWEST_SHOWN) continue;
      const largest = most(middle);
      for (const [at, count] of middle.entries()) {
        if (count === 0 || count >= FEWEST_SHOWN) continue;
        small += 1;
        expect([middle, at, (largest[at] ?? 0) >= FEWEST_SHOWN]).toEqual([middle, at, true]);
      }
    }
    expect(small).toBeGreaterThan(100);
  });
});
