import { shownTable, type KeptFigure, type KeptTable } from './kept-figures.js';
import { SUPPRESSED, type Cell, type ColumnKind } from '../outcomes/figure-table.js';

export type ComparedRow = {
  readonly row: string;
  readonly column: string;
  readonly kind: ColumnKind;
  readonly before: Cell;
  readonly after: Cell;
  /** After less before; null when one of them is no number or is not shown. */
  readonly change: number | null;
};
export type ComparedTable = { readonly caption: string; readonly rows: readonly ComparedRow[] };
export type ComparedFigure = {
  readonly key: string;
  readonly title: string;
  readonly definition: readonly string[];
  /** The meaning of the figure was written otherwise then: its numbers may not be the same thing. */
  readonly redefined: boolean;
  readonly tables: readonly ComparedTable[];
};

/** Puts two pictures beside each other: figures that both have, row by row; a row of one alone is empty in the other. */
export function comparePictures(
  before: readonly KeptFigure[],
  after: readonly KeptFigure[],
): readonly ComparedFigure[] {
  return after.flatMap((figure) => {
    const earlier = before.find(({ key }) => key === figure.key);
    if (!earlier) return [];
    return [
      {
        key: figure.key,
        title: figure.title,
        definition: figure.definition,
        redefined: figure.definition.join(' ') !== earlier.definition.join(' '),
        tables: figure.tables.flatMap((table, index) => {
          const was = earlier.tables[index];
          return was ? [compareTables(was, table)] : [];
        }),
      },
    ];
  });
}

/** Rows that one of the two pictures has and the other has not, e.g. a quarter that came or went. */
export type RowsOfOne = { readonly before: readonly string[]; readonly after: readonly string[] };

/** Apart from the rows that both have, so that a reader sees changes first. */
export function rowsOfOne({ rows }: ComparedTable): RowsOfOne {
  const names = [...new Set(rows.map(({ row }) => row))];
  const isEmpty = (name: string, side: 'before' | 'after'): boolean =>
    rows.every((one) => one.row !== name || one[side] === null);
  return {
    before: names.filter((name) => isEmpty(name, 'after')),
    after: names.filter((name) => isEmpty(name, 'before')),
  };
}

function compareTables(before: KeptTable, after: KeptTable): ComparedTable {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const names = [...is.keys(), ...[...was.keys()].filter((name) => !is.has(name))];
  const rows = names.flatMap((row) =>
    after.header.flatMap(({ label, kind }, column): readonly ComparedRow[] => {
      if (kind === 'text') return [];
      const place = before.header.findIndex((one) => one.label === label);
      const a: Cell = place < 0 ? null : (was.get(row)?.[place] ?? null);
      const b: Cell = is.get(row)?.[column] ?? null;
      return a === null && b === null
        ? []
        : [{ row, column: label, kind, before: a, after: b, change: changeOf(a, b) }];
    }),
  );
  return { caption: after.caption, rows };
}

function rowsOf(table: KeptTable): ReadonlyMap<string, readonly Cell[]> {
  const { header, rows } = shownTable(table);
  const found = header.findIndex(({ kind }) => kind !== 'text');
  const named = Math.max(1, found < 0 ? header.length : found);
  return new Map(rows.map((row) => [row.slice(0, named).map(nameOf).filter(Boolean).join(', '), row]));
}
const nameOf = (cell: Cell | undefined): string => (cell === SUPPRESSED || cell == null ? '' : String(cell));

function changeOf(before: Cell, after: Cell): number | null {
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  return Math.round((after - before) * 100) / 100;
}
