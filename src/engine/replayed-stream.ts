import type { Effect } from '../../workflows/effects.js';
import type { MachineEvent, Moment, WorkflowDefinition } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { replay, replayStart, type Instance } from '../../workflows/step.js';
import type { EntryBody } from '../journal/entry.js';
import type { Workflows } from './decision-env.js';
import { RowBook } from './row-book.js';
import { TimerBook, type DueTimer } from './timer-book.js';
import { upcast } from './upcast.js';
import { wantedOf } from './wanted-timers.js';

type Live = {
  readonly definition: WorkflowDefinition;
  readonly instance: Instance;
  readonly revision: number;
};
type Moved = { readonly instance: Instance; readonly effects: readonly Effect[] };

/** An entry that the machines cannot follow: the record and the code do not belong together. */
export class ReplayError extends Error {
  constructor(
    readonly stream: string,
    readonly number: number,
    detail: string,
  ) {
    super(detail);
  }
}

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
    else if (kind === 'started') this.begin(number, name, body);
    else if (kind === 'migrated') this.migrate(number, name, body);
    else this.move(number, name, body);
  }

  private begin(number: number, name: string, body: EntryBody): void {
    const definition = this.definitionOf(number, body);
    const event = body.event as MachineEvent;
    this.after(number, name, body, definition, replayStart(definition, event), 1);
  }

  private move(number: number, name: string, body: EntryBody): void {
    const live = this.find(number, name);
    const event = upcast(live.definition, body.schema ?? 1, body.event as MachineEvent);
    const moved = replay(live.definition, live.instance, event);
    if (!moved) throw new ReplayError(this.stream, number, `${name} does not take ${event.type}`);
    if (body.kind === 'timer') this.timers.fired(firedTimer(name, 'state', body), number);
    this.after(number, name, body, live.definition, moved, live.revision + 1);
  }

  private migrate(number: number, name: string, body: EntryBody): void {
    const live = this.find(number, name);
    const { to } = body.event as unknown as { readonly to: number };
    const definition = this.workflows.version(live.definition.name, to);
    const instance = this.workflows.migrate(live.definition, definition, live.instance);
    this.after(number, name, body, definition, { instance, effects: [] }, live.revision + 1);
  }

  private remind(number: number, name: string, body: EntryBody): void {
    const due = firedTimer(name, 'reminder', body);
    this.timers.fired(due, number);
    this.book.reminder(due, number, body.at);
  }

  private after(
    number: number,
    name: string,
    body: EntryBody,
    definition: WorkflowDefinition,
    moved: Moved,
    revision: number,
  ): void {
    this.live.set(name, { definition, instance: moved.instance, revision });
    const added = this.timers.sync(name, wantedOf(definition, moved.instance, this.policiesAt(body.at)));
    if (body.quiet) this.book.silenced(this.timers.silence(name, added, body.at, number), number, body.at);
    this.book.effects(moved.effects, number, body.at);
  }

  private definitionOf(number: number, body: EntryBody): WorkflowDefinition {
    if (body.workflow === undefined || body.version === undefined) {
      throw new ReplayError(this.stream, number, 'the entry names no machine');
    }
    return this.workflows.version(body.workflow, body.version);
  }

  private find(number: number, name: string): Live {
    const found = this.live.get(name);
    if (!found) throw new ReplayError(this.stream, number, `${name} was not started`);
    return found;
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
    data: reminder === null ? null : JSON.stringify(reminder),
    stored: false,
    wanted: true,
    past: false,
    firedEntry: null,
  };
}
