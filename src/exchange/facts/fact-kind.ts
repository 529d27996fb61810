import type { Actor, LocalDate } from '../../../workflows/definition.js';
import type { EventCommand } from '../../engine/command.js';
import type { Fact } from '../../journal/fact-writer.js';
import type { Session } from '../../journal/record-store.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { AppPool } from '../../platform/database.js';
import { CellReader, type RowFault } from '../cell-reader.js';
import type { CsvFile } from '../csv-file.js';
import { headerMap, type Columns } from '../header-map.js';
import { apartFromTotals, type TotalCheck } from '../totals-row.js';

/** Where a file comes in: for whom, by whom, on which day. */
export type Scene = {
  readonly pool: AppPool;
  readonly session: Session;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly vault: PersonVault;
};

/** Each names the last entry of its file that it rests on; what the import itself wrote there since counts along. */
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
  /** Header of the column with this field of an event; null when there is none. */
  readonly columnOf: (field: string) => string | null;
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
  readonly columns: readonly ColumnLine[];
  readonly open: (file: CsvFile) => FactFile;
};

export type Row = { readonly line: number };

export type Definition<C extends string, R extends Row> = {
  readonly columns: Columns<C>;
  readonly required: readonly C[];
  /** Columns whose numbers a totals row adds up; of the others it counts the rows. */
  readonly added: readonly C[];
  readonly example: Readonly<Record<C, string>>;
  /** The facts of a row; of a row with faults they are not used. */
  readonly read: (reader: CellReader<C>) => R;
  readonly plan: (rows: readonly R[], scene: Scene) => Promise<FactPlan>;
};

export function factKind<C extends string, R extends Row>(definition: Definition<C, R>): FactKind {
  const { columns, required, example } = definition;
  return {
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
  const { body, totals } = apartFromTotals<C>(file);
  const nameOf = (column: C): string => columns[column][0] ?? column;
  const lacks = missing.map((column) => ({
    line: 1,
    column: nameOf(column),
    detail: 'Deze kolom ontbreekt.',
  }));
  const read = (lacks.length > 0 ? [] : body).map(({ line, cells }) => {
    const reader = new CellReader(line, cells, places, columns);
    return { row: definition.read(reader), faults: reader.faults };
  });
  const rows = read.filter(({ faults }) => faults.length === 0).map(({ row }) => row);
  return {
    rows: body.length,
    faults: [...lacks, ...read.flatMap(({ faults }) => faults)],
    unknownColumns: unknown,
    totals: totals({ places, nameOf, added }),
    columnOf: (field) => {
      const column = (Object.keys(columns) as C[]).find((one) => one === field);
      return column === undefined ? null : nameOf(column);
    },
    plan: (scene) => definition.plan(rows, scene),
  };
}

/** Entries in the order of each file, as steps: the first of every file, then the second of every file. */
export const inSteps = (facts: readonly PlannedFact[]): readonly Step[] =>
  oneOfEach(facts, ({ stream }) => stream).map((step) => ({ facts: step, events: [] }));

/** The same for events. */
export const eventsInSteps = (events: readonly PlannedEvent[]): readonly Step[] =>
  oneOfEach(events, ({ command }) => command.stream).map((step) => ({ facts: [], events: step }));

function oneOfEach<T>(all: readonly T[], streamOf: (one: T) => string): readonly (readonly T[])[] {
  const steps: T[][] = [];
  const made = new Map<string, number>();
  for (const one of all) {
    const at = made.get(streamOf(one)) ?? 0;
    made.set(streamOf(one), at + 1);
    (steps[at] ??= []).push(one);
  }
  return steps;
}

export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
