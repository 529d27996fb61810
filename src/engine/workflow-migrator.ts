import type { LocalDate, WorkflowDefinition } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import type { AppPool } from '../platform/database.js';
import type { MigrateCommand } from './command.js';
import type { Workflows } from './decision-env.js';
import type { Engine, Previewed } from './engine.js';
import { EngineError, FaultError } from './engine.errors.js';
import { olderInstances, type RunningInstance } from './running-instances.js';
import { parseSnapshot } from './snapshot.js';

/** What became of one running part, or would become of it. */
export type VersionMove = {
  readonly stream: string;
  readonly instance: string;
  readonly from: number;
  readonly to: number;
  /** Why it stays on its version; null when it goes. */
  readonly stays: string | null;
  /** Of a dry run: the state it keeps, the terms that stay, and the reminders that come and go. */
  readonly keeps?: Kept;
};
export type Kept = {
  readonly state: string;
  readonly terms: readonly NamedTerm[];
  readonly remindersAdded: readonly NamedTerm[];
  readonly remindersDropped: readonly NamedTerm[];
};
export type NamedTerm = { readonly name: string; readonly dueOn: LocalDate };

/**
 * Takes what runs on an older version of a machine to the newest, page by page, while the product works on. Each is a decision
 * of its own with its entry, so who stops it in the middle loses nothing: what is left is what still stands on an older version.
 */
export class WorkflowMigrator {
  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
    private readonly workflows: Workflows,
  ) {}

  async *run(tenant: string, workflow: string, dryRun: boolean): AsyncGenerator<VersionMove> {
    const newest = this.workflows.latest(workflow);
    const session: Session = { tenant, tenants: [tenant] };
    for await (const page of olderInstances(this.pool, tenant, workflow, newest.version)) {
      if (dryRun) for (const one of page) yield await this.tried(session, one, newest);
      else yield* await this.moved(session, page, newest);
    }
  }

  private async moved(
    session: Session,
    page: readonly RunningInstance[],
    { version: to }: WorkflowDefinition,
  ): Promise<readonly VersionMove[]> {
    const commands = page.map((one) => commandFor(session, one, to));
    const answers = await this.engine.dispatchBatch(session, commands);
    return page.map((one, at) => {
      const answer = answers[at];
      return moveOf(one, to, answer instanceof EngineError ? answer.message : null);
    });
  }

  private async tried(session: Session, one: RunningInstance, newest: WorkflowDefinition): Promise<VersionMove> {
    const { version: to } = newest;
    try {
      const previewed = await this.engine.preview(session, commandFor(session, one, to));
      return { ...moveOf(one, to, null), keeps: keptIn(previewed, one, newest) };
    } catch (error) {
      const refusal = error instanceof EngineError ? error : new FaultError(one.stream, error);
      return moveOf(one, to, refusal.message);
    }
  }
}

const commandFor = ({ tenant }: Session, { stream, name }: RunningInstance, to: number): MigrateCommand => ({
  kind: 'migrate',
  stream,
  instance: name,
  to,
  actor: { id: 'system', role: 'system', tenant },
});

const moveOf = ({ stream, name, version }: RunningInstance, to: number, stays: string | null): VersionMove => ({
  stream,
  instance: name,
  from: version,
  to,
  stays,
});

function keptIn({ before, writes }: Previewed, { name }: RunningInstance, newest: WorkflowDefinition): Kept {
  const row = writes.instances.find((one) => one.name === name);
  const instance = row && parseSnapshot(newest, row.snapshot);
  const own = <T extends { readonly instance: string; readonly kind: string }>(timers: readonly T[], kind: string) =>
    timers.filter((timer) => timer.instance === name && timer.kind === kind);
  const dropped = new Set(own(writes.timersDropped, 'reminder').map((timer) => `${timer.name} ${timer.dueAt}`));
  const waiting = before.streams.flatMap(({ timers }) => timers.filter((timer) => !timer.fired));
  return {
    state: instance ? newest.summary(instance.context, instance.value).label : '',
    terms: own(waiting, 'state').map(termOf),
    remindersAdded: own(writes.timersPlanted, 'reminder').map(termOf),
    remindersDropped: own(waiting, 'reminder')
      .filter((timer) => dropped.has(`${timer.name} ${timer.dueAt}`))
      .map(termOf),
  };
}

const termOf = ({ name, dueOn }: NamedTerm): NamedTerm => ({ name, dueOn });
