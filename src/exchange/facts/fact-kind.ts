import { Decimal } from 'decimal.js';
import type { FactName } from './fact-about.js';
import type { Actor, LocalDate } from '../../../workflows/definition.js';
import type { EventCommand } from '../../engine/command.js';
import type { Fact } from '../../journal/fact-writer.js';
import type { Session } from '../../journal/record-store.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { AppPool } from '../../platform/database.js';
import type { TotalCheck } from '../caseload-file.js';
import { CellReader, type RowFault } from '../cell-reader.js';
import type { CsvFile } from '../csv-file.js';
import { decimalCell } from '../dutch-cells.js';
import { headerMap, type Columns } from '../header-map.js';

/** Where a file comes in: for whom, by whom, on which day. */
export type Scene = {
  readonly pool: AppPool;
  readonly session: Session;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly vault: PersonVault;
};

export type PlannedFact = Omit<Fact, 'beside'>;
export type PlannedEvent = { readonly line: number; readonly command: EventCommand };
/** Entries that can be made at once: of each file at most one. */
export type Step = { readonly facts: readonly PlannedFact[]; readonly events: readonly PlannedEvent[] };

export type FactPlan = {
  readonly faults: readonly RowFault[];
  /** Rows that bring something. */
  readonly fresh: number;
  /** Rows whose facts are there already. */
  readonly unchanged: number;
  /** In order. */
  readonly steps: readonly Step[];
};

export type FactFile = {
  readonly rows: number;
  readonly faults: readonly RowFault[];
  readonly unknownColumns: readonly string[];
  readonly totals: readonly TotalCheck[];
  /** Looks at what is here; stores nothing. */
  readonly plan: (scene: Scene) => Promise<FactPlan>;
};

export type ColumnLine = {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly required: boolean;
  readonly example: string;
};

/** A kind of file beside the caseload: facts that repeat, a row each. */
export type FactKind = {
  /** As the command names it. */
  readonly name: FactName;
  /** In Dutch, for who imports. */
  readonly about: string;
  readonly columns: readonly ColumnLine[];
  readonly open: (file: CsvFile) => FactFile;
};

export type Row = { readonly line: number };

export type Definition<C extends string, R extends Row> = {
  readonly name: FactName;
  readonly about: string;
  readonly columns: Columns<C>;
  readonly required: readonly C[];
  /** Columns whose numbers a totals row adds up; of the others it counts the rows. */
  readonly added: readonly C[];
  readonly example: Readonly<Record<C, string>>;
  /** The facts of a row; of a row with faults they are not used. */
  readonly read: (reader: CellReader<C>) => R;
  readonly plan: (rows: readonly R[], scene: Scene) => Promise<FactPlan>;
};

const TOTALS = /^totaa?l/i;

export function factKind<C extends string, R extends Row>(definition: Definition<C, R>): FactKind {
  const { name, about, columns, required, example } = definition;
  return {
    name,
    about,
    columns: (Object.keys(columns) as C[]).map((column) => ({
      name: columns[column][0] ?? column,
      synonyms: columns[column].slice(1),
      required: required.includes(column),
      example: example[column],
    })),
    open: (file) => opened(definition, file),
  };
}

function opened<C extends string, R extends Row>(definition: Definition<C, R>, file: CsvFile): FactFile {
  const { columns, required, added } = definition;
  const { places, unknown, missing } = headerMap(columns, required, file.header);
  const isTotals = (cells: readonly string[]): boolean => TOTALS.test(cells.find((cell) => cell.trim() !== '') ?? '');
  const body = file.rows.filter((row) => !isTotals(row.cells));
  const totalsRow = file.rows.find((row) => isTotals(row.cells));
  const lacks = missing.map((column) => ({
    line: 1,
    column: columns[column][0] ?? column,
    detail: 'Deze kolom ontbreekt.',
  }));
  const read = (lacks.length > 0 ? [] : body).map(({ line, cells }) => {
    const reader = new CellReader(line, cells, places, columns);
    return { row: definition.read(reader), faults: reader.faults };
  });
  const rows = read.filter(({ faults }) => faults.length === 0).map(({ row }) => row);
  const totals = [...places].flatMap(([column, place]): readonly TotalCheck[] => {
    const printed = decimalCell((totalsRow?.cells[place] ?? '').trim());
    if ('fault' in printed) return [];
    const computed = added.includes(column) ? sum(body.map(({ cells }) => cells[place] ?? '')) : String(body.length);
    return [{ column: columns[column][0] ?? column, printed: printed.value, computed }];
  });
  return {
    rows: body.length,
    faults: [...lacks, ...read.flatMap(({ faults }) => faults)],
    unknownColumns: unknown,
    totals,
    plan: (scene) => definition.plan(rows, scene),
  };
}

function sum(cells: readonly string[]): string {
  const numbers = cells
    .map((cell) => decimalCell(cell.trim()))
    .flatMap((cell) => ('value' in cell ? [cell.value] : []));
  return numbers.reduce((total, value) => total.plus(value), new Decimal(0)).toString();
}

/** Entries in the order of each file, as steps: the first of every file, then the second of every file. */
export function inSteps(facts: readonly PlannedFact[]): readonly Step[] {
  const steps: PlannedFact[][] = [];
  const made = new Map<string, number>();
  for (const fact of facts) {
    const at = made.get(fact.stream) ?? 0;
    made.set(fact.stream, at + 1);
    (steps[at] ??= []).push(fact);
  }
  return steps.map((step) => ({ facts: step, events: [] }));
}

export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
