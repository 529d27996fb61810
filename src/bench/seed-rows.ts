import { noWrites, type Writes } from '../journal/writes.js';
import { inColumns } from '../engine/effect-writes.js';
import { TENANT } from './made-up-placements.js';

type Row = Readonly<Record<string, unknown>>;
/** Columns of every table the seeder fills; rooms name their own. */
const COLUMNS = {
  stream: ['id', 'tenant', 'kind', 'entry_no', 'head_hash'],
  journal_entry: ['stream', 'number', 'tenant', 'at', 'instance', 'type', 'body', 'previous_hash', 'hash'],
  instance: ['stream', 'name', 'tenant', 'workflow', 'version', 'revision', 'snapshot'],
  timer: ['stream', 'instance', 'kind', 'name', 'due_at', 'due_on', 'tenant', 'data', 'fired_entry'],
  placement: [
    'id',
    'tenant',
    'candidate',
    'employer',
    'municipality',
    'owner',
    'external_id',
    'state',
    'label',
    'sentence',
    'who_acts',
    'next_due_on',
    'outcome',
    'opened_on',
    'simulated',
  ],
  fact: ['placement', 'entry', 'seq', 'tenant', 'kind', 'from_on', 'value'],
  outbox: ['stream', 'entry', 'seq', 'tenant', 'template', 'recipient', 'data', 'due_at'],
  inbox_item: ['stream', 'entry', 'seq', 'tenant', 'recipient', 'template', 'due_on', 'data', 'at'],
} as const;
const BYTES = new Set(['head_hash', 'previous_hash', 'hash']);

/** Text for COPY of one table, with the columns it holds; parents come before what points at them. */
export type CopyPart = { readonly table: string; readonly columns: readonly string[]; readonly text: string };

/** The rows of decisions as COPY takes them: what `engine_store` would have put into the same tables. */
export function copyParts(all: readonly Writes[]): readonly CopyPart[] {
  const of = <K extends keyof Writes>(key: K): readonly Row[] =>
    all.flatMap((one) => (one[key] ?? noWrites[key]) as unknown as readonly Row[]);
  const plain = [
    part('stream', of('streams')),
    part('journal_entry', of('entries')),
    part('instance', of('instances')),
    part('timer', of('timersPlanted')),
    part('placement', of('placements')),
    part('fact', of('facts')),
    part('outbox', of('outbox')),
    part('inbox_item', of('inbox')),
  ];
  return [...plain, ...roomParts(all)].filter((one) => one.text !== '');
}

function part(table: keyof typeof COLUMNS, rows: readonly Row[]): CopyPart {
  const columns = COLUMNS[table];
  return {
    table,
    columns,
    text: textOf(
      columns,
      rows.map((row) => inColumns(row as Record<string, never>)),
    ),
  };
}

/** Rooms: each row once, with all its columns; rows with other columns go in a part of their own. */
function roomParts(all: readonly Writes[]): readonly CopyPart[] {
  const merged = new Map<string, { readonly table: string; readonly row: Row }>();
  for (const change of all.flatMap((one) => one.rows)) {
    const key = `${change.table}\n${JSON.stringify(change.key)}`;
    merged.set(key, { table: change.table, row: { ...change.key, ...merged.get(key)?.row, ...change.values } });
  }
  const groups = new Map<
    string,
    { readonly table: string; readonly columns: readonly string[]; readonly rows: Row[] }
  >();
  for (const { table, row } of merged.values()) {
    const columns = Object.keys(row).toSorted();
    const key = `${table} ${columns.join(',')}`;
    const group = groups.get(key) ?? { table, columns, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ table, columns, rows }) => ({ table, columns, text: textOf(columns, rows) }));
}

function textOf(columns: readonly string[], rows: readonly Row[]): string {
  return rows.map((row) => `${columns.map((column) => cell(column, row[column])).join('\t')}\n`).join('');
}

function cell(column: string, value: unknown): string {
  if (column === 'tenant') return TENANT;
  if (column === 'entry_no' && value === undefined) return '0';
  if (value === null || value === undefined) return '\\N';
  if (BYTES.has(column)) return `\\\\x${plain(value)}`;
  return plain(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
