import type { Role } from '../../workflows/definition.js';
import { FIGURES } from '../outcomes/figures/all-figures.js';
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

/** Figures that are kept; those that a body must switch on are left out. */
export const isKept = ({ switchedBy }: FigureDefinition): boolean => switchedBy === undefined;

/** Whether everybody who sees figures may see this one. */
export const isForAll = (key: string): boolean => FIGURES.find((figure) => figure.key === key)?.roles === undefined;

/** Whether a role sees a figure of a picture; some are for one role. */
export const isFor = (role: Role, key: string): boolean =>
  FIGURES.find((figure) => figure.key === key)?.roles?.includes(role) ?? true;
