import type { Actor } from '../../../workflows/definition.js';
import { EngineError, EventRefusedError } from '../../engine/engine.errors.js';
import type { Engine } from '../../engine/engine.js';
import type { FactWriter } from '../../journal/fact-writer.js';
import type { Session } from '../../journal/record-store.js';
import { joinWrites, type Writes } from '../../journal/writes.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { PoolClient } from 'pg';
import type { RowFault } from '../cell-reader.js';
import { refuseOvertaken, untilUndisturbed } from '../overtaken.js';
import { byLine, chunked, TakenBack } from '../taken-back.js';
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

/** Of each file the last entry as the import itself left it. */
type Heads = Map<string, number>;

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
    return untilUndisturbed(() => this.attempt(file, options));
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
        const heads: Heads = new Map();
        const keep = async (writes: Writes): Promise<void> => {
          await store(writes);
          for (const { id, entryNo } of writes.streams) heads.set(id, entryNo);
        };
        for (const step of plan.steps)
          for (const { answer, event } of await this.take(session, onHeads(step, heads), client, keep))
            refused.push(...faultsOf(event.line, answer, file));
        const faults = byLine([...known, ...refused]);
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
  ): Promise<readonly Refused[]> {
    for (const part of chunked(facts)) await store(await this.facts.prepare(session, part, client));
    const refused: Refused[] = [];
    for (const part of chunked(events)) {
      const commands = part.map(({ command }) => command);
      const answers = await (await this.engine.readFor(session, commands, client))();
      refuseOvertaken(answers);
      const ready = answers.flatMap((answer) => (answer instanceof EngineError ? [] : [answer.writes]));
      if (ready.length > 0) await store(joinWrites(ready));
      for (const [at, event] of part.entries()) {
        const answer = answers[at];
        if (answer instanceof EngineError) refused.push({ event, answer });
      }
    }
    return refused;
  }
}

/** What a plan rests on is the last entry that it read, or the last that the import wrote since. */
function onHeads({ facts, events }: Step, heads: Heads): Step {
  return {
    facts: facts.map((fact) => {
      const head = heads.get(fact.stream);
      return head === undefined ? fact : { ...fact, expectedRevision: head };
    }),
    events: events.map(({ command, ...event }) => {
      const head = heads.get(command.stream);
      return { ...event, command: head === undefined ? command : { ...command, seenEntry: head } };
    }),
  };
}

type Refused = { readonly event: PlannedEvent; readonly answer: EngineError };

function faultsOf(line: number, answer: EngineError, { columnOf }: FactFile): readonly RowFault[] {
  if (!(answer instanceof EventRefusedError)) return [{ line, column: null, detail: answer.message }];
  return answer.refusals.map(({ field, detail }) => ({ line, column: field ? columnOf(field) : null, detail }));
}
