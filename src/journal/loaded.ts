import type { LocalDate, Moment } from '../../workflows/definition.js';

export type StreamRow = {
  readonly id: string;
  readonly kind: string;
  readonly entryNo: number;
  readonly headHash: string;
};

export type InstanceRow = {
  readonly stream: string;
  readonly name: string;
  readonly workflow: string;
  readonly version: number;
  readonly revision: number;
  readonly snapshot: string;
};

export type TimerRow = {
  readonly stream: string;
  readonly instance: string;
  readonly kind: 'state' | 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Moment;
  readonly data: string | null;
  readonly fired: boolean;
};

/** What a decision is made on. */
export type Loaded = {
  readonly at: Moment;
  readonly policyVersion: number;
  readonly streams: readonly StreamRow[];
  readonly instances: readonly InstanceRow[];
  readonly timers: readonly TimerRow[];
  readonly idempotent: { readonly stream: string; readonly entry: number; readonly bodyHash: string } | null;
};

/** The timers as `engine_read` gives them: a list per column, in the order of `TimerRow`; all null without timers. */
export type TimerColumns = readonly [
  stream: readonly string[] | null,
  instance: readonly string[],
  kind: readonly TimerRow['kind'][],
  name: readonly string[],
  dueOn: readonly LocalDate[],
  dueAt: readonly string[],
  data: readonly (string | null)[],
  fired: readonly boolean[],
];

/** One row per timer. */
export function timerRows(columns: TimerColumns): readonly TimerRow[] {
  const [streams, instance, kind, name, dueOn, dueAt, data, fired] = columns;
  return (streams ?? []).map((stream, at) => ({
    stream,
    instance: instance[at] ?? '',
    kind: kind[at] ?? 'state',
    name: name[at] ?? '',
    dueOn: dueOn[at] ?? '',
    dueAt: momentOf(dueAt[at] ?? ''),
    data: data[at] ?? null,
    fired: fired[at] ?? false,
  }));
}

const moments = new Map<string, Moment>();
const MOST_MOMENTS = 100_000;

/** The database writes `2026-07-01T04:00:00+00:00`; the same moments come again and again. */
function momentOf(text: string): Moment {
  const kept = moments.get(text);
  if (kept !== undefined) return kept;
  const moment = new Date(text).toISOString();
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(text, moment);
  return moment;
}
