import type { PoolClient } from 'pg';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { StoredBookmarks } from './bookmarks.js';
import { Follower, type Following, type Round } from './follower.js';
import { FEW, KeptLevel, type Level } from './kept-level.js';
import type { Session } from './record-store.js';
import { inSession } from './session-work.js';
import { allTenants } from './tenants.js';

/** Where the rows stand, and of what there is one; with a year of it there may be several. */
export type KeptPlace = { readonly table: string; readonly key: 'placement' | 'employer' };

export type KeptRowsPorts<R extends Round> = {
  readonly pool: AppPool;
  readonly place: KeptPlace;
  /** What the rows are for, in Dutch. */
  readonly title: string;
  readonly clock: Clock;
  readonly following: Following<R>;
  /** How many rows a body has at most. */
  readonly all: (client: PoolClient, tenant: string) => Promise<number>;
  /** Hears in Dutch of what failed beside a page. */
  readonly warn: (message: string) => void;
  readonly few?: number | undefined;
};

type StoredRows = { readonly id: string; readonly level: string; readonly content: string };

/**
 * Rows that are kept beside the record for pages to read: level when somebody asks, and compared whole once a day, so that
 * after a night with a new month, policy or table row nobody waits for them (decision 1750).
 */
export class KeptRows<R extends Round = Round> {
  readonly name: string;
  readonly title: string;
  readonly key: KeptPlace['key'];
  readonly follower: Follower<R>;
  private readonly following: Following<R>;
  private readonly place: KeptPlace;
  private readonly kept: KeptLevel<R>;
  protected readonly pool: AppPool;
  protected readonly clock: Clock;

  constructor({ pool, clock, place, title, following, all, warn, few = FEW }: KeptRowsPorts<R>) {
    this.pool = pool;
    this.clock = clock;
    this.place = place;
    this.key = place.key;
    this.title = title;
    this.following = following;
    this.name = following.name;
    this.follower = new Follower(pool, following, new StoredBookmarks(pool));
    this.kept = new KeptLevel(this.follower, {
      all: (tenant) => inSession(pool, { tenant, tenants: [tenant] }, (client) => all(client, tenant)),
      warn: (message) => warn(`${title}: ${message}`),
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

  /**
   * Makes these rows anew. A row that is level with the record is what the record gives, or somebody wrote it otherwise.
   * @returns of which of them the row was another although nothing that it rests on had moved
   */
  async mended(tenant: string, ids: readonly string[]): Promise<readonly string[]> {
    const before = await this.stored(tenant, ids);
    if (before.size === 0) return [];
    const there = [...before.keys()];
    await this.following.batch(tenant, await this.following.round(tenant, await this.clock.now()), there);
    const after = await this.stored(tenant, there);
    return there.filter((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      return was?.level === is?.level && was?.content !== is?.content;
    });
  }

  private async stored(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, StoredRows>> {
    const { table, key } = this.place;
    const sql = `select k.${key} as id, max(concat_ws('.', k.entry_no, k.beside_no, to_jsonb(k) ->> 'grounds')) as level,
        string_agg((to_jsonb(k) - 'entry_no' - 'beside_no' - 'grounds')::text, ' ' order by to_jsonb(k) -> 'year') as content
      from ${table} k where k.tenant = $1 and k.${key} = any($2) group by k.${key}`;
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rows } = await client.query<StoredRows>(sql, [tenant, ids]);
      return new Map(rows.map((row) => [row.id, row]));
    });
  }

  /** Ends when what is being computed beside is done. */
  async settled(): Promise<void> {
    await this.kept.settled();
  }
}
