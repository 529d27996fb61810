import { SUPPRESSED, type Cell } from '../../outcomes/figure-table.js';

/** What the plain tables give, cell by cell: numbers of PostgreSQL may come as text. */
export type PlainRow = readonly unknown[];

/** Half of the last digit that a figure shows, and a little. */
const SHOWN_DIGIT = 0.06;
/** Of a large sum: it was added up in another order. */
const OF_A_SUM = 1e-7;

/**
 * Where a figure and the plain tables do not give the same; undefined when they agree. Rows are compared by what their first cell
 * says, whatever their order; what a figure hides is not compared.
 */
export function disagreement(shown: readonly (readonly Cell[])[], plain: readonly PlainRow[]): string | undefined {
  const [figure, tables] = [byName(shown), byName(plain)];
  if (figure.length !== tables.length)
    return `${figure.length} rijen in het cijfer, ${tables.length} in de gewone tabellen`;
  for (const [at, row] of figure.entries()) {
    const other = tables[at] ?? [];
    const place = row.findIndex((cell, column) => !isSame(cell, other[column]));
    if (place >= 0 || row.length !== other.length) return `${told(row)} tegen ${told(other)}`;
  }
  return undefined;
}

const byName = <T extends readonly unknown[]>(rows: readonly T[]): readonly T[] =>
  rows.toSorted(([a], [b]) => String(a).localeCompare(String(b), 'nl', { numeric: true }));

function isSame(shown: unknown, plain: unknown): boolean {
  if (shown === SUPPRESSED) return true;
  if (typeof shown !== 'number') return shown === plain;
  if (plain === null || plain === undefined || plain === '') return false;
  const other = Number(plain);
  const isWhole = Number.isInteger(shown) && Number.isInteger(other);
  return Math.abs(shown - other) <= Math.max(isWhole ? 0 : SHOWN_DIGIT, OF_A_SUM * Math.abs(shown));
}

const told = (row: readonly unknown[]): string =>
  row.map((cell) => (cell === SUPPRESSED ? '·' : String(cell))).join(' | ');
