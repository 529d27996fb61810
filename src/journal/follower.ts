import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import type { AppPool } from '../platform/database.js';
import type { Bookmarks, Mark } from './bookmarks.js';
import { inSession } from './session-work.js';

/** One time of following: the moment it began, and what rows rest on beside the record. Other grounds: all are made anew. */
export type Round = Mark;
/** What one follower makes of the record. Ids are of what it keeps a row of: placements, persons. */
export type Following<R extends Round> = {
  /** Of its bookmark. */
  readonly name: string;
  readonly round: (tenant: string, at: Moment) => R | Promise<R>;
  /** What is not level with the record, of what moved since a moment; of everything when that is undefined. */
  readonly behind: (
    client: PoolClient,
    tenant: string,
    round: R,
    since: Moment | undefined,
  ) => Promise<readonly string[]>;
  /** Makes these level, a page at most; doing it twice, or in two processes, changes nothing. */
  readonly batch: (tenant: string, round: R, ids: readonly string[]) => Promise<void>;
  /** Makes everything anew, behind or not, while others follow. @returns how many */
  readonly all: (tenant: string, round: R, progress: (done: number) => void) => Promise<number>;
};
/** Where a round begins: from when on it looks (undefined: everywhere), and of when what is kept was before it. */
export type Look<R extends Round> = {
  readonly round: R;
  readonly since: Moment | undefined;
  readonly kept: Moment | undefined;
};
export type Behind<R extends Round> = { readonly round: R; readonly ids: readonly string[] };

/** So many are made level in one transaction. */
export const BATCH = 500;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/**
 * Keeps what is read level with the journal, for one reader of it. The bookmark moves when all is done, to the moment at which
 * the round began: a round that failed, or that another overtook, is looked through once more, and nothing is skipped.
 */
export class Follower<R extends Round = Round> {
  constructor(
    private readonly pool: AppPool,
    private readonly following: Following<R>,
    private readonly bookmarks: Bookmarks,
  ) {}

  /** Takes in what was recorded since the last time. @returns how many were behind */
  async follow(tenant: string, at: Moment): Promise<number> {
    return this.counted(tenant, await this.behind(tenant, await this.look(tenant, at)));
  }

  /** Compares everything, also what moved without an entry near it. @returns how many were behind */
  async followAll(tenant: string, at: Moment): Promise<number> {
    const round = await this.following.round(tenant, at);
    return this.counted(tenant, await this.behind(tenant, { round, since: undefined, kept: undefined }));
  }

  async look(tenant: string, at: Moment): Promise<Look<R>> {
    const round = await this.following.round(tenant, at);
    const mark = await this.bookmarks.read(tenant, this.following.name);
    return { round, since: mark?.grounds === round.grounds ? mark.at : undefined, kept: mark?.at };
  }

  async behind(tenant: string, { round, since }: Look<R>): Promise<Behind<R>> {
    const ids = await this.inTenant(tenant, (client) => this.following.behind(client, tenant, round, since));
    return { round, ids };
  }

  /** Makes these level; the next time is looked from this round. */
  async take(tenant: string, { round, ids }: Behind<R>): Promise<void> {
    for (let first = 0; first < ids.length; first += BATCH) {
      await this.following.batch(tenant, round, ids.slice(first, first + BATCH));
    }
    await this.bookmarks.move(tenant, this.following.name, { at: round.at, grounds: round.grounds });
  }

  /** Makes everything anew while the product goes on. @param progress how many are done */
  async rebuild(tenant: string, at: Moment, progress: (done: number) => void = () => undefined): Promise<number> {
    const round = await this.following.round(tenant, at);
    const done = await this.following.all(tenant, round, progress);
    await this.take(tenant, { round, ids: [] });
    return done;
  }

  private async counted(tenant: string, behind: Behind<R>): Promise<number> {
    await this.take(tenant, behind);
    return behind.ids.length;
  }

  private inTenant<T>(tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, work);
  }
}

/**
 * All of a `Following` that keeps a row of placements: page after page in order of their id.
 * @param which of them, as a condition on `p`
 */
export function placementByPlacement<R extends Round>(
  pool: AppPool,
  batch: Following<R>['batch'],
  which = 'true',
): Following<R>['all'] {
  const pageAfter = (tenant: string, after: string): Promise<readonly string[]> =>
    inSession(pool, { tenant, tenants: [tenant] }, async (client) => {
      const sql = `select p.id from placement p where p.tenant = $1 and p.id > $2 and ${which} order by p.id limit ${BATCH}`;
      return idsOf(await client.query(sql, [tenant, after]));
    });
  return async (tenant, round, progress) => {
    let done = 0;
    for (let after: string | undefined = LOWEST; after !== undefined;) {
      const ids = await pageAfter(tenant, after);
      if (ids.length > 0) await batch(tenant, round, ids);
      done += ids.length;
      progress(done);
      after = ids.at(-1);
    }
    return done;
  };
}

export const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }): readonly string[] =>
  rows.map((row) => row.id);
