import { CASELOAD_COLUMNS, columnName, REQUIRED_COLUMNS, type CaseloadColumn } from './caseload-columns.js';
import { isFactName } from './facts/fact-about.js';
import { FACT_KINDS } from './facts/fact-kinds.js';
import type { ColumnLine } from './facts/fact-kind.js';

/** A row that can be taken over, so that somebody sees how each cell is written. */
const CASELOAD_EXAMPLE: Partial<Record<CaseloadColumn, string>> = {
  externalId: 'Z-2026-0001',
  bsn: '999993653',
  firstNames: 'Test',
  lastName: 'Voorbeeld',
  birthDate: '15-3-1984',
  sex: 'V',
  municipality: 'Hilversum',
  employerKvk: '12345678',
  circle: 'participatiewet',
  route: 'forfaitair',
  firstDay: '1-9-2026',
  agreedOn: '20-8-2026',
  contractUntil: '31-8-2027',
  hours: '28,5',
  sectorFullTimeHours: '38',
  ladderStep: '4',
  ladderFrom: '1-6-2026',
  arrangement: '2',
  arrangementFrom: '1-9-2026',
  paidUntil: '10-2026',
};

/** Columns of a kind of file; undefined when there is no such kind. */
export function columnLines(kind: string): readonly ColumnLine[] | undefined {
  if (kind !== 'caseload') return isFactName(kind) ? FACT_KINDS[kind].columns : undefined;
  return (Object.keys(CASELOAD_COLUMNS) as CaseloadColumn[]).map((column) => ({
    name: columnName(column),
    synonyms: CASELOAD_COLUMNS[column].slice(1),
    required: REQUIRED_COLUMNS.includes(column),
    example: CASELOAD_EXAMPLE[column] ?? '',
  }));
}

/** A file to fill in: every header and one made-up row, as a Dutch workbook program opens it. */
export function templateFile(columns: readonly ColumnLine[]): string {
  const line = (cells: readonly string[]): string => cells.map(quoted).join(';');
  return `\uFEFF${line(columns.map(({ name }) => name))}\r\n${line(columns.map(({ example }) => example))}\r\n`;
}

const quoted = (cell: string): string => (/[";\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
