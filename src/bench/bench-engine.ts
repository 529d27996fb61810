import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import type { Command } from '../engine/command.js';
import { AppPool } from '../platform/database.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { firstDayOf, idOf, NOW, openedPlacement, SESSION, TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { RecordingStore } from './recording-store.js';

/** An engine that handles one command at a time, so that its calls can be told apart from those of others. */
export type Lane = { readonly records: RecordingStore; readonly engine: Engine };

/** The product's engine on one database of the bench. */
export class BenchEngine {
  readonly pool: AppPool;
  readonly lanes: readonly Lane[];

  /** @param connections as many events are at the database at once */
  constructor(
    readonly urls: BenchUrls,
    connections: number,
  ) {
    // One more: inside a batch the engine reads the policies on a connection of their own.
    this.pool = new AppPool(urls.app, { max: connections + 1 });
    const policies = new PolicySource(this.pool);
    const workflows = new RegisteredWorkflows();
    this.lanes = Array.from({ length: connections }, () => {
      const records = new RecordingStore(this.pool);
      return { records, engine: new Engine(records, workflows, policies, new TablesSource()) };
    });
  }

  /** The lane of the nth command, when as many go at once as there are connections. */
  lane(nth: number): Lane {
    const lane = this.lanes[nth % this.lanes.length];
    if (!lane) throw new BenchRefusedError('De bench heeft geen verbindingen.');
    return lane;
  }

  /** Sends a batch; every command must be taken. */
  async batch(commands: readonly Command[]): Promise<void> {
    for (const answer of await this.lane(0).engine.dispatchBatch(SESSION, commands)) {
      if (answer instanceof EngineError) throw new BenchRefusedError(`Geen cijfers: ${answer.message}`);
    }
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}

/** The deciding body of the bench, and a clock that stands still. */
export async function furnish(urls: BenchUrls): Promise<void> {
  await ownerRows(
    urls,
    `insert into tenant (id, code, name, kind, region) values ($1, 'bench', 'Bench', 'college', 'bench')`,
    [TENANT],
  );
  await moveClock(urls, NOW);
}

export async function moveClock(urls: BenchUrls, at: string): Promise<void> {
  await ownerRows(urls, `update clock set demo = true, mode = 'fixed', fixed_at = $1`, [at]);
}

/** Opens placements through the engine. @returns their streams */
export async function openPlacements(
  urls: BenchUrls,
  count: number,
  firstDay: (index: number) => string = firstDayOf,
): Promise<readonly string[]> {
  const bench = new BenchEngine(urls, 2);
  try {
    for (let first = 0; first < count; first += 100) {
      const size = Math.min(100, count - first);
      await bench.batch(Array.from({ length: size }, (_, at) => openedPlacement(first + at, firstDay(first + at))));
    }
  } finally {
    await bench.close();
  }
  await ownerRows(urls, 'vacuum analyze');
  return Array.from({ length: count }, (_, index) => idOf('placement', index));
}
