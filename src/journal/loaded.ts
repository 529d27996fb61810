import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { localDate, momentOfSeconds } from '../platform/legal-time.js';

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
  readonly instance: string;
  readonly kind: 'state' | 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Moment;
  /** The same moment in seconds since 1970. */
  readonly seconds: number;
  readonly data: string | null;
  readonly fired: boolean;
};

/** An instance as it was read, its snapshot also as the text it is stored as. */
export type LoadedInstance = Omit<InstanceRow, 'snapshot'> & { readonly snapshot: JsonObject; readonly text: string };

/** What a decision is made on. */
export type Loaded = {
  readonly at: Moment;
  readonly policyVersion: number;
  readonly streams: readonly (StreamRow & { readonly timers: readonly TimerRow[] })[];
  readonly instances: readonly LoadedInstance[];
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
  return (stream) => {
    const row = rows.get(stream);
    return { row, instances: instances.get(stream) ?? [], timers: row?.timers ?? [] };
  };
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

/**
 * The timers of a stream as `engine_read` gives them, five places each: instance, kind, name, moment in seconds since 1970, and
 * 1 when it has fired, 0 when it waits, else its data.
 */
type TimerParts = readonly (string | number | null)[];
const PLACES = 5;
type Read = Omit<Loaded, 'at' | 'streams' | 'instances'> & {
  readonly at: string;
  readonly instances: readonly Omit<LoadedInstance, 'snapshot' | 'text'>[];
  readonly streams: readonly (StreamRow & { readonly timers: TimerParts })[];
};

/** The answer of `engine_read`: a line about all, and for each instance a line with its snapshot. */
export function loadedFrom(answer: string): Loaded {
  const [head = '', ...snapshots] = answer.split('\n');
  const { at, policyVersion, streams, instances, idempotent } = JSON.parse(head) as Read;
  return {
    at: new Date(at).toISOString(),
    policyVersion,
    streams: streams.map(({ id, kind, entryNo, headHash, timers }) => ({
      id,
      kind,
      entryNo,
      headHash,
      timers: timerRows(timers),
    })),
    instances: instances.map(({ stream, name, workflow, version, revision }, nth) => {
      const text = snapshots[nth] ?? '';
      return { stream, name, workflow, version, revision, snapshot: JSON.parse(text) as JsonObject, text };
    }),
    idempotent,
  };
}

function timerRows(parts: TimerParts): readonly TimerRow[] {
  const rows: TimerRow[] = [];
  for (let at = 0; at < parts.length; at += PLACES) rows.push(new ReadTimer(parts, at));
  return rows;
}

class ReadTimer implements TimerRow {
  readonly instance: string;
  readonly kind: TimerRow['kind'];
  readonly name: string;
  readonly seconds: number;
  readonly fired: boolean;
  readonly data: string | null;

  constructor(parts: TimerParts, at: number) {
    this.instance = parts[at] as string;
    this.kind = parts[at + 1] as TimerRow['kind'];
    this.name = parts[at + 2] as string;
    this.seconds = parts[at + 3] as number;
    const state = parts[at + 4] ?? null;
    this.fired = state === 1;
    this.data = typeof state === 'string' ? state : null;
  }

  /** Most timers of a placement stay as they are, and nobody asks. */
  get dueAt(): Moment {
    return momentOfSeconds(this.seconds);
  }

  /** Timers come at the start of their day or in its morning. */
  get dueOn(): LocalDate {
    return localDate(this.dueAt);
  }
}
