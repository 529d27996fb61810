import type { Effect } from '../../workflows/effects.js';
import type { Moment } from '../../workflows/definition.js';
import type { Grounds, MissedReminder } from './command.js';
import { OWN_SEQ } from '../journal/fact-writer.js';
import type { RowChange, Writes } from '../journal/writes.js';
import { effectWrites } from './effect-writes.js';
import { reminderWrites } from './reminder-writes.js';
import type { DueTimer } from './timer-book.js';

/** After any effect an entry can have, and before what the relay adds of its own (from 1000). */
const MISSED_SEQ = 900;

/** Rows that follow from the entries of one stream, gathered in order; deciding and replaying gather the same. */
export class RowBook {
  readonly facts: Writes['facts'][number][] = [];
  readonly outbox: Writes['outbox'][number][] = [];
  readonly inbox: Writes['inbox'][number][] = [];
  readonly rows: RowChange[] = [];

  constructor(
    private readonly stream: string,
    private readonly tenant: string,
  ) {}

  effects(effects: readonly Effect[], entry: number, at: Moment): void {
    for (const [seq, effect] of effects.entries()) {
      const written = effectWrites(effect, { stream: this.stream, tenant: this.tenant, entry, seq, at });
      this.facts.push(...(written.facts ?? []));
      this.rows.push(...(written.rows ?? []));
      this.outbox.push(...(written.outbox ?? []));
      this.inbox.push(...(written.inbox ?? []));
    }
  }

  /** Of an entry without a machine: what is told stands apart from what a machine tells. */
  fact(entry: number, at: Moment, rows: readonly RowChange[], inbox: Grounds['inbox']): void {
    this.rows.push(...rows);
    for (const [index, told] of inbox.entries()) {
      this.inbox.push({ stream: this.stream, entry, seq: OWN_SEQ + index, ...told, dueOn: null, at });
    }
  }

  reminder(due: DueTimer, entry: number, at: Moment): void {
    const written = reminderWrites(this.stream, entry, at, due);
    this.inbox.push(...written.inbox);
    this.outbox.push(...written.outbox);
  }

  /** Reminders of before an import: one list in the inbox of the consultant, and no mail. */
  silenced(missed: readonly MissedReminder[], entry: number, at: Moment): void {
    if (missed.length === 0) return;
    const data = { missed: missed.map(({ name, dueOn }) => ({ name, dueOn })) };
    const place = { stream: this.stream, entry, seq: MISSED_SEQ, recipient: 'owner', template: 'import.missed' };
    this.inbox.push({ ...place, dueOn: null, data, at });
  }

  /** Each row of a room once, with all that the entries put into it. */
  merged(): readonly RowChange[] {
    const found = new Map<string, RowChange>();
    for (const row of this.rows) {
      const key = `${row.table}\n${JSON.stringify(row.key)}`;
      found.set(key, { ...row, values: { ...found.get(key)?.values, ...row.values } });
    }
    return [...found.values()];
  }
}
