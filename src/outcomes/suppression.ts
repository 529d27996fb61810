import { SUPPRESSED, type Cell } from './figure-table.js';

/** A cell with fewer people is not shown where it says something of a person (figures.md). */
export const FEWEST_SHOWN = 5;

const isSmall = (value: number): boolean => value > 0 && value < FEWEST_SHOWN;

/**
 * Hides counts of one to four, and then as many others as it takes that none can be found by subtracting from the total:
 * the smallest of what is left, a nil only when nothing else is.
 * @param counts of one row or column whose total is known
 */
export function suppressed(counts: readonly number[]): readonly Cell[] {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])));
  if (hidden.size === 1) {
    const others = counts.map((count, index) => ({ count, index })).filter(({ index }) => !hidden.has(index));
    const next = others.filter(({ count }) => count > 0).toSorted((a, b) => a.count - b.count)[0] ?? others[0];
    if (next) hidden.add(next.index);
  }
  return counts.map((count, index) => (hidden.has(index) ? SUPPRESSED : count));
}
