import type { Actor, JsonObject, LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';

/** Makes sending twice count once: scope is tenant, actor and operation. */
export type Idempotency = {
  readonly operation: string;
  readonly key: string;
  /** SHA-256 of the body in hex; the same key with another body is refused. */
  readonly bodyHash: string;
};

type Sent = {
  readonly stream: string;
  readonly actor: Actor;
  readonly idempotency?: Idempotency;
  /** Personal part of the entry, sealed with the person's key. */
  readonly sealed?: string;
  /** An import: what was due before is not told to anybody; it comes back in the answer. */
  readonly quiet?: boolean;
};

/** Starts a placement. The id of the stream is given, so that sending again cannot make a second one. */
export type OpenCommand = Sent & {
  readonly kind: 'open';
  readonly instance: string;
  readonly workflow: string;
  readonly input: JsonObject;
  /** Events that belong to the start, in the same decision: an import opens a file and says at once where it stands. */
  readonly follows?: readonly WorkflowEvent[];
  /** Marks the row of a placement that no real person stands behind. */
  readonly simulated?: boolean;
};

/**
 * What an event rests on that follows from no machine: somebody else confirmed it (B2b, M32, M51). It is an entry in front
 * of the event, in the same decision: both are stored or neither.
 */
export type Grounds = {
  readonly type: string;
  readonly by: Actor;
  readonly facts: JsonObject;
  readonly rows: (entry: number, on: LocalDate) => readonly RowChange[];
  /** What somebody inside must know because of it. */
  readonly inbox: readonly { readonly template: string; readonly recipient: string; readonly data: JsonObject }[];
};

export type EventCommand = Sent & {
  readonly kind: 'event';
  readonly instance: string;
  readonly event: WorkflowEvent;
  readonly grounds?: Grounds;
  /** Said at once to the part that the event opens, in the same decision: an import says where it stands. */
  readonly opened?: WorkflowEvent;
  /** Last entry of the stream when somebody looked whether it may be; after another one the command is refused. */
  readonly seenEntry?: number;
  /** Revision of the instance that the sender saw. */
  readonly expectedRevision?: number;
  /** The part goes to the newest version of its machine first, when it may: what is asked was mended there. */
  readonly onNewest?: true;
};

/** Fires what is due of one stream, and nothing else. */
export type DueCommand = { readonly kind: 'due'; readonly stream: string; readonly actor: Actor };

/** Takes an instance to another version of its machine; refused when its timers would change. */
export type MigrateCommand = Sent & { readonly kind: 'migrate'; readonly instance: string; readonly to: number };

export type Command = OpenCommand | EventCommand | DueCommand | MigrateCommand;

/** What would have been told before an import, once, for the consultant. */
export type MissedReminder = { readonly name: string; readonly dueOn: LocalDate };

/** What became of a command. */
export type Dispatched = {
  readonly stream: string;
  /** Number of the entry that recorded it; for `due` the last one fired, 0 when nothing was due. */
  readonly entry: number;
  readonly instance: string;
  readonly revision: number;
  /** How many timers and reminders fired beside it. */
  readonly fired: number;
  /** The same key was seen before: nothing happened now. */
  readonly repeated: boolean;
  readonly missed: readonly MissedReminder[];
};
