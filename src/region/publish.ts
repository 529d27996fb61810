import { SUPPRESSED } from '../outcomes/figure-table.js';
import { suppressedTable } from '../outcomes/suppressed-table.js';
import { cellKey, type Counts } from './region-counts.js';
import type { Named, RegionTableBody } from './region-tables.js';

/**
 * A table as the region may publish it: the counts of its bodies added up, small ones hidden with what would give them away.
 * @param bodies counts per body; what they hold of other rows is left out
 * @param withJobs jobs beside the people, with the same cells hidden
 */
export function published(
  rows: readonly Named[],
  columns: readonly Named[],
  bodies: readonly Counts[],
  withJobs: boolean,
): RegionTableBody {
  const summed = (of: 'persons' | 'jobs'): readonly (readonly number[])[] =>
    rows.map((row) =>
      columns.map((column) =>
        bodies.reduce((sum, counts) => sum + (counts.get(cellKey(row.key, column.key))?.[of] ?? 0), 0),
      ),
    );
  const cells = suppressedTable(summed('persons')).map((row) =>
    row.map((cell) => (cell === SUPPRESSED || typeof cell !== 'number' ? null : cell)),
  );
  const same = { rows, columns, cells };
  return withJobs ? { ...same, jobs: jobsLike(cells, summed('jobs')) } : same;
}

function jobsLike(
  cells: readonly (readonly (number | null)[])[],
  jobs: readonly (readonly number[])[],
): readonly (readonly (string | null)[])[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const body = jobs.map((row) => [...row, sum(row)]);
  const width = cells[0]?.length ?? 0;
  const last = Array.from({ length: width }, (_, column) => sum(body.map((row) => row[column] ?? 0)));
  return [...body, last].map((row, index) =>
    row.map((jobsHere, column) => (cells[index]?.[column] == null ? null : jobsHere.toFixed(2))),
  );
}

/**
 * A year of two halves that were published: only what follows from them, so that it gives nothing away. A municipality of one
 * half alone counts with that half.
 */
export function summedHalves(first: RegionTableBody, second: RegionTableBody): RegionTableBody {
  const rows = [...first.rows, ...second.rows.filter(({ key }) => !first.rows.some((row) => row.key === key))];
  const width = first.columns.length + 1;
  const of = <T>(
    table: RegionTableBody,
    cellsOf: Cells<T>,
    key: string | undefined,
    column: number,
  ): T | 0 | null | undefined => {
    const row = key === undefined ? table.rows.length : table.rows.findIndex((one) => one.key === key);
    return row < 0 ? 0 : cellsOf(table)?.[row]?.[column];
  };
  const summed = <T extends number | string>(cellsOf: Cells<T>, add: (a: T | 0, b: T | 0) => T) =>
    [...rows.map(({ key }) => key), undefined].map((key) =>
      Array.from({ length: width }, (_, column) => {
        const [a, b] = [of(first, cellsOf, key, column), of(second, cellsOf, key, column)];
        return a == null || b == null ? null : add(a, b);
      }),
    );
  const cells = summed<number>(({ cells: people }) => people, (a, b) => a + b); // prettier-ignore
  const same = { rows, columns: first.columns, cells };
  if (first.jobs === undefined || second.jobs === undefined) return same;
  return { ...same, jobs: summed<string>(({ jobs }) => jobs, (a, b) => (Number(a) + Number(b)).toFixed(2)) }; // prettier-ignore
}

type Cells<T> = (table: RegionTableBody) => readonly (readonly (T | null)[])[] | undefined;
