import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Beside, WorkflowEvent } from '../../workflows/definition.js';
import { localDate } from '../platform/legal-time.js';
import { passing } from '../platform/fault-points.js';
import { byStream, type Loaded, type LoadedStream } from '../journal/loaded.js';
import { ConflictError, HeldError, type RecordStore, type Session } from '../journal/record-store.js';
import { joinWrites, type Writes } from '../journal/writes.js';
import type { Command, Dispatched, EventCommand, Idempotency, MigrateCommand, OpenCommand } from './command.js';
import type { DecisionEnv, Workflows } from './decision-env.js';
import {
  BusyError,
  EngineError,
  FaultError,
  IdempotencyMismatchError,
  StaleRevisionError,
  StreamMovedError,
  UnknownStreamError,
} from './engine.errors.js';
import type { PolicySource, TablesSource } from './policy-source.js';
import { recentChanges } from './recent-changes.js';
import { instanceFrom } from './snapshot.js';
import { StreamWork } from './stream-work.js';
import { NothingBeside, type Surroundings } from './surroundings.js';

const ATTEMPTS = 12;
/** So many commands are prepared before others get their turn. */
const AT_A_STRETCH = 20;

/** A transaction that holds what stands beside the placement until the decision is stored. */
type Held = { readonly client: PoolClient; readonly beside: Beside };
type Decided = { readonly writes: Writes; readonly answer: Dispatched };
/** What can be decided before it is stored: a file to be opened, or an event. */
type Ahead = OpenCommand | EventCommand;
/** A command as it was decided; nothing of it is stored. */
export type Prepared = Decided & { readonly command: Ahead };
export type BatchResult = Dispatched | EngineError;
/** What was read, and what would be written. */
export type Previewed = { readonly before: Loaded; readonly writes: Writes };

/** Decides and stores: the only code that runs a machine. Every event is one entry in one transaction with all that follows. */
export class Engine {
  constructor(
    private readonly records: RecordStore,
    private readonly workflows: Workflows,
    private readonly policies: PolicySource,
    private readonly tables: TablesSource,
    private readonly surroundings: Surroundings = new NothingBeside(),
  ) {}

  /**
   * Order: read · idempotency · due timers · revision · role · schema · rules · plan · transition · store.
   * Compare-and-set: when somebody else was first, everything is read and decided again.
   * @throws EngineError (see engine.errors.ts); a refused event stores nothing, timers fired before it stay fired
   */
  async dispatch(session: Session, command: Command): Promise<Dispatched> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        return await this.attempt(session, command);
      } catch (error) {
        if (error instanceof HeldError) throw new BusyError();
        if (!(error instanceof ConflictError)) throw error;
        await wait(attempt * 3);
      }
    }
    throw new BusyError();
  }

  /**
   * Many placements in one transaction, in order of id, leaving out what another worker holds; what fails or is held
   * is tried alone. Answers in the order of the commands.
   */
  async dispatchBatch(session: Session, commands: readonly Command[]): Promise<readonly BatchResult[]> {
    const answers = new Map<Command, BatchResult>();
    let rest = commands;
    while (rest.length > 0) {
      const first = firstPerStream(rest);
      for (const [command, answer] of await this.batchOrAlone(session, first)) answers.set(command, answer);
      const taken = new Set(first);
      rest = rest.filter((command) => !taken.has(command));
    }
    return commands.map((command) => answers.get(command) ?? new UnknownStreamError(command.stream));
  }

  /**
   * Decides commands of different streams and stores nothing: what is right can be stored later as it was decided, what
   * is refused stands at the place of its command. The moment of recording is that of the decision.
   */
  async prepare(session: Session, commands: readonly Ahead[]): Promise<readonly (Prepared | EngineError)[]> {
    return (await this.readFor(session, commands))();
  }

  /** Reads what `prepare` needs; the answer decides, and needs no connection. */
  async readFor(
    session: Session,
    commands: readonly Ahead[],
    client?: PoolClient,
  ): Promise<() => Promise<readonly (Prepared | EngineError)[]>> {
    const ids = commands.map((command) => command.stream);
    const loaded = await this.records.read(session, ids, 'none', null, client);
    const env = await this.envOf(session, loaded, client);
    const of = byStream(loaded);
    return async () => {
      const prepared: (Prepared | EngineError)[] = [];
      for (const command of commands) {
        prepared.push(prepareOne(of(command.stream), env, command));
        // What is on its way to the database goes on while we compute.
        if (prepared.length % AT_A_STRETCH === 0) await turn();
      }
      return prepared;
    };
  }

  /**
   * All of it or nothing, stored as it comes: `work` gets the connection to read on, and a way to store what it prepared.
   * @throws ConflictError, BusyError when somebody was there meanwhile
   */
  async allOrNothing<T>(
    session: Session,
    work: (client: PoolClient, store: (writes: Writes) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.records.inTransaction((client) =>
        work(client, (writes) => this.records.store(session, writes, client)),
      );
    } catch (error) {
      throw error instanceof HeldError ? new BusyError() : error;
    }
  }

  /** What an event or a new version would cause, decided as `dispatch` decides it; nothing is stored. @throws EngineError */
  async preview(session: Session, command: EventCommand | MigrateCommand): Promise<Previewed> {
    const beside = await this.besideOf(session, command);
    const before = await this.records.read(session, [command.stream], 'none', null);
    const env = { ...(await this.envOf(session, before)), beside };
    const { writes } = decide(byStream(before)(command.stream), env, command);
    return { before, writes };
  }

  private async besideOf(session: Session, command: Command): Promise<Beside | undefined> {
    if (!this.surroundings.asks(command)) return undefined;
    const lookAround = await this.surroundings.of(session, command);
    return this.records.inTransaction((client) => lookAround(client, false));
  }

  /** What stands beside the placement is held until all is stored; a refusal, with the timers before it, is kept too. */
  private async attempt(session: Session, command: Command): Promise<Dispatched> {
    if (!this.surroundings.asks(command)) return this.attemptOn(session, command);
    const lookAround = await this.surroundings.of(session, command);
    const outcome = await this.records.inTransaction(async (client) => {
      const held = { client, beside: await lookAround(client, true) };
      return this.attemptOn(session, command, held).catch((error: unknown) => {
        if (error instanceof EngineError) return error;
        throw error;
      });
    });
    if (outcome instanceof EngineError) throw outcome;
    return outcome;
  }

  private async attemptOn(session: Session, command: Command, held?: Held): Promise<Dispatched> {
    const idempotency = command.kind === 'due' ? undefined : command.idempotency;
    const scope = idempotency
      ? { actor: command.actor.id, operation: idempotency.operation, key: idempotency.key }
      : null;
    const loaded = await this.records.read(session, [command.stream], 'none', scope, held?.client);
    passing('dispatch.read');
    if (idempotency && loaded.idempotent) return repeated(loaded, idempotency);
    const env = { ...(await this.envOf(session, loaded, held?.client)), beside: held?.beside };
    const stream = byStream(loaded)(command.stream);
    const decided = await this.decideOrKeepTimers(session, stream, env, command, held?.client);
    passing('dispatch.decided');
    if (decided.writes.streams.length > 0) await this.records.store(session, decided.writes, held?.client);
    passing('dispatch.stored');
    return decided.answer;
  }

  /** A refused event is thrown away with all it began; timers that were due before it are stored all the same. */
  private async decideOrKeepTimers(
    session: Session,
    loaded: LoadedStream,
    env: DecisionEnv,
    command: Command,
    client: PoolClient | undefined,
  ): Promise<Decided> {
    try {
      return decide(loaded, env, command);
    } catch (error) {
      if (!(error instanceof EngineError) || command.kind !== 'event') throw error;
      if (error instanceof UnknownStreamError) throw error;
      const timersOnly = decide(loaded, env, { kind: 'due', stream: command.stream, actor: command.actor });
      if (timersOnly.answer.fired > 0) await this.records.store(session, timersOnly.writes, client);
      if (!(error instanceof StaleRevisionError)) throw error;
      throw await this.withChanges(session, command, error, client);
    }
  }

  private async withChanges(
    session: Session,
    command: EventCommand,
    stale: StaleRevisionError,
    client: PoolClient | undefined,
  ): Promise<EngineError> {
    const count = Math.max(1, stale.current - stale.expected);
    const read = (on: PoolClient) => recentChanges(on, session, command.stream, command.instance, count);
    const changes = client ? await read(client) : await this.records.inTransaction(read);
    return new StaleRevisionError(stale.expected, stale.current, changes);
  }

  private async batchOrAlone(
    session: Session,
    commands: readonly Command[],
  ): Promise<readonly (readonly [Command, BatchResult])[]> {
    const done = new Map<Command, BatchResult>();
    try {
      const decided = await this.records.inTransaction(async (client) => {
        const ids = commands.map((command) => command.stream).toSorted();
        const loaded = await this.records.read(session, ids, 'skip', null, client);
        passing('batch.claimed');
        const env = await this.envOf(session, loaded, client);
        const of = byStream(loaded);
        // What rests on other files holds them, and is decided alone.
        const own = commands.filter((command) => !this.surroundings.asks(command));
        const all = own.flatMap((command) => decideInBatch(of(command.stream), env, command));
        passing('batch.decided');
        const writes = joinWrites(all.map(([, one]) => one.writes));
        if (writes.streams.length > 0) await this.records.store(session, writes, client);
        passing('batch.stored');
        return all;
      });
      passing('batch.committed');
      for (const [command, one] of decided) done.set(command, one.answer);
    } catch (error) {
      if (!(error instanceof ConflictError) && !(error instanceof HeldError)) throw error;
    }
    for (const command of commands) {
      if (!done.has(command)) done.set(command, await this.alone(session, command));
    }
    return [...done];
  }

  private async alone(session: Session, command: Command): Promise<BatchResult> {
    try {
      return await this.dispatch(session, command);
    } catch (error) {
      return error instanceof EngineError ? error : new FaultError(command.stream, error);
    }
  }

  /** @param client the connection in use, so that a batch never waits for a second one while it holds the first */
  private async envOf(session: Session, loaded: Loaded, client?: PoolClient): Promise<DecisionEnv> {
    const policies = await this.policies.of(session, loaded.policyVersion, client);
    return {
      tenant: session.tenant,
      at: loaded.at,
      today: localDate(loaded.at),
      policies,
      tables: this.tables.of(policies),
      workflows: this.workflows,
      instanceFrom,
    };
  }
}

/** One command per stream, so that each is decided on what the one before it left. */
function firstPerStream(commands: readonly Command[]): readonly Command[] {
  const byStream = new Map<string, Command>();
  for (const command of commands) if (!byStream.has(command.stream)) byStream.set(command.stream, command);
  return [...byStream.values()];
}

/**
 * Commands that are refused or held are left to be tried alone. A key that was used before makes the store conflict, and
 * then they all are.
 */
function decideInBatch(
  loaded: LoadedStream,
  env: DecisionEnv,
  command: Command,
): readonly (readonly [Command, Decided])[] {
  try {
    return [[command, decide(loaded, env, command)]];
  } catch {
    return [];
  }
}

function prepareOne(loaded: LoadedStream, env: DecisionEnv, command: Ahead): Prepared | EngineError {
  try {
    return { command, ...decide(loaded, env, command) };
  } catch (error) {
    return error instanceof EngineError ? error : new FaultError(command.stream, error);
  }
}

/** Pure: what a command does to what was read. */
function decide(loaded: LoadedStream, env: DecisionEnv, command: Command): Decided {
  const work = workOn(loaded, env, command);
  refuseMoved(loaded, command);
  work.fireDue();
  const entry = entryOf(work, command);
  work.fireDue();
  const revision = command.kind === 'due' ? 0 : work.revisionOf(command.instance);
  const answer: Dispatched = {
    stream: command.stream,
    entry,
    instance: command.kind === 'due' ? '' : command.instance,
    revision,
    fired: work.fired,
    repeated: false,
    missed: work.missed,
  };
  return { writes: { ...work.writes(), idempotency: idempotencyRow(command, entry, env) }, answer };
}

function workOn({ row, instances, timers }: LoadedStream, env: DecisionEnv, command: Command): StreamWork {
  const { stream } = command;
  if (command.kind === 'open' ? row !== undefined : row?.kind !== 'placement') throw new UnknownStreamError(stream);
  const simulated = command.kind === 'open' && command.simulated === true;
  return new StreamWork(stream, env, row, instances, timers, simulated);
}

function refuseMoved({ row }: LoadedStream, command: Command): void {
  if (command.kind !== 'event' || command.seenEntry === undefined) return;
  if (row?.entryNo !== command.seenEntry) throw new StreamMovedError();
}

function entryOf(work: StreamWork, command: Command): number {
  switch (command.kind) {
    case 'due':
      return work.entryNumber;
    case 'open':
      return work.open(command);
    case 'migrate':
      return work.migrate(command);
    case 'event': {
      const current = work.revisionOf(command.instance);
      if (command.expectedRevision !== undefined && command.expectedRevision !== current) {
        throw new StaleRevisionError(command.expectedRevision, current, []);
      }
      if (command.onNewest === true) work.renew(command.instance);
      const number = work.send(command);
      if (command.opened !== undefined) work.send(toOpened(command, work.lastOpened, command.opened));
      return number;
    }
  }
}

function toOpened(command: EventCommand, instance: string, event: WorkflowEvent): EventCommand {
  const { stream, actor, quiet = false } = command;
  return { kind: 'event', stream, actor, quiet, instance, event };
}

function idempotencyRow(command: Command, entry: number, env: DecisionEnv): Writes['idempotency'] {
  if (command.kind === 'due' || !command.idempotency) return [];
  const { operation, key, bodyHash } = command.idempotency;
  return [{ actor: command.actor.id, operation, key, bodyHash, stream: command.stream, entry, at: env.at }];
}

function repeated(loaded: Loaded, idempotency: Idempotency): Dispatched {
  const { idempotent } = loaded;
  if (!idempotent || idempotent.bodyHash !== idempotency.bodyHash) throw new IdempotencyMismatchError(idempotency.key);
  const { stream, entry } = idempotent;
  return { stream, entry, instance: '', revision: 0, fired: 0, repeated: true, missed: [] };
}
