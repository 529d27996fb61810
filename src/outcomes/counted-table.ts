/**
 * A table of counts with its totals as the last row and the last column, as one list: row after row. What may vary when
 * everything shown stays as it is, is a flow: a change of one cell must come back in its row and in its column.
 */
export type CountedTable = {
  /** With the row of totals. */
  readonly rows: number;
  /** With the column of totals. */
  readonly columns: number;
  /** Whole numbers, nil or more. */
  readonly counts: readonly number[];
};

/** @param counts without totals, every row equally long */
export function withTotals(counts: readonly (readonly number[])[]): CountedTable {
  const width = counts[0]?.length ?? 0;
  const body = counts.map((row) => [...row, sum(row)]);
  const last = Array.from({ length: width + 1 }, (_, column) => sum(body.map((row) => row[column] ?? 0)));
  return { rows: body.length + 1, columns: width + 1, counts: [...body, last].flat() };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const isTotal = ({ rows, columns }: CountedTable, cell: number): boolean =>
  cell % columns === columns - 1 || cell >= (rows - 1) * columns;

/** In a row of cells and their total the total counts against its parts; so does it in a column. */
const signOf = ({ rows, columns }: CountedTable, cell: number): 1 | -1 =>
  (cell % columns === columns - 1) === cell >= (rows - 1) * columns ? 1 : -1;

/** A way to let one cell vary: the cells that vary with it, each up or down, and by how much at most. */
export type Way = { readonly steps: readonly Step[]; readonly most: number };
export type Step = { readonly cell: number; readonly by: 1 | -1 };

/**
 * The cheapest way to let a cell go up (`by` 1) or down.
 * @param now how the table would stand after earlier ways
 * @param costOf of letting a cell vary; Infinity for one that is shown and stays shown
 */
export function cheapestWay(
  table: CountedTable,
  now: readonly number[],
  { cell, by }: Step,
  costOf: (cell: number) => number,
): Way | undefined {
  const { rows, columns } = table;
  const from = Math.floor(cell / columns);
  const to = rows + (cell % columns);
  const sense = by * signOf(table, cell);
  const cost = new Map([[from, 0]]);
  const came = new Map<number, { readonly node: number; readonly step: Step }>();
  for (let changed = true; changed;) {
    changed = false;
    for (const [other, count] of now.entries()) {
      const price = other === cell ? Number.POSITIVE_INFINITY : costOf(other);
      if (price === Number.POSITIVE_INFINITY) continue;
      const row = Math.floor(other / columns);
      const column = rows + (other % columns);
      for (const [a, b, turn] of [
        [row, column, -1],
        [column, row, 1],
      ] as const) {
        const step: Step = { cell: other, by: turn * sense * signOf(table, other) > 0 ? 1 : -1 };
        const reached = cost.get(a);
        if (reached === undefined || (step.by < 0 && count === 0)) continue;
        if (reached + price < (cost.get(b) ?? Number.POSITIVE_INFINITY) && b !== from) {
          cost.set(b, reached + price);
          came.set(b, { node: a, step });
          changed = true;
        }
      }
    }
  }
  return came.has(to) ? wayBack(came, from, to, now) : undefined;
}

function wayBack(
  came: ReadonlyMap<number, { readonly node: number; readonly step: Step }>,
  from: number,
  to: number,
  now: readonly number[],
): Way {
  const steps: Step[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (let node = to; node !== from;) {
    const last = came.get(node);
    if (last === undefined) break;
    steps.push(last.step);
    if (last.step.by < 0) most = Math.min(most, now[last.step.cell] ?? 0);
    node = last.node;
  }
  return { steps, most };
}
