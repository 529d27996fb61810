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

/** A timer as `engine_read` gives it: day and moment in days and seconds since 1970, its data only when it is due. */
type TimerParts = readonly [
  stream: string,
  instance: string,
  kind: TimerRow['kind'],
  name: string,
  dueOn: number,
  dueAt: number,
  fired: 0 | 1,
  data?: string | null,
];
type Read = Omit<Loaded, 'at' | 'timers'> & { readonly at: string; readonly timers: readonly TimerParts[] };

/** The answer of `engine_read`. */
export function loadedFrom(text: string): Loaded {
  const read = JSON.parse(text) as Read;
  return { ...read, at: new Date(read.at).toISOString(), timers: read.timers.map(timerRow) };
}

function timerRow([stream, instance, kind, name, dueOn, dueAt, fired, data]: TimerParts): TimerRow {
  return {
    stream,
    instance,
    kind,
    name,
    dueOn: dayOf(dueOn),
    dueAt: momentOf(dueAt),
    data: data ?? null,
    fired: fired === 1,
  };
}

const DAY_MS = 86_400_000;
const MOST_KEPT = 100_000;

/** The same days and moments come again and again. */
function kept<T>(compute: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const value = compute(number);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(number, value);
    return value;
  };
}

const dayOf = kept((days): LocalDate => new Date(days * DAY_MS).toISOString().slice(0, 10));
const momentOf = kept((seconds): Moment => new Date(seconds * 1000).toISOString());
