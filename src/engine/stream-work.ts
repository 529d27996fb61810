import { fire, sendableEvents, start, step, type Instance, type StepEnv, type Stepped } from '../../workflows/step.js';
import type { Actor, JsonObject, MachineEvent, WorkflowDefinition } from '../../workflows/definition.js';
import { ChainWriter } from '../journal/chain-writer.js';
import type { EntryBody } from '../journal/entry.js';
import {
  EventRefusedError,
  MigrationRefusedError,
  RoleRefusedError,
  UnknownInstanceError,
  type EngineError,
} from './engine.errors.js';
import type { EventCommand, Grounds, MigrateCommand, MissedReminder, OpenCommand } from './command.js';
import type { LoadedInstance, TimerRow } from '../journal/loaded.js';
import { movedTo } from './moved-version.js';
import { outlookChange, partOutlookChange } from './placement-outlook.js';
import type { StoredInstance } from './spliced-text.js';
import { instanceRow, placementChange } from './stored-rows.js';
import { reminderOf } from './reminder-writes.js';
import { RowBook } from './row-book.js';
import { TimerBook, type DueTimer } from './timer-book.js';
import { wantedOf } from './wanted-timers.js';
import type { DecisionEnv } from './decision-env.js';
import type { RowChange, Writes } from '../journal/writes.js';

type Live = {
  readonly definition: WorkflowDefinition;
  readonly instance: Instance;
  readonly revision: number;
  /** As it was read, while it goes by the same version. */
  readonly read?: StoredInstance;
};
type Origin = {
  readonly kind: EntryBody['kind'];
  readonly causedBy?: number | undefined;
  readonly dueAt?: string;
  readonly timer?: string;
  readonly quiet?: true;
  readonly sealed?: string;
};

/** More timers than this for one stream in one decision is a loop in a machine. */
const MOST_FIRED = 1_000;

/** One stream while it is decided about: everything in memory, nothing stored until `writes()` is handed to the database. */
export class StreamWork {
  private readonly live = new Map<string, Live>();
  private readonly changed = new Set<string>();
  private readonly timers: TimerBook;
  private readonly chain: ChainWriter;
  private readonly book: RowBook;
  private firedCount = 0;
  private newest = '';
  private readonly read: Live | undefined;
  readonly missed: MissedReminder[] = [];

  constructor(
    readonly stream: string,
    private readonly env: DecisionEnv,
    stored: { readonly entryNo: number; readonly headHash: string } | undefined,
    instances: readonly LoadedInstance[],
    timers: readonly TimerRow[],
    private readonly simulated: boolean,
  ) {
    this.chain = new ChainWriter(stream, 'placement', stored);
    this.book = new RowBook(stream, env.tenant);
    this.timers = new TimerBook(stream, timers);
    for (const row of instances) this.live.set(row.name, this.wake(row));
    this.read = this.live.get('placement');
  }

  get entryNumber(): number {
    return this.chain.number;
  }

  get fired(): number {
    return this.firedCount;
  }

  /** Name of the part that this decision opened last; empty when it opened none. */
  get lastOpened(): string {
    return this.newest;
  }

  revisionOf(name: string): number {
    return this.find(name).revision;
  }

  /** Fires every timer and reminder due at or before the moment of this decision, in order of due moment, then name. */
  fireDue(): void {
    for (let due = this.timers.nextDue(this.env.at); due; due = this.timers.nextDue(this.env.at)) {
      this.firedCount += 1;
      if (this.firedCount > MOST_FIRED) throw new Error(`Timers of ${this.stream} keep firing: ${due.name}`);
      if (due.kind === 'reminder') this.fireReminder(due);
      else this.fireState(due);
    }
  }

  open(command: OpenCommand): number {
    const { instance, workflow, input, sealed, follows = [], actor } = command;
    const origin: Origin = { kind: 'started', sealed, ...quietly(command) };
    const number = this.begin(instance, workflow, input, this.envOf(actor), origin);
    for (const event of follows) this.send({ ...command, kind: 'event', event, sealed: undefined });
    return number;
  }

  /**
   * @throws RoleRefusedError, EventRefusedError, UnknownInstanceError; this work must then be thrown away
   */
  send(command: EventCommand): number {
    const { definition } = this.find(command.instance);
    const known = definition.events[command.event.type];
    if (known && !known.roles.includes(command.actor.role)) {
      throw new RoleRefusedError(command.actor.role, command.event.type, known.roles);
    }
    const causedBy = command.grounds && this.ground(command.grounds);
    const origin: Origin = { kind: 'event', sealed: command.sealed, causedBy, ...quietly(command) };
    return this.take(command.instance, command.event, this.envOf(command.actor), origin);
  }

  /** @returns the number of the entry */
  private ground({ type, by, facts, rows, inbox }: Grounds): number {
    const { at, today } = this.env;
    const event = { ...facts, type, by, on: today };
    const number = this.chain.append({ v: 1, at, kind: 'fact', instance: null, event });
    this.book.fact(number, at, rows(number, today), inbox);
    return number;
  }

  /**
   * Version by version to the one asked for, each its own entry; on it already: nothing. Number of the last entry.
   * @throws MigrationRefusedError; this work must then be thrown away
   */
  migrate({ instance: name, to, actor }: MigrateCommand): number {
    const { name: workflow, version } = this.find(name).definition;
    if (to < version) {
      throw new MigrationRefusedError(workflow, version, to, 'een oudere versie kan dit niet overnemen.');
    }
    for (let live = this.find(name); live.definition.version < to; live = this.find(name)) {
      const definition = this.env.workflows.version(live.definition.name, live.definition.version + 1);
      const moved = movedTo(definition, live, this.env);
      this.live.set(name, { definition, instance: moved.instance, revision: live.revision + 1 });
      this.changed.add(name);
      const event = { type: 'migrated', ...moved.event, by: actor, on: this.env.today };
      this.chain.append({ ...this.frame(name, definition), kind: 'migrated', event });
      this.timers.sync(name, wantedOf(definition, moved.instance, this.env.policies));
    }
    return this.entryNumber;
  }

  /** To the newest version of its machine, each step an entry; one that refuses stays where it is. */
  renew(instance: string): void {
    const { name, version } = this.find(instance).definition;
    const { version: to } = this.env.workflows.latest(name);
    try {
      if (version < to) this.migrate({ kind: 'migrate', stream: this.stream, instance, to, actor: this.system() });
    } catch (error) {
      if (!(error instanceof MigrationRefusedError)) throw error;
    }
  }

  writes(): Writes {
    const { stream } = this;
    const placement = this.changed.has('placement') ? this.live.get('placement') : undefined;
    return {
      streams: this.chain.moves(),
      entries: this.chain.entries,
      instances: [...this.changed].map((name) => instanceRow(stream, name, this.find(name))),
      ...this.timers.changes(),
      facts: this.book.facts,
      rows: [...this.book.rows, ...this.outlooks()],
      outbox: this.book.outbox,
      inbox: this.book.inbox,
      placements: placement ? placementChange(stream, placement, this.read, this.simulated) : [],
      idempotency: [],
      personIndex: [],
      personKeys: [],
      policyChanged: false,
    };
  }

  private outlooks(): readonly RowChange[] {
    const { stream } = this;
    const { tenant } = this.env;
    return [...this.changed].flatMap((name) => {
      const { definition, instance } = this.find(name);
      return name === 'placement'
        ? outlookChange(stream, tenant, definition, this.read?.instance, instance)
        : partOutlookChange(stream, tenant, definition, instance);
    });
  }

  private fireState(due: DueTimer): void {
    const { definition, instance } = this.find(due.instance);
    const env: StepEnv = { ...this.envOf(this.system()), today: due.dueOn, at: due.dueAt };
    const stepped = fire(definition, instance, due.name, due.dueOn, env);
    // The book holds only what the state wants, so a state that no longer waits is a fault of the machine.
    if (!stepped) throw new Error(`${due.instance} does not wait for ${due.name}`);
    const number = this.record(due.instance, definition, stepped, { kind: 'timer', dueAt: due.dueAt, timer: due.name });
    this.timers.fired(due, number);
    this.settle(due.instance, definition, stepped, number, env);
  }

  private fireReminder(due: DueTimer): void {
    const { definition } = this.find(due.instance);
    const event = { type: `reminder.${due.name}`, by: this.system(), on: due.dueOn, reminder: reminderOf(due) };
    const body: EntryBody = {
      ...this.frame(due.instance, definition),
      kind: 'reminder',
      event,
      dueAt: due.dueAt,
      timer: due.name,
    };
    const number = this.chain.append(body);
    this.timers.fired(due, number);
    this.book.reminder(due, number, this.env.at);
  }

  private begin(name: string, workflow: string, input: JsonObject, env: StepEnv, origin: Origin): number {
    if (this.live.has(name)) throw new Error(`${this.stream} already has ${name}`);
    const definition = this.env.workflows.latest(workflow);
    const stepped = start(definition, input, env);
    this.live.set(name, { definition, instance: stepped.instance, revision: 0 });
    this.newest = name;
    const number = this.record(name, definition, stepped, { ...origin, kind: 'started' });
    this.settle(name, definition, stepped, number, env, origin);
    return number;
  }

  private take(name: string, event: EventCommand['event'], env: StepEnv, origin: Origin): number {
    const { definition, instance } = this.find(name);
    const result = step(definition, instance, event, env);
    if (!result.ok) throw this.refusal(name, result.kind, result.refusals);
    const number = this.record(name, definition, result, origin);
    this.settle(name, definition, result, number, env, origin);
    return number;
  }

  /** After an entry: timers made equal to what the state wants, rows of its effects, then what it opens and tells. */
  private settle(
    name: string,
    definition: WorkflowDefinition,
    stepped: Stepped,
    number: number,
    env: StepEnv,
    origin: Origin = { kind: 'timer' },
  ): void {
    const added = this.timers.sync(name, wantedOf(definition, stepped.instance, env.policies));
    if (origin.quiet) {
      const silenced = this.timers.silence(name, added, this.env.at, number);
      this.book.silenced(silenced, number, this.env.at);
      this.missed.push(...silenced.map((timer) => ({ name: timer.name, dueOn: timer.dueOn })));
    }
    this.book.effects(stepped.effects, number, this.env.at);
    const told: StepEnv = { ...env, actor: { ...env.actor, role: 'system' } };
    for (const effect of stepped.effects) {
      if (effect.type === 'open') {
        const { instance, workflow, input } = effect.params;
        this.begin(instance, workflow, input, told, { kind: 'started', causedBy: number, ...quietly(origin) });
      } else if (effect.type === 'tell') {
        const { instance, event } = effect.params;
        this.take(instance, event, told, { kind: 'event', causedBy: number, ...quietly(origin) });
      }
    }
  }

  private record(name: string, definition: WorkflowDefinition, stepped: Stepped, origin: Origin): number {
    const live = this.find(name);
    this.live.set(name, { ...live, definition, instance: stepped.instance, revision: live.revision + 1 });
    this.changed.add(name);
    const event: MachineEvent = stepped.event;
    const { causedBy, dueAt, kind, quiet, sealed, timer } = origin;
    const schema = definition.events[event.type]?.version ?? 1;
    const { name: workflow, version } = definition;
    const { at } = this.env;
    // In the order of the alphabet, in which it is written.
    const body: EntryBody = {
      at,
      causedBy,
      dueAt,
      event,
      instance: name,
      kind,
      quiet,
      schema,
      sealed,
      timer,
      v: 1,
      version,
      workflow,
    };
    return this.chain.append(body);
  }

  private frame(name: string, definition: WorkflowDefinition): Omit<EntryBody, 'kind' | 'event'> {
    return { v: 1, at: this.env.at, instance: name, workflow: definition.name, version: definition.version };
  }

  private refusal(name: string, kind: EventRefusedError['kind'], refusals: EventRefusedError['refusals']): EngineError {
    const { definition, instance } = this.find(name);
    return new EventRefusedError(kind, refusals, sendableEvents(definition, instance), name);
  }

  private find(name: string): Live {
    const found = this.live.get(name);
    if (!found) throw new UnknownInstanceError(name);
    return found;
  }

  private wake(row: LoadedInstance): Live {
    const definition = this.env.workflows.version(row.workflow, row.version);
    const instance = this.env.instanceFrom(definition, row.snapshot);
    return { definition, instance, revision: row.revision, read: { instance, text: row.text } };
  }

  private envOf(actor: Actor): StepEnv {
    const { today, at, policies, tables, beside } = this.env;
    return { actor, today, at, policies, tables, ...(beside ? { beside } : {}) };
  }

  private system(): Actor {
    return { id: 'system', role: 'system', tenant: this.env.tenant };
  }
}

/** What an import opens and tells is as quiet as the import itself. */
function quietly(source: { readonly quiet?: boolean }): { readonly quiet?: true } {
  return source.quiet === true ? { quiet: true } : {};
}
