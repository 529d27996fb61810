import { SUPPRESSED, type Cell, type FigureTable } from '../outcomes/figure-table.js';

/** Whether two answers show the same numbers in the same places; what is hidden in one is hidden in the other. */
export function sameTables(shown: readonly FigureTable[], anew: readonly FigureTable[]): boolean {
  return textOf(shown) === textOf(anew);
}

const textOf = (tables: readonly FigureTable[]): string =>
  JSON.stringify(tables.map(({ caption, rows }) => [caption, rows.map((row) => row.map(cellText))]));

const cellText = (cell: Cell): string | number | null => (cell === SUPPRESSED ? '·' : cell);
