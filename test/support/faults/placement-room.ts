import { Engine } from '../../../src/engine/engine.js';
import { PolicySource, TablesSource } from '../../../src/engine/policy-source.js';
import { RegisteredWorkflows } from '../../../src/engine/registered-workflows.js';
import { Verifier, type Verified } from '../../../src/engine/verifier.js';
import type { Workflows } from '../../../src/engine/decision-env.js';
import { RecordStore } from '../../../src/journal/record-store.js';
import { DatabaseClock } from '../../../src/platform/clock.js';
import { AppPool, ClockPool } from '../../../src/platform/database.js';
import { Sweeper } from '../../../src/timers/sweeper.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../databases.js';
import { TENANT, type RoadStep } from './straight-road.js';

export const session = { tenant: TENANT, tenants: [TENANT] };

/** The real machines on a database of its own whose clock stands still until it is moved. */
export class PlacementRoom {
  readonly pool: AppPool;
  readonly clockPool: ClockPool;
  readonly engine: Engine;

  private constructor(
    readonly database: TestDatabase,
    private readonly workflows: Workflows,
  ) {
    this.pool = new AppPool(database.urls.app);
    this.clockPool = new ClockPool(database.urls.clock);
    this.engine = new Engine(new RecordStore(this.pool), workflows, new PolicySource(this.pool), new TablesSource());
  }

  static async open(database?: TestDatabase): Promise<PlacementRoom> {
    const room = new PlacementRoom(database ?? (await cloneDatabase()), new RegisteredWorkflows());
    await makeDemo(room.database);
    return room;
  }

  sweeper(): Sweeper {
    return new Sweeper(this.clockPool, new DatabaseClock(this.pool), this.engine);
  }

  async moveClock(at: string): Promise<void> {
    await this.pool.query("select move_clock('fixed', $1, 0)", [at]);
  }

  /** Does the step at this moment. */
  async take(step: RoadStep, at = `${step.day}T09:00:00.000Z`): Promise<void> {
    await this.moveClock(at);
    await this.engine.dispatch(session, step.command);
  }

  async verified(): Promise<Pick<Verified, 'differences' | 'first'>> {
    const { differences, first } = await new Verifier(this.pool, this.workflows).verify(TENANT, { replay: true });
    return { differences, first };
  }

  /** Closes the connections and leaves the database to others. */
  async leave(): Promise<void> {
    await Promise.all([this.pool.close(), this.clockPool.close()]);
  }

  async close(): Promise<void> {
    await this.leave();
    await this.database.drop();
  }
}

/** Lets the clock be moved, and gives the people of the road a mail address. */
export async function makeDemo(database: TestDatabase): Promise<void> {
  const { owner } = database.urls;
  await queryOnce(owner, "update clock set demo = true, mode = 'fixed', fixed_at = '2026-01-01T09:00:00Z'");
  await queryOnce(owner, "update member set mail = id || '@example.nl'");
}
