import { dutchDate } from '../../workflows/law/dutch.js';
import { definitions } from '../../workflows/registry.js';
import { namedBodies } from '../journal/named-bodies.js';
import { RecordStore } from '../journal/record-store.js';
import { allTenants } from '../journal/tenants.js';
import { CallError } from '../platform/call-error.js';
import { AppPool } from '../platform/database.js';
import { withDatabase } from '../running/with-database.js';
import { Engine } from './engine.js';
import { PolicySource, TablesSource } from './policy-source.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { runningVersions } from './running-instances.js';
import { type Kept, type NamedTerm, type VersionMove, WorkflowMigrator } from './workflow-migrator.js';

type Env = Readonly<Record<string, string | undefined>>;
type Options = { readonly body?: string; readonly dryRun?: boolean; readonly json?: boolean };

/** No machine has this name. */
export class UnknownWorkflowError extends CallError {
  override readonly code = 'unknownWorkflow';
  constructor(name: string) {
    super([`Er is geen proces "${name}". Bekend zijn: ${workflowNames().join(', ')}.`]);
    this.name = 'UnknownWorkflowError';
  }
}

/** One line per body, machine and version: how many run on it. */
export async function versionsNow(env: Env, json: boolean): Promise<void> {
  const workflows = new RegisteredWorkflows();
  await withPool(env, async (pool) => {
    for (const { code, name, id } of await allTenants(pool)) {
      for (const { workflow, version, running } of await runningVersions(pool, id)) {
        const newest = workflows.latest(workflow).version;
        const note = version < newest ? ` (nieuwste: ${newest})` : '';
        print(
          json
            ? JSON.stringify({ body: code, workflow, version, newest, running })
            : `${name}: ${workflow} versie ${version}: ${running}${note}`,
        );
      }
    }
  });
}

/**
 * Running files to the newest version of their machines, told one by one.
 * @returns whether nothing stayed behind
 * @throws UnknownWorkflowError, NoSuchBodyError
 */
export async function migrateWorkflowsNow(env: Env, workflow: string | undefined, options: Options): Promise<boolean> {
  const chosen = workflow === undefined ? workflowNames() : [workflow];
  if (workflow !== undefined && !workflowNames().includes(workflow)) throw new UnknownWorkflowError(workflow);
  const { body: code, dryRun = false, json = false } = options;
  const workflows = new RegisteredWorkflows();
  return withPool(env, async (pool) => {
    const engine = new Engine(new RecordStore(pool), workflows, new PolicySource(pool), new TablesSource());
    const migrator = new WorkflowMigrator(pool, engine, workflows);
    let [moved, behind] = [0, 0];
    for (const body of await namedBodies(pool, code)) {
      for (const name of chosen) {
        const count = { moved: 0, stays: 0 };
        for await (const move of migrator.run(body.id, name, dryRun)) {
          if (move.stays === null) count.moved += 1;
          else count.stays += 1;
          print(json ? JSON.stringify({ body: code ?? body.code, workflow: name, ...move }) : toldMove(move));
        }
        moved += count.moved;
        behind += count.stays;
        if (count.moved + count.stays > 0) say(toldCount(body.name, name, count, dryRun));
      }
    }
    if (moved + behind === 0) say('Alles wat loopt, loopt op de nieuwste versie.');
    return behind === 0;
  });
}

const workflowNames = (): readonly string[] => [...new Set(definitions.map(({ name }) => name))];

function toldMove({ stream, instance, from, to, stays, keeps }: VersionMove): string {
  if (stays !== null) return `${stream} ${instance}: ${stays}`;
  return `${stream} ${instance}: versie ${from} → ${to}${keeps ? `; ${toldKept(keeps)}` : ''}`;
}

function toldKept({ state, terms, remindersAdded, remindersDropped }: Kept): string {
  const told = (list: readonly NamedTerm[]): string =>
    list.map(({ name, dueOn }) => `${name} op ${dutchDate(dueOn)}`).join(', ');
  const changed = (word: string, list: readonly NamedTerm[]): string =>
    list.length === 0 ? '' : `; ${word}: ${told(list)}`;
  return [
    `stand blijft "${state}"`,
    terms.length === 0 ? '; geen termijnen' : `; termijnen blijven: ${told(terms)}`,
    changed('herinneringen erbij', remindersAdded),
    changed('herinneringen weg', remindersDropped),
  ].join('');
}

function toldCount(
  body: string,
  workflow: string,
  { moved, stays }: { readonly moved: number; readonly stays: number },
  dryRun: boolean,
): string {
  const left = stays === 0 ? '' : `, ${stays} ${stays === 1 ? 'blijft' : 'blijven'} op een oudere versie`;
  return dryRun
    ? `${body}: ${workflow}: ${moved} over te zetten${left}. Er is niets opgeslagen.`
    : `${body}: ${workflow}: ${moved} overgezet${left}.`;
}

async function withPool<T>(env: Env, work: (pool: AppPool) => Promise<T>): Promise<T> {
  return withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      return await work(pool);
    } finally {
      await pool.close();
    }
  });
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
