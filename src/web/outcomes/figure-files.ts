import writeXlsxFile from 'write-excel-file/node';
import { SUPPRESSED, type Cell, type FigureTable } from '../../outcomes/figure-table.js';
import { csvText } from '../manager/csv-answer.js';
import { cellText } from './figure-chart.js';

/** The table as a Dutch spreadsheet opens it: decimals with a comma; what is not shown on the page is not in the file. */
export function figureCsv(table: FigureTable): string {
  return csvText(
    table.header.map((column) => column.label),
    table.rows.map((row) =>
      table.header.map(({ kind }, column) => {
        const cell = row[column];
        return kind === 'count' && typeof cell === 'number' ? cell : cellText(cell, kind).replace(/%$/, '');
      }),
    ),
  );
}

/** The table as a workbook: numbers are numbers, with the definition under them. */
export async function figureWorkbook(table: FigureTable, definition: readonly string[]): Promise<Buffer> {
  const header = table.header.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => table.header.map((_column, index) => cellOf(row[index])));
  const notes = definition.map((sentence) => [{ value: sentence }]);
  return writeXlsxFile([header, ...rows, [], ...notes]).toBuffer();
}

function cellOf(cell: Cell | undefined) {
  if (cell === SUPPRESSED) return { value: 'minder dan 5' };
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'number' ? { value: cell } : { value: cell, type: String };
}
