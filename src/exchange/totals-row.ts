import { Decimal } from 'decimal.js';
import type { CsvFile } from './csv-file.js';
import { decimalCell } from './dutch-cells.js';

/** A total as the file prints it beside the total as computed. */
export type TotalCheck = { readonly column: string; readonly printed: string; readonly computed: string };

/** Whether a printed total is the computed one. */
export function totalHolds({ printed, computed }: TotalCheck): boolean {
  return new Decimal(printed).equals(computed);
}

const TOTALS = /^totaa?l/i;

export type ApartFromTotals<C extends string> = {
  readonly body: CsvFile['rows'];
  /** One per number in the totals row; empty when the file has none. */
  readonly totals: (columns: ColumnsOfTotals<C>) => readonly TotalCheck[];
};
export type ColumnsOfTotals<C extends string> = {
  readonly places: ReadonlyMap<C, number>;
  /** The header by which we name a column to a user. */
  readonly nameOf: (column: C) => string;
  /** Columns whose numbers are added up; any other number in the totals row is taken as the number of rows. */
  readonly added: readonly C[];
};

/** The rows of a file, and what its totals row says of them. */
export function apartFromTotals<C extends string>({ rows }: CsvFile): ApartFromTotals<C> {
  const isTotals = ({ cells }: { readonly cells: readonly string[] }): boolean =>
    TOTALS.test(cells.find((cell) => cell.trim() !== '') ?? '');
  const body = rows.filter((row) => !isTotals(row));
  const printedCells = rows.find(isTotals)?.cells ?? [];
  return {
    body,
    totals: ({ places, nameOf, added }) =>
      [...places].flatMap(([column, place]) => {
        const printed = decimalCell((printedCells[place] ?? '').trim());
        if ('fault' in printed) return [];
        const computed = added.includes(column) ? sum(body.map(({ cells }) => cells[place] ?? '')) : `${body.length}`;
        return [{ column: nameOf(column), printed: printed.value, computed }];
      }),
  };
}

function sum(cells: readonly string[]): string {
  const numbers = cells
    .map((cell) => decimalCell(cell.trim()))
    .flatMap((cell) => ('value' in cell ? [cell.value] : []));
  return numbers.reduce((total, value) => total.plus(value), new Decimal(0)).toString();
}
