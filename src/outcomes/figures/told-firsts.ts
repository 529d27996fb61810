import { periodNumber } from '../calendar.js';
import { NEVER } from '../columns.js';
import { SUPPRESSED, type Cell, type FigureQuestion } from '../figure-table.js';
import { praktijkroute } from '../selection.js';
import { suppressedTable } from '../suppressed-table.js';
import { FEWEST_SHOWN } from '../suppression.js';
import { firstValues, type FirstValues } from './wage-values.js';

type StartYear = readonly [started: number, of: FirstValues];
/** By year of the start, of the asked year and the four before it. */
export type ToldFirsts = {
  /** Every year in which there are any: for lists, never to be told as a number where it is hidden. */
  readonly all: readonly StartYear[];
  /** The years that are told. */
  readonly rows: readonly StartYear[];
  /** Those rows by `VALUE_GROUPS`, their total last; after them the sums of all start years there are. */
  readonly cells: readonly (readonly Cell[])[];
};

const YEARS_TOLD = 5;
/** The row of sums. */
export const ALL_YEARS = 'Alle jaren';

/**
 * G11: the first wage value by the year of the start, of the Praktijkroute, as it may be told. Whatever tells of these values takes
 * them from here: a second choice of what to hide would give away what the first one hid. All years are hidden together,
 * whichever are asked: sums of five years that move along with the year could be subtracted from each other.
 */
export function toldFirsts({
  selection,
  year,
  today,
  guard,
}: Pick<FigureQuestion, 'selection' | 'year' | 'today' | 'guard'>): ToldFirsts {
  const isRoute = praktijkroute(selection.codes);
  const cohorts = firstValues(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    return start > today || !isRoute(columns, index) ? undefined : periodNumber(start, 'year');
  });
  const found = [...cohorts].toSorted(([a], [b]) => a - b);
  const isAsked = ([started]: StartYear): boolean => started > year - YEARS_TOLD && started <= year;
  const { years, cells } = toldYears(guard.of === 'body' ? found : []);
  return {
    all: found.filter(isAsked),
    rows: years.filter(isAsked),
    cells: cells.filter((_row, at) => years[at] === undefined || isAsked(years[at])),
  };
}

/** Years with few, and then those whose sum had to be hidden, are left out: how many began follows from other figures. */
function toldYears(all: readonly StartYear[]): {
  readonly years: readonly StartYear[];
  readonly cells: readonly (readonly Cell[])[];
} {
  const years = all.filter(([, found]) => found.count >= FEWEST_SHOWN);
  if (years.length === 0) return { years, cells: [] };
  const cells = suppressedTable(years.map(([, { groups }]) => groups));
  const left = years.filter((_year, at) => cells[at]?.at(-1) !== SUPPRESSED);
  return left.length === years.length ? { years, cells } : toldYears(left);
}
