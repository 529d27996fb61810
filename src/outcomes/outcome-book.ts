import type { Moment } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { Clock } from '../platform/clock.js';
import { columnsOf, newCodeBook, type CodeBook, type OutcomeColumns } from './columns.js';
import type { OutcomeRow } from './outcome-row.js';
import type { OutcomeProjector } from './projector.js';

/** What the figures of a body are computed from, and of when it is. */
export type OutcomePicture = {
  readonly chunks: readonly OutcomeColumns[];
  readonly codes: CodeBook;
  readonly at: Moment;
};
type Kept = {
  readonly chunks: Map<number, OutcomeColumns>;
  readonly changed: number;
  readonly followed: Moment | undefined;
  readonly picture: OutcomePicture;
};
type Row = { readonly id: string; readonly body: string };

/** Placements lie in chunks by the first byte of their id: what changed is read again by chunk, not as a whole. */
const CHUNKS = 256;
/** So old may figures be before the record is asked again. */
const FRESH_MS = 10_000;

/** The read model of each body in memory: read at the first question, after that only the chunks that changed. */
export class OutcomeBook {
  private readonly kept = new Map<string, Promise<Kept>>();

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly projector: OutcomeProjector,
  ) {}

  /** The picture as of at most ten seconds ago. */
  async of(tenant: string): Promise<OutcomePicture> {
    const next = (this.kept.get(tenant) ?? Promise.resolve(empty())).then((before) => this.brought(tenant, before));
    this.kept.set(tenant, next);
    try {
      return (await next).picture;
    } catch (error) {
      // The next question begins anew.
      this.kept.delete(tenant);
      throw error;
    }
  }

  private async brought(tenant: string, before: Kept): Promise<Kept> {
    const at = await this.clock.now();
    const age = Math.abs(Date.parse(at) - Date.parse(before.picture.at));
    if (before.followed !== undefined && age < FRESH_MS) return before;
    await this.projector.follow(tenant, before.followed);
    const changed = await this.last(tenant);
    const { codes } = before.picture;
    for (const chunk of await this.changedChunks(tenant, before.changed)) {
      before.chunks.set(chunk, columnsOf(await this.rows(tenant, chunk), codes));
    }
    const picture = { chunks: [...before.chunks.values()], codes, at };
    return { chunks: before.chunks, changed, followed: at, picture };
  }

  private async last(tenant: string): Promise<number> {
    const [row] = await this.read<{ last: number | null }>(
      tenant,
      'select max(changed) as last from outcome_placement where tenant = $1',
      [tenant],
    );
    return row?.last ?? 0;
  }

  private async changedChunks(tenant: string, after: number): Promise<readonly number[]> {
    const rows = await this.read<{ chunk: string }>(
      tenant,
      'select distinct left(id::text, 2) as chunk from outcome_placement where tenant = $1 and changed > $2',
      [tenant, after],
    );
    return rows.map((row) => Number.parseInt(row.chunk, 16));
  }

  private async rows(tenant: string, chunk: number): Promise<readonly (readonly [string, OutcomeRow])[]> {
    const rows = await this.read<Row>(
      tenant,
      'select id, body from outcome_placement where tenant = $1 and id >= $2 and ($3::uuid is null or id < $3) order by id',
      [tenant, firstId(chunk), chunk + 1 < CHUNKS ? firstId(chunk + 1) : null],
    );
    return rows.map(({ id, body }) => [id, JSON.parse(body) as OutcomeRow]);
  }

  private async read<T extends object>(tenant: string, sql: string, values: readonly unknown[]): Promise<readonly T[]> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rows } = await client.query<T & Record<string, unknown>>(sql, [...values]);
      return rows;
    });
  }
}

const firstId = (chunk: number): string => `${chunk.toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000`;

const empty = (): Kept => ({
  chunks: new Map(),
  changed: 0,
  followed: undefined,
  picture: { chunks: [], codes: newCodeBook(), at: '1970-01-01T00:00:00.000Z' },
});
