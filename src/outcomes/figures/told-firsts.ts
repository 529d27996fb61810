import { periodNumber } from '../calendar.js';
import { NEVER } from '../columns.js';
import type { Cell, FigureQuestion } from '../figure-table.js';
import { praktijkroute } from '../selection.js';
import { suppressedTable } from '../suppressed-table.js';
import { firstValues, type FirstValues } from './wage-values.js';

/** By year of the start; `cells` has those rows by `VALUE_GROUPS`, their total last, and the row of totals after them. */
export type ToldFirsts = {
  readonly rows: readonly (readonly [started: number, of: FirstValues])[];
  readonly cells: readonly (readonly Cell[])[];
};

/**
 * G11: the first wage value by the year of the start, of the Praktijkroute in five years, as it may be told. Whatever tells of
 * these values takes them from here: a second choice of what to hide would give away what the first one hid.
 */
export function toldFirsts({
  selection,
  year,
  today,
}: Pick<FigureQuestion, 'selection' | 'year' | 'today'>): ToldFirsts {
  const isRoute = praktijkroute(selection.codes);
  const cohorts = firstValues(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start > today || !isRoute(columns, index)) return undefined;
    const started = periodNumber(start, 'year');
    return started > year - 5 && started <= year ? started : undefined;
  });
  const rows = [...cohorts].toSorted(([a], [b]) => a - b);
  return { rows, cells: rows.length === 0 ? [] : suppressedTable(rows.map(([, { groups }]) => groups)) };
}
