import { dutchNumber } from '../../workflows/law/dutch.js';
import type { Cell, FigureChart, FigureTable } from '../outcomes/figure-table.js';
import { contradictionsOf } from './contradictions.js';
import type { PrintedTable } from './printed-source.js';
import { isTotalRow, numberOf } from './printed-table.js';
import type { RegionFigure } from './region-figures.js';

type Drawn = Omit<FigureChart, 'rows'>;
const bars = (columns: readonly number[], unit: string): Drawn => ({ kind: 'bars', columns, unit });
const stacked = (columns: readonly number[], unit: string): Drawn => ({ kind: 'stacked', columns, unit });

/** Which columns a picture shows, of tables with several numbers in a row: a printed total is no part, hours are no people. */
const CHARTS: Readonly<Record<string, Drawn | undefined>> = {
  doelstellingen: bars([3, 4], 'Banen'),
  profielen: stacked([1, 2, 3, 4], 'Mensen'),
  ladder: bars([2, 3], 'Mensen'),
  interesses: stacked([2, 3], 'Mensen'),
  stromen: bars([1, 2], 'Mensen'),
  overheidswerkgevers: undefined,
};

/** A printed table as numbers, for its picture and its files; what is no number stays as it was printed. */
export function printedFigure(table: PrintedTable): RegionFigure {
  const { key, title, source, header, rows } = table;
  const numeric = header.map((_label, column) => isNumeric(table, column));
  const cells = rows.map((row) =>
    header.map((_label, column): Cell => {
      const cell = row[column] ?? '';
      if (!numeric[column]) return cell;
      return numberOf(cell)?.toNumber() ?? null;
    }),
  );
  const total = rows.findIndex(([first]) => isTotalRow(first));
  const parts = cells.slice(0, total < 0 ? rows.length : total);
  const chart = chartOf(key, header, numeric);
  const shown: FigureTable = {
    caption: title,
    header: header.map((label, column) => ({ label, kind: numeric[column] ? 'decimal' : 'text' })),
    rows: cells,
    sentence: chart ? mostOf(header, parts, chart.columns) : `${title}.`,
    ...(chart ? { chart: { ...chart, rows: parts.length } } : {}),
  };
  return { key, title, table: shown, notes: [`Bron: ${source}.`, ...contradictionsOf(table)] };
}

/** Numbers as far as anything stands there. */
export function isNumeric({ rows }: Pick<PrintedTable, 'rows'>, column: number): boolean {
  if (column === 0) return false;
  const written = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return written.length > 0 && written.every((cell) => numberOf(cell) !== undefined);
}

function chartOf(key: string, header: readonly string[], numeric: readonly boolean[]): Drawn | undefined {
  if (key in CHARTS) return CHARTS[key];
  const [only, ...more] = numeric.flatMap((one, column) => (one ? [column] : []));
  return only === undefined || more.length > 0 ? undefined : bars([only], header[only] ?? '');
}

function mostOf(header: readonly string[], rows: readonly (readonly Cell[])[], columns: readonly number[]): string {
  const said = columns.flatMap((column) => {
    const most = rows
      .flatMap((row) => {
        const count = row[column];
        return typeof count === 'number' ? [[String(row[0]), count] as const] : [];
      })
      .toSorted(([, a], [, b]) => b - a)[0];
    return most ? [`${header[column] ?? ''}: het hoogste getal staat bij ${most[0]} (${dutchNumber(most[1])}).`] : [];
  });
  return said.join(' ');
}
