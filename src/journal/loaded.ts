import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';

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

/** An instance as it was read: the snapshot is no text any more. */
export type LoadedInstance = Omit<InstanceRow, 'snapshot'> & { readonly snapshot: JsonObject };

/** What a decision is made on. */
export type Loaded = {
  readonly at: Moment;
  readonly policyVersion: number;
  readonly streams: readonly StreamRow[];
  readonly instances: readonly LoadedInstance[];
  readonly timers: readonly TimerRow[];
  readonly idempotent: { readonly stream: string; readonly entry: number; readonly bodyHash: string } | null;
};

/** What was read of one stream; no row when there is no such stream. */
export type LoadedStream = {
  readonly row: StreamRow | undefined;
  readonly instances: readonly LoadedInstance[];
  readonly timers: readonly TimerRow[];
};

/** What was read, by stream: a batch asks for each of its streams. */
export function byStream(loaded: Loaded): (stream: string) => LoadedStream {
  const rows = new Map(loaded.streams.map((row) => [row.id, row]));
  const instances = grouped(loaded.instances);
  const timers = grouped(loaded.timers);
  return (stream) => ({
    row: rows.get(stream),
    instances: instances.get(stream) ?? [],
    timers: timers.get(stream) ?? [],
  });
}

function grouped<T extends { readonly stream: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.stream);
    if (group) group.push(row);
    else groups.set(row.stream, [row]);
  }
  return groups;
}

/** A timer as `engine_read` gives it; its data only when it is due. */
type TimerParts = readonly [
  stream: string,
  instance: string,
  kind: TimerRow['kind'],
  name: string,
  dueOn: LocalDate,
  dueAt: string,
  fired: 0 | 1,
  data?: string | null,
];
type Read = Omit<Loaded, 'at' | 'timers'> & { readonly at: string; readonly timers: readonly TimerParts[] };

/** The answer of `engine_read`. */
export function loadedFrom(text: string): Loaded {
  const read = JSON.parse(text) as Read;
  return { ...read, at: momentOf(read.at), timers: read.timers.map(timerRow) };
}

function timerRow([stream, instance, kind, name, dueOn, dueAt, fired, data]: TimerParts): TimerRow {
  return { stream, instance, kind, name, dueOn, dueAt: momentOf(dueAt), data: data ?? null, fired: fired === 1 };
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
