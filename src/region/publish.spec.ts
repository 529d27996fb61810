import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { published, summedHalves } from './publish.js';
import { cellKey, type Counts } from './region-counts.js';
import { periodsBefore, periodWords } from './region-periods.js';
import { REGION_TABLES, type Named, type RegionTableBody } from './region-tables.js';

const ROWS: readonly Named[] = ['Blaricum', 'Eemnes', 'Gooise Meren', 'Hilversum', 'Huizen', 'Laren', 'Wijdemeren', 'Weesp'].map(
  (label) => ({ key: label, label }),
); // prettier-ignore
const COLUMNS: readonly Named[] = ['working', 'notWorking'].map((key) => ({ key, label: key }));

const countsOf = (rows: readonly Named[], numbers: readonly number[], size: number, columns = COLUMNS): Counts =>
  new Map(
    rows.flatMap((row, at) =>
      columns.map((column, index) => {
        const persons = numbers[at * columns.length + index] ?? 0;
        return [cellKey(row.key, column.key), { persons, jobs: persons * size }] as const;
      }),
    ),
  );
const numbers = fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.integer({ min: 0, max: 80 })), {
  minLength: 24,
  maxLength: 24,
}); // prettier-ignore

describe('tables of the region', () => {
  it('add up the bodies, and hide the jobs of people who are hidden', () => {
    const body = published(ROWS.slice(0, 2), COLUMNS, [countsOf(ROWS, [9, 9, 2, 9], 0.5), countsOf(ROWS, [0, 0, 1, 9], 0.5)], true); // prettier-ignore
    expect(body.cells).toEqual([[null, null, 18], [null, null, 21], [12, 27, 39]]); // prettier-ignore
    expect(body.jobs?.at(-1)).toEqual(['6.00', '13.50', '19.50']);
  });

  it.each(REGION_TABLES.map((table) => [table.key, table] as const))(
    'give no hidden cell of %s away when every pair of them is subtracted, also of periods after each other',
    (_key, table) => {
      const rows = table.rows === 'municipalities' ? ROWS : table.rows;
      const made = (few: readonly number[]) =>
        published(rows, table.columns, [countsOf(rows, few, 1, table.columns)], table.key !== 'volledigheid');
      fc.assert(
        fc.property(numbers, numbers, numbers, (first, second, third) => {
          const [one, two, next] = [made(first), made(second), made(third)];
          const known: Tables = table.yearly === true ? { one, two, next, year: summedHalves(one, two) } : { one, two, next }; // prettier-ignore
          // A year is its halves and a total is its parts: all that is known of how the tables hang together.
          expect(solvable(known, table.yearly === true ? [['year', 'one', 'two']] : [])).toEqual([]);
          for (const [name, body] of Object.entries(known)) {
            for (const [other, against] of Object.entries(known)) {
              if (name < other) expect(foundInDifference(body, against)).toEqual([]);
            }
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  it('a year of two halves follows from them, also of a municipality that left in between (M50)', () => {
    const half = (rows: readonly Named[], withJobs = true) =>
      published(rows, COLUMNS, [countsOf(rows, Array.from({ length: 16 }, () => 10), 1)], withJobs); // prettier-ignore
    const year = summedHalves(half(ROWS), half(ROWS.slice(0, 7)));
    expect(year.cells.at(-2)).toEqual([10, 10, 20]);
    expect(year.cells[0]).toEqual([20, 20, 40]);
    expect(year.cells.at(-1)).toEqual([150, 150, 300]);
    expect([year.jobs?.at(-2), year.jobs?.at(-1)]).toEqual([['10.00', '10.00', '20.00'], ['150.00', '150.00', '300.00']]); // prettier-ignore
    // A half that was published before jobs stood beside people leaves its year without.
    expect(summedHalves(half(ROWS, false), half(ROWS))).toMatchObject({ cells: expect.anything() });
    expect(summedHalves(half(ROWS, false), half(ROWS)).jobs).toBe(undefined);
  });

  it('periods are over before they are made, and have a name in words', () => {
    expect(periodsBefore('quarter', 2021, '2022-04-01').map(({ name }) => name)).toEqual([
      '2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1',
    ]); // prettier-ignore
    expect(periodsBefore('half', 2022, '2022-12-31').map(({ until }) => until)).toEqual(['2022-06-30']);
    expect(periodWords('2020-Q3')).toBe('het derde kwartaal van 2020');
  });
});

/** Cells that are hidden in one table and shown in both the other and the difference of their totals. */
function foundInDifference(a: RegionTableBody, b: RegionTableBody): readonly string[] {
  const difference: RegionTableBody = {
    ...a,
    cells: a.cells.map((row, at) =>
      row.map((cell, column) => {
        const other = b.cells[at]?.[column];
        return cell == null || other == null ? null : cell - other;
      }),
    ),
  };
  return solvable({ difference }, []);
}

type Tables = Readonly<Record<string, RegionTableBody>>;

/**
 * Solves everything that is known as linear equations, and names each hidden cell that has but one value.
 * @param sums names of a table and the two that it is the sum of
 */
function solvable(tables: Tables, sums: readonly (readonly [string, string, string])[]): readonly string[] {
  const hidden = new Map<string, number>();
  for (const [name, { cells }] of Object.entries(tables)) {
    for (const [row, line] of cells.entries()) {
      for (const [column, cell] of line.entries())
        if (cell === null) hidden.set(`${name} ${row} ${column}`, hidden.size);
    }
  }
  const equation = (terms: readonly (readonly [string, number, number, number])[]): number[] => {
    const line = Array.from({ length: hidden.size }, () => 0);
    for (const [name, row, column, sign] of terms) {
      const at = hidden.get(`${name} ${row} ${column}`);
      if (at !== undefined) line[at] = (line[at] ?? 0) + sign;
    }
    return line;
  };
  const equations = Object.entries(tables).flatMap(([name, { cells }]) => {
    const [height, width] = [cells.length, cells[0]?.length ?? 0];
    const rows = cells.map((_row, row) => equation(range(width).map((column) => [name, row, column, column === width - 1 ? -1 : 1]))); // prettier-ignore
    const columns = range(width).map((column) => equation(range(height).map((row) => [name, row, column, row === height - 1 ? -1 : 1]))); // prettier-ignore
    return [...rows, ...columns];
  });
  const [first] = Object.values(tables);
  for (const [whole, one, two] of sums) {
    for (const row of range(first?.cells.length ?? 0)) {
      for (const column of range(first?.cells[0]?.length ?? 0)) {
        equations.push(equation([[whole, row, column, -1], [one, row, column, 1], [two, row, column, 1]])); // prettier-ignore
      }
    }
  }
  const solved = reduced(equations);
  const names = [...hidden.keys()];
  return solved.flatMap((line) => {
    const left = line.flatMap((factor, at) => (Math.abs(factor) > 1e-9 ? [at] : []));
    return left.length === 1 ? [names[left[0] ?? 0] ?? ''] : [];
  });
}

const range = (length: number): readonly number[] => Array.from({ length }, (_none, index) => index);

/** Gauss and Jordan: every line with its own leading cell, which no other line has. */
function reduced(equations: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lines = equations.map((line) => [...line]);
  let top = 0;
  for (const column of range(lines[0]?.length ?? 0)) {
    const pivot = lines.findIndex((line, at) => at >= top && Math.abs(line[column] ?? 0) > 1e-9);
    const found = lines[pivot];
    if (!found) continue;
    lines[pivot] = lines[top] ?? [];
    lines[top] = found;
    const scale = found[column] ?? 1;
    for (const at of found.keys()) found[at] = (found[at] ?? 0) / scale;
    for (const [at, line] of lines.entries()) {
      const factor = line[column] ?? 0;
      if (at === top || Math.abs(factor) < 1e-9) continue;
      for (const index of line.keys()) line[index] = (line[index] ?? 0) - factor * (found[index] ?? 0);
    }
    top += 1;
  }
  return lines.slice(0, top);
}
