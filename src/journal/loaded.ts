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

/** What `engine_read` gives. */
export type Loaded = {
  readonly at: Moment;
  readonly simulated: boolean;
  readonly policyVersion: number;
  readonly streams: readonly StreamRow[];
  readonly instances: readonly InstanceRow[];
  readonly timers: readonly TimerRow[];
  readonly idempotent: { readonly stream: string; readonly entry: number; readonly bodyHash: string } | null;
};
