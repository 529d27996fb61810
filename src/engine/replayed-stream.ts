import type { Moment } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { EntryBody } from '../journal/entry.js';
import type { Workflows } from './decision-env.js';
import { replayedEntry, type Live, type Replayed } from './replayed-instance.js';
import { RowBook } from './row-book.js';
import { TimerBook, type DueTimer } from './timer-book.js';
import { wantedOf } from './wanted-timers.js';

/** Computes a placement anew from its entries: states, timers and rows. Uses the journaled plans, never the law of today. */
export class ReplayedStream {
  readonly live = new Map<string, Live>();
  readonly timers: TimerBook;
  readonly book: RowBook;

  constructor(
    private readonly stream: string,
    tenant: string,
    private readonly workflows: Workflows,
    private readonly policiesAt: (moment: Moment) => PolicySet,
  ) {
    this.timers = new TimerBook(stream, []);
    this.book = new RowBook(stream, tenant);
  }

  /** @throws ReplayError */
  apply(number: number, body: EntryBody): void {
    const { instance: name, kind } = body;
    if (kind === 'fact' || name === null) return;
    if (kind === 'reminder') this.remind(number, name, body);
    const replayed = replayedEntry(this.workflows, this.live.get(name), body, { stream: this.stream, number });
    if (!replayed) return;
    if (kind === 'timer') this.timers.fired(firedTimer(name, 'state', body), number);
    this.after(number, name, body, replayed);
  }

  private remind(number: number, name: string, body: EntryBody): void {
    const due = firedTimer(name, 'reminder', body);
    this.timers.fired(due, number);
    this.book.reminder(due, number, body.at);
  }

  private after(number: number, name: string, body: EntryBody, { live, effects }: Replayed): void {
    this.live.set(name, live);
    const added = this.timers.sync(name, wantedOf(live.definition, live.instance, this.policiesAt(body.at)));
    if (body.quiet) this.book.silenced(this.timers.silence(name, added, body.at, number), number, body.at);
    this.book.effects(effects, number, body.at);
  }
}

function firedTimer(instance: string, kind: 'state' | 'reminder', body: EntryBody): DueTimer {
  const reminder = kind === 'reminder' ? (body.event as { readonly reminder?: unknown }).reminder : null;
  const { on } = body.event;
  return {
    instance,
    kind,
    name: body.timer ?? '',
    dueOn: typeof on === 'string' ? on : '',
    dueAt: body.dueAt ?? '',
    seconds: Date.parse(body.dueAt ?? '') / 1000,
    data: reminder === null ? null : JSON.stringify(reminder),
  };
}
