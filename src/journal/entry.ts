import { hash } from 'node:crypto';
import type { JsonObject, MachineEvent, Moment } from '../../workflows/definition.js';
import { canonicalText } from './canonical-text.js';

/** What an entry tells of: a machine's start or move, a reminder that was due, a fact without a machine, a new version. */
export type EntryKind = 'started' | 'event' | 'timer' | 'reminder' | 'fact' | 'migrated';

/** What is written and hashed of an entry. Facts are pseudonymous; the rest lies in `sealed` under the person's key. */
export type EntryBody = {
  readonly v: 1;
  /** Moment of recording. */
  readonly at: Moment;
  readonly kind: EntryKind;
  readonly instance: string | null;
  readonly workflow?: string;
  /** Version of the machine, and of the payload of the event. */
  readonly version?: number;
  readonly schema?: number;
  readonly event: MachineEvent | ({ readonly type: string } & JsonObject);
  /** Number of the entry that told this one. */
  readonly causedBy?: number;
  /** When a timer or reminder was due. */
  readonly dueAt?: Moment;
  /** Name of the timer or reminder. */
  readonly timer?: string;
  /** An import: reminders of before it were not told to anybody. */
  readonly quiet?: true;
  readonly sealed?: string;
};

/** An entry in its chain; hashes in hex. */
export type ChainedEntry = {
  readonly stream: string;
  readonly number: number;
  readonly at: Moment;
  readonly instance: string | null;
  readonly type: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
};

export const GENESIS = '0'.repeat(64);
const HASH_VERSION = 1;
const HASH_BYTES = 32;
/** Of one character of a text in UTF-8. */
const MOST_BYTES = 3;
/** One entry is hashed at a time. */
const scratch = Buffer.allocUnsafeSlow(65_536);

/** The text of a body in RFC 8785 form. */
export function bodyText(body: EntryBody): string {
  return canonicalText(body);
}

/** SHA-256 over version byte, previous hash, stream, number and text, in hex. */
export function entryHash(previousHash: string, stream: string, number: number, text: string): string {
  const place = `${stream}\n${number}\n`;
  const most = 1 + HASH_BYTES + MOST_BYTES * (place.length + text.length);
  const bytes = most <= scratch.length ? scratch : Buffer.allocUnsafe(most);
  bytes[0] = HASH_VERSION;
  let end = 1 + bytes.write(previousHash, 1, HASH_BYTES, 'hex');
  end += bytes.write(place, end);
  end += bytes.write(text, end);
  return hash('sha256', bytes.subarray(0, end), 'hex');
}

/** The next entry of a chain. */
export function chained(stream: string, number: number, previousHash: string, body: EntryBody): ChainedEntry {
  const text = bodyText(body);
  return {
    stream,
    number,
    at: body.at,
    instance: body.instance,
    type: body.event.type,
    body: text,
    previousHash,
    hash: entryHash(previousHash, stream, number, text),
  };
}
