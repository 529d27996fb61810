import type { ComponentChildren } from 'preact';
import { SUPPRESSED, type FigureTable } from '../../outcomes/figure-table.js';
import { HIDDEN_WORDS } from '../../region/region-figures.js';
import { cellText } from '../outcomes/cell-text.js';
import { FigureImage, FileLinks } from '../outcomes/figure-parts.js';
import { Grid } from './region-parts.js';

export type Drawn = { readonly table: FigureTable; readonly svg: string | undefined };
type BlockProps = Drawn & {
  /** Address of a file of it, but for its kind. */
  readonly file: string;
  readonly query?: string;
  readonly totals?: boolean;
  /** The table, where it is to be shown otherwise than as numbers. */
  readonly children?: ComponentChildren;
};

/** A figure of the region: its sentence, its picture, its table and its files. */
export function FigureBlock({ table, svg, file, query = '', totals = false, children }: BlockProps) {
  return (
    <>
      <p class="lead">{table.sentence}</p>
      <FigureImage svg={svg} />
      {children ?? <FigureGrid table={table} totals={totals} />}
      <FileLinks file={(kind) => `${file}.${kind}${query}`} />
    </>
  );
}

/** A figure of the region as a table: what is hidden stands in words. */
export function FigureGrid({ table, totals }: { readonly table: FigureTable; readonly totals: boolean }) {
  return (
    <Grid
      caption={table.caption}
      columns={table.header.map(({ label, kind }) => ({ label, number: kind !== 'text' }))}
      rows={table.rows.map((row) =>
        table.header.map(({ kind }, column) =>
          row[column] === SUPPRESSED ? HIDDEN_WORDS : cellText(row[column], kind),
        ),
      )}
      totals={totals}
    />
  );
}
