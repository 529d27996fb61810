import { cheapestWay, isTotal, withTotals, type CountedTable, type Step } from './counted-table.js';
import { SUPPRESSED, type Cell } from './figure-table.js';
import { FEWEST_SHOWN } from './suppression.js';

/**
 * A table of counts of people with its totals, as it may be published: every count of one to four is hidden, also a total,
 * and as many others as it takes that none comes back by adding or subtracting. Of each small count it stays possible that
 * it is five or more; of each other hidden one at least that it is something else.
 * @param counts without totals, every row equally long
 * @param also cells to hide because another table would give them away: row and column, the totals last
 * @returns the rows with their total as last cell, and the row of totals last
 */
export function suppressedTable(
  counts: readonly (readonly number[])[],
  also: readonly (readonly [row: number, column: number])[] = [],
): readonly (readonly Cell[])[] {
  const table = withTotals(counts);
  const hidden = hiddenCells(table, new Set(also.map(([row, column]) => row * table.columns + column)));
  return Array.from({ length: table.rows }, (_, row) =>
    table.counts
      .slice(row * table.columns, (row + 1) * table.columns)
      .map((count, column) => (hidden.has(row * table.columns + column) ? SUPPRESSED : count)),
  );
}

const isSmall = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;

function hiddenCells(table: CountedTable, also: ReadonlySet<number>): ReadonlySet<number> {
  const small = table.counts.flatMap((count, cell) => (isSmall(count) ? [cell] : []));
  const first = new Set([...also, ...small]);
  const hidden = new Set(first);
  for (const cell of small) for (const one of neededFor(table, hidden, cell)) hidden.add(one);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const cell of hidden) for (const one of neededFor(table, hidden, cell)) hidden.add(one);
  }
  return without(table, hidden, first);
}

/** Shows again, largest first, what turns out not to be needed. */
function without(table: CountedTable, hidden: ReadonlySet<number>, first: ReadonlySet<number>): ReadonlySet<number> {
  const extra = [...hidden].filter((cell) => !first.has(cell));
  let left: ReadonlySet<number> = hidden;
  for (const cell of extra.toSorted((a, b) => (table.counts[b] ?? 0) - (table.counts[a] ?? 0))) {
    const fewer = new Set([...left].filter((one) => one !== cell));
    if ([...fewer].every((one) => neededFor(table, fewer, one).length === 0)) left = fewer;
  }
  return left;
}

/** What must be hidden besides so that a hidden cell cannot be found; empty when nothing. */
function neededFor(table: CountedTable, hidden: ReadonlySet<number>, cell: number): readonly number[] {
  const count = table.counts[cell] ?? 0;
  if (isSmall(count)) return hiddenToMove(table, hidden, { cell, by: 1 }, FEWEST_SHOWN - count);
  if (count > 0 && hiddenToMove(table, hidden, { cell, by: -1 }, 1).length === 0) return [];
  return hiddenToMove(table, hidden, { cell, by: 1 }, 1);
}

/** Lets a cell vary by so much at the least cost, and names what must be hidden for that. */
function hiddenToMove(table: CountedTable, hidden: ReadonlySet<number>, step: Step, amount: number): readonly number[] {
  const now = [...table.counts];
  const added = new Set<number>();
  const whole = table.counts.at(-1) ?? 0;
  const costOf = (cell: number): number => (hidden.has(cell) || added.has(cell) ? 0 : costOfHiding(table, cell, whole));
  for (let left = amount; left > 0;) {
    const way = cheapestWay(table, now, step, costOf);
    if (way === undefined) return [...added];
    const moved = Math.min(left, way.most);
    for (const one of way.steps) {
      now[one.cell] = (now[one.cell] ?? 0) + one.by * moved;
      if (!hidden.has(one.cell)) added.add(one.cell);
    }
    left -= moved;
  }
  return [...added];
}

/** Few people first; a nil says something too and is shown if it can be; a total last. */
function costOfHiding(table: CountedTable, cell: number, whole: number): number {
  const count = table.counts[cell] ?? 0;
  if (isTotal(table, cell)) return 10 * (whole + 1) + count;
  return count === 0 ? whole + 1 : count + 1;
}
