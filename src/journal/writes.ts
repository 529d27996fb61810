import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { ChainedEntry } from './entry.js';
import type { InstanceRow } from './loaded.js';

export type TimerKey = {
  readonly stream: string;
  readonly instance: string;
  readonly kind: 'state' | 'reminder';
  readonly name: string;
  readonly dueAt: Moment;
};

/** One row of a room: the key columns and the columns that change, in the names of the table. */
export type RowChange = { readonly table: string; readonly key: JsonObject; readonly values: JsonObject };

export type PlacementRow = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly municipality: string;
  readonly owner: string | null;
  readonly externalId: string | null;
  readonly state: string;
  readonly label: string;
  readonly sentence: string;
  readonly whoActs: string;
  readonly nextDueOn: LocalDate | null;
  readonly outcome: string | null;
  readonly openedOn: LocalDate;
  readonly simulated: boolean;
};

/** Everything one decision stores, in the form `engine_store` takes. */
export type Writes = {
  readonly streams: readonly {
    readonly id: string;
    readonly kind: string;
    /** Entry number that was read; 0 for a new stream. */
    readonly expected: number;
    readonly entryNo: number;
    readonly headHash: string;
  }[];
  readonly entries: readonly ChainedEntry[];
  readonly instances: readonly InstanceRow[];
  readonly timersPlanted: readonly (TimerKey & {
    readonly dueOn: LocalDate;
    readonly data: string | null;
    readonly firedEntry: number | null;
  })[];
  readonly timersDropped: readonly TimerKey[];
  readonly timersFired: readonly (TimerKey & { readonly entry: number })[];
  readonly facts: readonly {
    readonly placement: string;
    readonly entry: number;
    readonly seq: number;
    readonly kind: string;
    readonly fromOn: LocalDate;
    readonly value: JsonObject;
  }[];
  readonly rows: readonly RowChange[];
  readonly outbox: readonly {
    readonly stream: string;
    readonly entry: number;
    readonly seq: number;
    readonly template: string;
    readonly recipient: string;
    readonly data: JsonObject;
    readonly dueAt: Moment;
  }[];
  readonly inbox: readonly {
    readonly stream: string;
    readonly entry: number;
    readonly seq: number;
    readonly recipient: string;
    readonly template: string;
    readonly dueOn: LocalDate | null;
    readonly data: JsonObject;
    readonly at: Moment;
  }[];
  readonly placements: readonly PlacementRow[];
  readonly idempotency: readonly {
    readonly actor: string;
    readonly operation: string;
    readonly key: string;
    readonly bodyHash: string;
    readonly stream: string;
    readonly entry: number;
    readonly at: Moment;
  }[];
  readonly personIndex: readonly { readonly person: string; readonly kind: string; readonly hash: string }[];
  readonly personKeys: readonly { readonly person: string; readonly wrapped: string }[];
  readonly policyChanged: boolean;
};

/** Puts the writes of several streams into one call. */
export function joinWrites(all: readonly Writes[]): Writes {
  return {
    streams: all.flatMap((one) => one.streams),
    entries: all.flatMap((one) => one.entries),
    instances: all.flatMap((one) => one.instances),
    timersPlanted: all.flatMap((one) => one.timersPlanted),
    timersDropped: all.flatMap((one) => one.timersDropped),
    timersFired: all.flatMap((one) => one.timersFired),
    facts: all.flatMap((one) => one.facts),
    rows: all.flatMap((one) => one.rows),
    outbox: all.flatMap((one) => one.outbox),
    inbox: all.flatMap((one) => one.inbox),
    placements: all.flatMap((one) => one.placements),
    idempotency: all.flatMap((one) => one.idempotency),
    personIndex: all.flatMap((one) => one.personIndex),
    personKeys: all.flatMap((one) => one.personKeys),
    policyChanged: all.some((one) => one.policyChanged),
  };
}

/** Nothing to store yet. */
export const noWrites: Writes = joinWrites([]);
