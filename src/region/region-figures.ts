import { text } from '../outcomes/figure-columns.js';
import { dutchNumber } from '../../workflows/law/dutch.js';
import { periodWords } from './region-periods.js';
import { REGION_TABLES, type RegionTable, type RegionTableDefinition } from './region-tables.js';
import { SUPPRESSED, type Cell, type FigureTable } from '../outcomes/figure-table.js';

export const HIDDEN_WORDS = 'niet getoond';

/** A table of the region by the name it has in an address; picture and file are made of it. */
export type RegionFigure = {
  readonly key: string;
  readonly title: string;
  readonly table: FigureTable;
  /** What it means and what in it does not add up: under the table, and in the workbook. */
  readonly notes: readonly string[];
};

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
  const hidden = hiddenIn(shown);
  const isWithTotal = withoutRowTotal !== true;
  const told = `${measure} in ${periodWords(period)}${mostOf(shown, isWithTotal)}.`;
  return {
    caption: `${measure}: ${title.charAt(0).toLowerCase()}${title.slice(1)}, ${periodWords(period)}`,
    header: [text(rowsLabel), ...heads.map(({ label }) => ({ label, kind }))],
    rows: shown,
    sentence:
      hidden === 0
        ? told
        : `${told} ${hidden} ${hidden === 1 ? 'cel is' : 'cellen zijn'} niet getoond, omdat het om minder dan vijf mensen gaat of omdat zij zo'n cel zouden verraden.`,
    // The total of the rows would make every other bar small; that of the columns is drawn where it says more than the bars.
    chart: {
      kind: 'bars',
      columns: (hidden === 0 ? columns : heads).map((_column, index) => index + 1),
      unit: measure,
      rows: rows.length,
    },
  };
}

/** Cells that the rows of a shown table hide: a total that is not shown is none of them. */
export const hiddenIn = (rows: FigureTable['rows']): number => rows.flat().filter((cell) => cell === SUPPRESSED).length;

/** What one sees first: the sum, and the row with the most, where they are told. */
function mostOf(shown: readonly (readonly Cell[])[], isWithTotal: boolean): string {
  const parts = isWithTotal ? shown.slice(0, -1) : shown;
  const sum = isWithTotal ? shown.at(-1)?.at(-1) : undefined;
  const told = parts.flatMap((row) => {
    const last = row.at(-1);
    return typeof last === 'number' && last > 0 ? [[String(row[0]), last] as const] : [];
  });
  const most = told.toSorted(([, a], [, b]) => b - a)[0];
  return [
    typeof sum === 'number' ? `: in de hele regio ${dutchNumber(sum)}` : '',
    most === undefined || told.length < 2
      ? ''
      : `${typeof sum === 'number' ? ', ' : ': '}van de getallen die er staan het meest bij ${most[0]} (${dutchNumber(most[1])})`,
  ].join('');
}
