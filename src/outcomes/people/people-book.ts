import type { PoolClient } from 'pg';
import type { Moment } from '../../../workflows/definition.js';
import { MemoryBookmarks } from '../../journal/bookmarks.js';
import { Follower, type Following, type Round } from '../../journal/follower.js';
import { movedSince } from '../../journal/moved-since.js';
import { inSession } from '../../journal/session-work.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { PEOPLE_CHUNKS, readPeople, readPeopleChunk, withPeople } from './people-chunks.js';
import { newPeopleCodes, peopleColumns, type PeopleCodes, type PeopleColumns } from './people-columns.js';

/** Everybody of a body with a file, and what is known of the way to work, as of a moment. */
export type PeoplePicture = {
  readonly chunks: readonly PeopleColumns[];
  readonly codes: PeopleCodes;
  readonly at: Moment;
};

const FRESH_MS = 10_000;
const MERGED = `select id, candidate_read_as(id) as person from candidate where tenant = $1 and merged_into is not null`;
const MOVED = `with ${movedSince('$2')} select m.id, m.number, c.merged_into is not null as merged
  from moved m join candidate c on c.id = m.id`;
/** Before any entry. */
const EVER = '1900-01-01T00:00:00.000Z';
type Moved = { readonly id: string; readonly number: number; readonly merged: boolean };

type Body = {
  readonly codes: PeopleCodes;
  readonly chunks: PeopleColumns[];
  /** Files that are read as another one. */
  merged: ReadonlyMap<string, string>;
  /** Last entry of persons that moved lately: as it was found, and as it was taken in. */
  found: ReadonlyMap<string, number>;
  taken: ReadonlyMap<string, number>;
  picture: PeoplePicture | undefined;
  bringing: Promise<PeoplePicture> | undefined;
};

/** The people of each body in memory: read at the first question, after that only those something was recorded of. */
export class PeopleBook {
  private readonly bodies = new Map<string, Body>();
  private readonly follower: Follower;

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {
    this.follower = new Follower(pool, this.following(), new MemoryBookmarks());
  }

  /** The picture as of at most ten seconds ago, or of before while much is being taken in. */
  async of(tenant: string): Promise<PeoplePicture> {
    const body = this.bodyOf(tenant);
    const at = await this.clock.now();
    const { picture } = body;
    if (picture && Math.abs(Date.parse(at) - Date.parse(picture.at)) < FRESH_MS) return picture;
    return this.bring(tenant, body, at);
  }

  /** With all that was recorded before this call: for what is kept, and not made again. */
  async level(tenant: string): Promise<PeoplePicture> {
    for (;;) {
      const at = await this.clock.now();
      const body = this.bodyOf(tenant);
      if (body.bringing === undefined) return this.bring(tenant, body, at);
      // What fails there fails here again, and is told here.
      await Promise.allSettled([body.bringing]);
    }
  }

  private bring(tenant: string, body: Body, at: Moment): Promise<PeoplePicture> {
    body.bringing ??= this.brought(tenant, body, at).finally(() => {
      body.bringing = undefined;
    });
    return body.bringing;
  }

  private following(): Following<Round> {
    return {
      name: 'people',
      round: (_tenant, at) => ({ at, grounds: '' }),
      behind: (client, tenant, _round, since) => this.behind(client, tenant, since),
      batch: (tenant, _round, ids) => this.readAnew(tenant, ids),
      all: (tenant) => this.readAll(tenant),
    };
  }

  private bodyOf(tenant: string): Body {
    const known = this.bodies.get(tenant);
    if (known) return known;
    const body: Body = {
      codes: newPeopleCodes(),
      chunks: [],
      merged: new Map(),
      found: new Map(),
      taken: new Map(),
      picture: undefined,
      bringing: undefined,
    };
    this.bodies.set(tenant, body);
    return body;
  }

  private async brought(tenant: string, body: Body, at: Moment): Promise<PeoplePicture> {
    if (body.picture === undefined) await this.follower.rebuild(tenant, at);
    else await this.follower.follow(tenant, at);
    const chunks = body.chunks.filter(({ count }) => count > 0);
    const same =
      body.picture?.chunks.length === chunks.length && chunks.every((one, n) => one === body.picture?.chunks[n]);
    // The same list as before when nothing changed: what was answered of it still holds.
    body.picture = { chunks: same ? (body.picture?.chunks ?? chunks) : chunks, codes: body.codes, at };
    return body.picture;
  }

  private async readAll(tenant: string): Promise<number> {
    const body = this.bodyOf(tenant);
    let done = 0;
    body.merged = await this.inTenant(tenant, (client) => mergedFiles(client, tenant));
    for (let chunk = 0; chunk < PEOPLE_CHUNKS; chunk += 1) {
      const rows = await this.inTenant(tenant, (client) => readPeopleChunk(client, tenant, chunk, body.merged));
      body.chunks[chunk] = peopleColumns(rows, body.codes);
      done += rows.length;
    }
    return done;
  }

  /** A merged file and the one it is read as both change. */
  private async behind(client: PoolClient, tenant: string, since: Moment | undefined): Promise<readonly string[]> {
    const body = this.bodyOf(tenant);
    const moved = (await client.query<Moved>(MOVED, [tenant, since ?? EVER])).rows;
    const changed = moved.filter(({ id, number }) => number > (body.taken.get(id) ?? 0));
    if (changed.some(({ merged }) => merged)) body.merged = await mergedFiles(client, tenant);
    body.found = new Map(moved.map(({ id, number }) => [id, number]));
    body.taken = new Map([...body.taken].filter(([id]) => body.found.has(id)));
    return [...new Set(changed.flatMap(({ id }) => [id, body.merged.get(id) ?? id]))];
  }

  private async readAnew(tenant: string, ids: readonly string[]): Promise<void> {
    const body = this.bodyOf(tenant);
    const byChunk = new Map<number, string[]>();
    for (const id of ids) {
      const chunk = Number.parseInt(id.slice(0, 2), 16);
      byChunk.set(chunk, [...(byChunk.get(chunk) ?? []), id]);
    }
    for (const [chunk, asked] of byChunk) {
      const fresh = await this.inTenant(tenant, (client) => readPeople(client, tenant, asked, body.merged));
      const hex = new Set(asked.map((id) => id.replaceAll('-', '')));
      body.chunks[chunk] = withPeople(body.chunks[chunk] ?? peopleColumns([], body.codes), fresh, hex, body.codes);
    }
    body.taken = new Map([...body.taken, ...ids.map((id) => [id, body.found.get(id) ?? 0] as const)]);
  }

  private inTenant<T>(tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, work);
  }
}

async function mergedFiles(client: PoolClient, tenant: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; person: string }>(MERGED, [tenant]);
  return new Map(rows.map(({ id, person }) => [id, person]));
}
