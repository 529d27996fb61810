import type { Actor } from '../../../workflows/definition.js';
import { BusyError, EngineError, EventRefusedError, UnknownStreamError } from '../../engine/engine.errors.js';
import type { Engine } from '../../engine/engine.js';
import { FactRefusedError, type FactWriter } from '../../journal/fact-writer.js';
import { ConflictError, type Session } from '../../journal/record-store.js';
import { joinWrites, type Writes } from '../../journal/writes.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { PoolClient } from 'pg';
import type { RowFault } from '../cell-reader.js';
import type { FactFile, PlannedEvent, Step } from './fact-kind.js';

export type FactImportOptions = {
  readonly session: Session;
  readonly actor: Actor;
  /** Looks at everything and stores nothing. */
  readonly dryRun: boolean;
};

export type FactReport = {
  readonly rows: number;
  readonly faults: readonly RowFault[];
  /** Rows that brought something; 0 when there are faults. On a dry run: that would. */
  readonly imported: number;
  /** Were there already, with the same facts. */
  readonly unchanged: number;
};

const CHUNK = 100;
const ATTEMPTS = 5;

/** Takes over facts that repeat, of placements, people and employers: everything is looked at, then all or nothing is stored. */
export class FactImport {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly engine: Engine,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
  ) {}

  /** @throws BusyError when others keep writing the same files */
  async run(file: FactFile, options: FactImportOptions): Promise<FactReport> {
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      try {
        return await this.attempt(file, options);
      } catch (error) {
        // What is there now is looked at anew.
        if (!isOvertaken(error)) throw error;
      }
    }
    return this.attempt(file, options);
  }

  private async attempt(file: FactFile, { session, actor, dryRun }: FactImportOptions): Promise<FactReport> {
    const { pool, vault } = this;
    const today = localDate(await this.clock.now());
    const plan = await file.plan({ pool, session, actor, today, vault });
    const report = { rows: file.rows, unchanged: plan.unchanged };
    const known = [...file.faults, ...plan.faults];
    try {
      await this.engine.allOrNothing(session, async (client, store) => {
        const refused: RowFault[] = [];
        for (const step of plan.steps) refused.push(...(await this.take(session, step, client, store)));
        const faults = [...known, ...refused].toSorted((a, b) => a.line - b.line);
        // What the rules say of the rows is told beside what cannot be read: all of it is decided, and goes back.
        if (faults.length > 0 || dryRun) throw new TakenBack(faults);
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
      const { faults } = error;
      return { ...report, faults, imported: faults.length > 0 ? 0 : plan.fresh };
    }
    return { ...report, faults: [], imported: plan.fresh };
  }

  private async take(
    session: Session,
    { facts, events }: Step,
    client: PoolClient,
    store: (writes: Writes) => Promise<void>,
  ): Promise<readonly RowFault[]> {
    for (const part of chunked(facts)) await store(await this.facts.prepare(session, part, client));
    const refused: RowFault[] = [];
    for (const part of chunked(events)) {
      const commands = part.map(({ command }) => command);
      const answers = await (await this.engine.readFor(session, commands, client))();
      const ready = answers.flatMap((answer) => (answer instanceof EngineError ? [] : [answer.writes]));
      if (ready.length > 0) await store(joinWrites(ready));
      refused.push(...answers.flatMap((answer, at) => faultsOf(part[at], answer)));
    }
    return refused;
  }
}

/** Takes the whole import back. */
class TakenBack extends Error {
  constructor(readonly faults: readonly RowFault[]) {
    super(`${faults.length} rows are refused.`);
  }
}

function faultsOf(event: PlannedEvent | undefined, answer: unknown): readonly RowFault[] {
  if (!(answer instanceof EngineError)) return [];
  const line = event?.line ?? 0;
  if (!(answer instanceof EventRefusedError)) return [{ line, column: null, detail: answer.message }];
  return answer.refusals.map(({ detail }) => ({ line, column: null, detail }));
}

/** Somebody else wrote in one of these files meanwhile. */
function isOvertaken(error: unknown): boolean {
  if (error instanceof FactRefusedError) return error.code === 'streamExists' || error.code === 'staleRevision';
  return error instanceof ConflictError || error instanceof BusyError || error instanceof UnknownStreamError;
}

function chunked<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_none, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
