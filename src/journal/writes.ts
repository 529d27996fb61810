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

type Lists = { -readonly [K in keyof Omit<Writes, 'policyChanged'>]: Writes[K][number][] };

/** Puts the writes of several streams into one call. */
export function joinWrites(all: readonly Writes[]): Writes {
  const lists: Lists = {
    streams: [],
    entries: [],
    instances: [],
    timersPlanted: [],
    timersDropped: [],
    timersFired: [],
    facts: [],
    rows: [],
    outbox: [],
    inbox: [],
    placements: [],
    idempotency: [],
    personIndex: [],
    personKeys: [],
  };
  const names = Object.keys(lists) as readonly (keyof Lists)[];
  for (const one of all) for (const name of names) addTo(lists[name], one[name]);
  return { ...lists, policyChanged: all.some((one) => one.policyChanged) };
}

/** Most lists of most streams are empty. */
function addTo(list: unknown[], more: readonly unknown[]): void {
  for (const item of more) list.push(item);
}

/** Nothing to store yet. */
export const noWrites: Writes = joinWrites([]);
