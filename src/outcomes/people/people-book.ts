import type { PoolClient } from 'pg';
import type { Moment } from '../../../workflows/definition.js';
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
/** Entries get their moment before they are stored: one that was slow may come after a later one. */
const OVERLAP_MINUTES = 15;

const MERGED = `select id, candidate_read_as(id) as person from candidate where tenant = $1 and merged_into is not null`;
const MOVED = `select j.stream as id, max(j.number)::int as number, bool_or(c.merged_into is not null) as merged
  from journal_entry j join candidate c on c.id = j.stream
  where j.tenant = $1 and j.at >= $2::timestamptz - interval '${OVERLAP_MINUTES} minutes' group by j.stream`;
type Moved = { readonly id: string; readonly number: number; readonly merged: boolean };

type Body = {
  readonly codes: PeopleCodes;
  readonly chunks: PeopleColumns[];
  /** Files that are read as another one. */
  merged: ReadonlyMap<string, string>;
  /** Last entry that was taken in, of persons that moved lately. */
  seen: ReadonlyMap<string, number>;
  picture: PeoplePicture | undefined;
  bringing: Promise<PeoplePicture> | undefined;
};

/** The people of each body in memory: read at the first question, after that only those something was recorded of. */
export class PeopleBook {
  private readonly bodies = new Map<string, Body>();

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  /** The picture as of at most ten seconds ago, or of before while much is being taken in. */
  async of(tenant: string): Promise<PeoplePicture> {
    const body = this.bodies.get(tenant) ?? this.newBody(tenant);
    const at = await this.clock.now();
    const { picture } = body;
    if (picture && Math.abs(Date.parse(at) - Date.parse(picture.at)) < FRESH_MS) return picture;
    body.bringing ??= this.brought(tenant, body, at).finally(() => {
      body.bringing = undefined;
    });
    return body.bringing;
  }

  private newBody(tenant: string): Body {
    const body: Body = {
      codes: newPeopleCodes(),
      chunks: [],
      merged: new Map(),
      seen: new Map(),
      picture: undefined,
      bringing: undefined,
    };
    this.bodies.set(tenant, body);
    return body;
  }

  private async brought(tenant: string, body: Body, at: Moment): Promise<PeoplePicture> {
    if (body.picture === undefined) await this.readAll(tenant, body);
    else await this.readMoved(tenant, body, body.picture.at);
    const chunks = body.chunks.filter(({ count }) => count > 0);
    const same =
      body.picture?.chunks.length === chunks.length && chunks.every((one, n) => one === body.picture?.chunks[n]);
    // The same list as before when nothing changed: what was answered of it still holds.
    body.picture = { chunks: same ? (body.picture?.chunks ?? chunks) : chunks, codes: body.codes, at };
    return body.picture;
  }

  private async readAll(tenant: string, body: Body): Promise<void> {
    body.merged = await this.inTenant(tenant, (client) => mergedFiles(client, tenant));
    for (let chunk = 0; chunk < PEOPLE_CHUNKS; chunk += 1) {
      const rows = await this.inTenant(tenant, (client) => readPeopleChunk(client, tenant, chunk, body.merged));
      body.chunks[chunk] = peopleColumns(rows, body.codes);
    }
  }

  private async readMoved(tenant: string, body: Body, since: Moment): Promise<void> {
    const moved = await this.inTenant(
      tenant,
      async (client) => (await client.query<Moved>(MOVED, [tenant, since])).rows,
    );
    const changed = moved.filter(({ id, number }) => number > (body.seen.get(id) ?? 0));
    if (changed.some(({ merged }) => merged)) {
      body.merged = await this.inTenant(tenant, (client) => mergedFiles(client, tenant));
    }
    // A merged file and the one it is read as both change.
    const ids = new Set(changed.flatMap(({ id }) => [id, body.merged.get(id) ?? id]));
    await this.readAnew(tenant, body, [...ids]);
    body.seen = new Map(moved.map(({ id, number }) => [id, number]));
  }

  private async readAnew(tenant: string, body: Body, ids: readonly string[]): Promise<void> {
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
  }

  private inTenant<T>(tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, work);
  }
}

async function mergedFiles(client: PoolClient, tenant: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; person: string }>(MERGED, [tenant]);
  return new Map(rows.map(({ id, person }) => [id, person]));
}
