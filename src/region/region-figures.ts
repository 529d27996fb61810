import { periodWords } from './region-periods.js';
import { REGION_TABLES, type RegionTable, type RegionTableDefinition } from './region-tables.js';
import { SUPPRESSED, type Cell, type FigureTable } from '../outcomes/figure-table.js';

export const HIDDEN_WORDS = 'niet getoond';

/** A published table in the form that pages and files are made of: one figure for people, one for jobs where there are. */
export function figuresOf(table: RegionTable): readonly FigureTable[] {
  const definition = REGION_TABLES.find(({ key }) => key === table.key);
  if (!definition) return [];
  const people = figure(definition, table, 'Mensen', 'count', (row, column) => table.body.cells[row]?.[column]);
  const { jobs } = table.body;
  if (!jobs) return [people];
  const asNumber = (cell: string | null | undefined): number | null => (cell == null ? null : Number(cell));
  return [people, figure(definition, table, 'Banen', 'hundredths', (row, column) => asNumber(jobs[row]?.[column]))];
}

function figure(
  { title, rowsLabel, withoutRowTotal }: RegionTableDefinition,
  { period, body }: RegionTable,
  measure: string,
  kind: 'count' | 'hundredths',
  cellAt: (row: number, column: number) => number | null | undefined,
): FigureTable {
  const { rows, columns } = body;
  const single = columns.length === 1;
  const heads = single ? columns : [...columns, { key: 'total', label: 'Samen' }];
  const labels = withoutRowTotal === true ? rows : [...rows, { key: 'total', label: 'Hele regio' }];
  const shown = labels.map(({ label }, row): readonly Cell[] => [
    label,
    ...heads.map((_head, column) => cellAt(row, column) ?? SUPPRESSED),
  ]);
  const hidden = shown.flat().filter((cell) => cell === SUPPRESSED).length;
  return {
    caption: `${measure}: ${title.toLowerCase()}, ${periodWords(period)}`,
    header: [{ label: rowsLabel, kind: 'text' }, ...heads.map(({ label }) => ({ label, kind }))],
    rows: shown,
    sentence:
      hidden === 0
        ? `${measure} in ${periodWords(period)}.`
        : `${measure} in ${periodWords(period)}. ${hidden} ${hidden === 1 ? 'cel is' : 'cellen zijn'} niet getoond, omdat het om minder dan vijf mensen gaat of omdat zij zo'n cel zouden verraden.`,
  };
}
