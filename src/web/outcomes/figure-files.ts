import writeXlsxFile from 'write-excel-file/node';
import { SUPPRESSED, type Cell, type ColumnKind, type FigureTable } from '../../outcomes/figure-table.js';
import { csvText } from '../manager/csv-answer.js';

const HIDDEN = 'minder dan 5 of verborgen';

/** The table as a Dutch spreadsheet opens it: decimals with a comma; what is not shown on the page is not in the file. */
export function figureCsv(table: FigureTable): string {
  return csvText(
    table.header.map((column) => column.label),
    table.rows.map((row) => table.header.map((_column, index) => plainCell(row[index]))),
  );
}

function plainCell(cell: Cell | undefined): string | number | null {
  if (cell === SUPPRESSED) return HIDDEN;
  return cell ?? null;
}

/** The table as a workbook: numbers are numbers, with the definition under them. */
export async function figureWorkbook(table: FigureTable, definition: readonly string[]): Promise<Buffer> {
  const header = table.header.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => table.header.map(({ kind }, index) => cellOf(row[index], FORMATS[kind])));
  const notes = definition.map((sentence) => [{ value: sentence }]);
  return writeXlsxFile([header, ...rows, [], ...notes]).toBuffer();
}

/** How a spreadsheet shows what is always printed with two decimals. */
const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { euros: '#,##0.00', hundredths: '#,##0.00' };

function cellOf(cell: Cell | undefined, format: string | undefined) {
  const plain = plainCell(cell);
  if (plain === null) return null;
  if (typeof plain === 'string') return { value: plain, type: String };
  return format === undefined ? { value: plain } : { value: plain, format };
}
