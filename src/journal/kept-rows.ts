import type { PoolClient } from 'pg';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { StoredBookmarks } from './bookmarks.js';
import { Follower, type Following, type Round } from './follower.js';
import { FEW, KeptLevel, type Level } from './kept-level.js';
import type { Session } from './record-store.js';
import { inSession } from './session-work.js';
import { allTenants } from './tenants.js';

export type KeptRowsPorts<R extends Round> = {
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly following: Following<R>;
  /** How many rows a body has at most. */
  readonly all: (client: PoolClient, tenant: string) => Promise<number>;
  /** Hears in Dutch of what failed beside a page. */
  readonly warn: (message: string) => void;
  readonly few?: number | undefined;
};

/**
 * Rows that are kept beside the record for pages to read: level when somebody asks, and compared whole once a day, so that
 * after a night with a new month, policy or table row nobody waits for them (decision 1750).
 */
export class KeptRows<R extends Round = Round> {
  readonly name: string;
  readonly follower: Follower<R>;
  private readonly kept: KeptLevel<R>;
  protected readonly pool: AppPool;
  protected readonly clock: Clock;

  constructor({ pool, clock, following, all, warn, few = FEW }: KeptRowsPorts<R>) {
    this.pool = pool;
    this.clock = clock;
    this.name = following.name;
    this.follower = new Follower(pool, following, new StoredBookmarks(pool));
    this.kept = new KeptLevel(this.follower, {
      all: (tenant) => inSession(pool, { tenant, tenants: [tenant] }, (client) => all(client, tenant)),
      warn,
      few,
    });
  }

  /** @param wait until all is computed, however much it is */
  async level({ tenant }: Session, wait: boolean): Promise<Level> {
    return this.kept.level(tenant, await this.clock.now(), wait);
  }

  /** Compares every row of every body, also what moved without an entry near it. */
  async run(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) await this.follower.followAll(id, await this.clock.now());
  }

  /** Ends when what is being computed beside is done. */
  async settled(): Promise<void> {
    await this.kept.settled();
  }
}
