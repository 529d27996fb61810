import { isTooYoung, TOO_YOUNG } from '../candidates/candidate.schemas.js';
import type { LocalDate } from '../../workflows/definition.js';
import { DAY_AHEAD } from '../../workflows/payload.js';
import { columnName, mapColumns, type CaseloadColumn, type ColumnMap } from './caseload-columns.js';
import { caseloadRow, type CaseloadRow, type HalfRow } from './caseload-row.js';
import type { RowFault } from './cell-reader.js';
import type { CsvFile } from './csv-file.js';
import { dateCell } from './dutch-cells.js';
import { apartFromTotals, type TotalCheck } from './totals-row.js';

export type BirthCell = { readonly line: number; readonly birthDate: LocalDate };

export type CaseloadFile = {
  readonly rows: readonly CaseloadRow[];
  readonly faults: readonly RowFault[];
  /** Lines of which not everything can be read. */
  readonly halves: readonly HalfRow[];
  /** Of every line whose birth date can be read; no fault of another cell hides one of it. */
  readonly births: readonly BirthCell[];
  readonly unknownColumns: readonly string[];
  /** One per number in the totals row; empty when the file has none. */
  readonly totals: readonly TotalCheck[];
};

/** Reads a whole caseload: all rows, and every fault of every row at once. */
export function caseloadFile(file: CsvFile): CaseloadFile {
  const columns = mapColumns(file.header);
  const missing = columns.missing.map((column) => ({
    line: 1,
    column: columnName(column),
    detail: 'Deze kolom ontbreekt.',
  }));
  const { body, totals } = apartFromTotals<CaseloadColumn>(file);
  const shared = {
    unknownColumns: columns.unknown,
    totals: totals({ places: columns.places, nameOf: columnName, added: ['hours'] }),
  };
  if (missing.length > 0) return { rows: [], halves: [], births: [], faults: missing, ...shared };
  const read = body.map(({ line, cells }) => caseloadRow(line, cells, columns));
  const rows = read.flatMap((one) => ('row' in one ? [one.row] : []));
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []));
  return {
    rows,
    halves: read.flatMap((one) => ('half' in one && one.half !== undefined ? [one.half] : [])),
    births: birthsOf(body, columns),
    faults: [...faults, ...repeatedNumbers(rows), ...otherSexes(rows)],
    ...shared,
  };
}

function birthsOf(body: CsvFile['rows'], { places }: ColumnMap): readonly BirthCell[] {
  const place = places.get('birthDate');
  return body.flatMap(({ line, cells }) => {
    const cell = dateCell((place === undefined ? '' : (cells[place] ?? '')).trim());
    return 'value' in cell ? [{ line, birthDate: cell.value }] : [];
  });
}

/**
 * Every fault of the reading, with who would be born after a day, which says more than that somebody is too young, and who is under
 * fifteen on it without having begun to work (seeds 38).
 */
export function faultsOn({ faults, births }: CaseloadFile, today: LocalDate): readonly RowFault[] {
  const column = columnName('birthDate');
  const unborn = new Set(births.filter(({ birthDate }) => birthDate > today).map(({ line }) => line));
  return [
    ...faults.filter((fault) => fault.column !== column || !unborn.has(fault.line)),
    ...[...unborn].map((line) => ({ line, column, detail: DAY_AHEAD })),
    ...births.flatMap(({ line, birthDate }) =>
      isTooYoung(birthDate, today) && !faults.some((fault) => fault.line === line && fault.column === column)
        ? [{ line, column, detail: TOO_YOUNG }]
        : [],
    ),
  ];
}

function repeatedNumbers(rows: readonly CaseloadRow[]): readonly RowFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, externalId }) => {
    const before = first.get(externalId);
    first.set(externalId, before ?? line);
    const detail = `Zaaknummer ${externalId} staat ook op regel ${before}.`;
    return before === undefined ? [] : [{ line, column: columnName('externalId'), detail }];
  });
}

/** Two rows of one person that contradict each other: the file has to say which of them holds. */
function otherSexes(rows: readonly CaseloadRow[]): readonly RowFault[] {
  const first = new Map<string, CaseloadRow>();
  return rows.flatMap((row) => {
    if (row.sex === null) return [];
    const before = first.get(row.bsn) ?? row;
    first.set(row.bsn, before);
    const detail = `Op regel ${before.line} heeft dezelfde persoon een ander geslacht.`;
    return before.sex === row.sex ? [] : [{ line: row.line, column: columnName('sex'), detail }];
  });
}
