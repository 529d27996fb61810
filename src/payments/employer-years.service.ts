import type { Moment } from '../../workflows/definition.js';
import { StoredBookmarks } from '../journal/bookmarks.js';
import { Follower, type Following, type Round } from '../journal/follower.js';
import { FEW, KeptLevel, type Level } from '../journal/kept-level.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { employersAfter, employersBehind, employersOf, keepYears } from './employer-year-rows.js';

const LOWEST = '00000000-0000-0000-0000-000000000000';
/** Moves when a row holds something else; it rests on nothing beside the record. */
const SHAPE = '1';

/** Keeps what each employer was paid in each year level with the record (decision 1841). */
export class EmployerYears {
  readonly follower: Follower;
  private readonly kept: KeptLevel<Round>;

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    warn: (message: string) => void,
    few = FEW,
  ) {
    this.follower = new Follower(pool, this.following(), new StoredBookmarks(pool));
    this.kept = new KeptLevel(this.follower, {
      all: (tenant) => inSession(pool, { tenant, tenants: [tenant] }, (client) => employersOf(client, tenant)),
      warn: (message) => warn(`Jaaropgaven: ${message}`),
      few,
    });
  }

  /** @param wait until all is computed, however much it is */
  async level({ tenant }: Session, wait: boolean): Promise<Level> {
    return this.kept.level(tenant, await this.clock.now(), wait);
  }

  /** Compares every employer of every body. */
  async levelAll(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) await this.follower.followAll(id, await this.clock.now());
  }

  /** Ends when what is being computed beside is done. */
  async settled(): Promise<void> {
    await this.kept.settled();
  }

  private following(): Following<Round> {
    return {
      name: 'employerYears',
      round: (_tenant: string, at: Moment) => ({ at, grounds: SHAPE }),
      behind: (client, tenant, _round, since) => employersBehind(client, tenant, since),
      batch: (tenant, _round, ids) => this.keep(tenant, ids),
      all: (tenant, _round, progress) => this.all(tenant, progress),
    };
  }

  private async keep(tenant: string, ids: readonly string[]): Promise<void> {
    await inSession(this.pool, { tenant, tenants: [tenant] }, (client) => keepYears(client, tenant, ids));
  }

  private async all(tenant: string, progress: (done: number) => void): Promise<number> {
    let done = 0;
    for (let after: string | undefined = LOWEST; after !== undefined;) {
      const from: string = after;
      const ids: readonly string[] = await inSession(this.pool, { tenant, tenants: [tenant] }, (client) =>
        employersAfter(client, tenant, from),
      );
      if (ids.length > 0) await this.keep(tenant, ids);
      done += ids.length;
      progress(done);
      after = ids.at(-1);
    }
    return done;
  }
}

/** Once a day, so that nobody waits for what moved without an entry near it. */
export class EmployerYearsPass {
  readonly name = 'employerYears';

  constructor(private readonly years: EmployerYears) {}

  async run(): Promise<void> {
    await this.years.levelAll();
  }
}
