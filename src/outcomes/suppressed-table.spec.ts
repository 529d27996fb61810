import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withTotals } from './counted-table.js';
import { SUPPRESSED, type Cell } from './figure-table.js';
import { suppressedTable } from './suppressed-table.js';
import { FEWEST_SHOWN } from './suppression.js';

const shown = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  cells.map((row) => row.map((cell) => (cell === SUPPRESSED ? '·' : String(cell))).join(' '));

describe('a table of two dimensions with its totals, as it may be published', () => {
  it('stays as it is without counts of one to four, and shows a nil', () => {
    expect(shown(suppressedTable([[5, 0], [9, 7]]))).toEqual(['5 0 5', '9 7 16', '14 7 21']); // prettier-ignore
  });

  it('hides a square for one small count, with the fewest people in it', () => {
    expect(shown(suppressedTable([[2, 20, 90], [30, 80, 40], [70, 60, 50]]))).toEqual([
      '· · 90 112',
      '· · 40 150',
      '70 60 50 180',
      '102 160 180 442',
    ]); // prettier-ignore
  });

  it('hides a total of fewer than five, and what would bring it back', () => {
    const cells = suppressedTable([[1, 1], [40, 30], [20, 10]]); // prettier-ignore
    expect(cells[0]).toEqual([SUPPRESSED, SUPPRESSED, SUPPRESSED]);
    expect(cells.filter((row) => row.at(-1) === SUPPRESSED).length).toBeGreaterThan(1);
  });

  it('does not leave together what is under five: two small counts with their total pull in a third', () => {
    const cells = suppressedTable([[1, 2, 30], [11, 12, 13]]); // prettier-ignore
    expect(cells[0]?.slice(0, 3)).toEqual([SUPPRESSED, SUPPRESSED, SUPPRESSED]);
  });

  it('also hides what another table would give away', () => {
    const cells = suppressedTable([[20, 30], [40, 50]], [[0, 2]]); // prettier-ignore
    expect(cells[0]?.[2]).toBe(SUPPRESSED);
    expect(cells.flat().filter((cell) => cell === SUPPRESSED).length).toBeGreaterThan(2);
  });

  it('leaves more than one possibility for every hidden cell, and five or more for every small count, whatever the table', () => {
    fc.assert(
      fc.property(smallTable(), (counts) => {
        const cells = suppressedTable(counts).flat();
        const { counts: real } = withTotals(counts);
        const possible = possibleCounts(cells, counts.length, counts[0]?.length ?? 0, MOST_IN_A_ROW);
        for (const [place, cell] of cells.entries()) {
          const count = real[place] ?? 0;
          if (count > 0 && count < FEWEST_SHOWN) expect(cell).toBe(SUPPRESSED);
          if (cell !== SUPPRESSED) continue;
          expect(possible[place]?.size).toBeGreaterThan(1);
          if (count > 0 && count < FEWEST_SHOWN) expect(Math.max(...(possible[place] ?? []))).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is found by looking far enough: one may be five when the nine beside it is thirteen', () => {
    const cells = suppressedTable([[1, 4], [4, 9]]).flat(); // prettier-ignore
    expect(cells.map((cell) => (cell === SUPPRESSED ? '·' : cell))).toEqual(['·', '·', 5, '·', '·', 13, 5, 13, 18]);
    expect(possibleCounts(cells, 2, 2, MOST_IN_A_ROW)[0]).toContain(5);
  });

  it('leaves no hidden cell of a large table to adding and subtracting', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(table, (counts) => expect(foundBySubtraction(suppressedTable(counts))).toEqual([])),
      { numRuns: 40 },
    );
  });
});

/** Two cells of nine: so much may stand in one of them, seen the total of its row. */
const MOST_IN_A_ROW = 18;

const smallTable = (): fc.Arbitrary<number[][]> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 2 }), columns: fc.integer({ min: 1, max: 2 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

/** Tries every table of numbers up to `most`: which counts could stand in each cell, seen what is shown. */
function possibleCounts(
  cells: readonly Cell[],
  rows: number,
  columns: number,
  most: number,
): readonly ReadonlySet<number>[] {
  const found = cells.map(() => new Set<number>());
  const body = Array.from({ length: rows * columns }, () => 0);
  const place = (index: number): number => Math.floor(index / columns) * (columns + 1) + (index % columns);
  /** The last cell of a row whose total is shown is what the others leave. */
  const choicesFor = (index: number): readonly number[] => {
    const cell = cells[place(index)];
    if (typeof cell === 'number') return [cell];
    const total = cells[Math.floor(index / columns) * (columns + 1) + columns];
    if (typeof total !== 'number' || index % columns !== columns - 1) {
      return Array.from({ length: most + 1 }, (_, count) => count);
    }
    const before = body.slice(index - (index % columns), index).reduce((sum, one) => sum + one, 0);
    return before > total ? [] : [total - before];
  };
  const walk = (index: number): void => {
    if (index === body.length) {
      const { counts } = withTotals(
        Array.from({ length: rows }, (_, row) => body.slice(row * columns, (row + 1) * columns)),
      );
      if (counts.every((count, at) => cells[at] === SUPPRESSED || cells[at] === count)) {
        for (const [at, count] of counts.entries()) found[at]?.add(count);
      }
      return;
    }
    for (const choice of choicesFor(index)) {
      body[index] = choice;
      walk(index + 1);
    }
  };
  walk(0);
  return found;
}

/** Fills in again and again what is alone in its row or column; nothing should be. */
function foundBySubtraction(cells: readonly (readonly Cell[])[]): readonly string[] {
  const lines = [...cells, ...(cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null))];
  return lines.flatMap((line, index) => {
    const hidden = line.filter((cell) => cell === SUPPRESSED).length;
    return hidden === 1 ? [`line ${index}`] : [];
  });
}
