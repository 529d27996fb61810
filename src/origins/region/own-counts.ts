import { count, text } from '../../outcomes/figure-columns.js';
import type { Counts } from '../../region/region-counts.js';
import { cellKey } from '../../region/region-counts.js';
import { HIDDEN_WORDS } from '../../region/region-figures.js';
import type { Named, RegionTable, RegionTableDefinition } from '../../region/region-tables.js';
import type { Cell, FigureTable } from '../../outcomes/figure-table.js';

/**
 * What a body itself has in a published table, cell by cell beside what was published. A cell is the body's alone when the rows are
 * municipalities and no other body decided for them.
 * @param rows of the table that are of the body; all of them when rows are no municipalities
 */
export function ownCounts(
  definition: RegionTableDefinition,
  { body }: RegionTable,
  rows: readonly Named[],
  counts: Counts,
): FigureTable {
  const cells = rows.flatMap((row) =>
    body.columns.map((column, at): readonly Cell[] => {
      const place = body.rows.findIndex(({ key }) => key === row.key);
      const published = body.cells[place]?.[at];
      const own = counts.get(cellKey(row.key, column.key))?.persons ?? 0;
      return [row.label, column.label, own, published ?? HIDDEN_WORDS];
    }),
  );
  const isShared = definition.rows !== 'municipalities';
  return {
    caption: `Mensen: eigen dossiers naast de tabel${isShared ? ' van de hele regio' : ''}`,
    header: [
      text(definition.rowsLabel),
      text('Kolom'),
      count('Uit eigen dossiers'),
      count(isShared ? 'Gepubliceerd, hele regio' : 'Gepubliceerd'),
    ],
    rows: cells,
    sentence: '',
  };
}

/** Cells of municipalities that are shown and are another number than the own count. */
export const otherCells = ({ rows }: FigureTable): number =>
  rows.filter(([, , own, published]) => typeof published === 'number' && published !== own).length;

/** Counts of two halves added up, as a year is made. */
export function addedCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, { readonly persons: number; readonly jobs: number }>();
  for (const counts of all)
    for (const [key, { persons, jobs }] of counts) {
      const before = sums.get(key);
      sums.set(key, { persons: (before?.persons ?? 0) + persons, jobs: (before?.jobs ?? 0) + jobs });
    }
  return sums;
}
