import { SUPPRESSED, type Cell, type FigureDefinition, type FigureTable } from '../outcomes/figure-table.js';

/** A cell at rest: what was not shown stays hidden. */
type KeptCell = string | number | null | { readonly hidden: true };
export type KeptTable = Omit<FigureTable, 'rows'> & { readonly rows: readonly (readonly KeptCell[])[] };
/** A figure as it stood, with what it means. */
export type KeptFigure = Pick<FigureDefinition, 'key' | 'numbers' | 'title' | 'definition'> & {
  readonly tables: readonly KeptTable[];
};

export function keptTable(table: FigureTable): KeptTable {
  return { ...table, rows: table.rows.map((row) => row.map((cell) => (cell === SUPPRESSED ? HIDDEN : cell))) };
}
const HIDDEN = { hidden: true } as const;

export function shownTable(table: KeptTable): FigureTable {
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell): Cell => (typeof cell === 'object' && cell !== null ? SUPPRESSED : cell)),
    ),
  };
}

/** Figures that everybody who sees figures may see; some are for one role, or only where the body switched them on. */
export const isForAll = (figure: FigureDefinition): boolean =>
  !['roles', 'switchedBy'].some((limit) => Object.hasOwn(figure, limit));
