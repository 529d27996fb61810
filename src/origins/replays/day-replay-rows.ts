import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../../workflows/definition.js';
import { OUTCOME_SHAPE } from '../../outcomes/outcome-row.js';
import type { DayReplay } from './day-replay.js';

const COLUMNS = `d.id, d.day, d.moment, d.asked_at as "askedAt", d.placements, d.people, d.state, d.replayed, d.failed,
  d.finished_at as "finishedAt", coalesce(m.name, 'het systeem') as "askedBy"`;
const WITH_NAME = 'left join member m on m.tenant = d.tenant and m.id::text = d.asked_by';

/** One that was made of other rows than the figures read now is none. */
export async function replayOf(client: PoolClient, tenant: string, day: LocalDate): Promise<DayReplay | undefined> {
  const { rows } = await client.query<DayReplay>(
    `select ${COLUMNS} from day_replay d ${WITH_NAME} where d.tenant = $1 and d.day = $2 and d.shape = $3`,
    [tenant, day, OUTCOME_SHAPE],
  );
  return rows[0];
}

/** The last that was asked for first. */
export async function replaysOf(client: PoolClient, tenant: string): Promise<readonly DayReplay[]> {
  const { rows } = await client.query<DayReplay>(
    `select ${COLUMNS} from day_replay d ${WITH_NAME} where d.tenant = $1 and d.shape = $2 order by d.asked_at desc, d.id`,
    [tenant, OUTCOME_SHAPE],
  );
  return rows;
}

export type NewReplay = {
  readonly id: string;
  readonly tenant: string;
  readonly day: LocalDate;
  readonly moment: Moment;
  readonly by: string;
  readonly at: Moment;
};

/** Another who asked for the same day was first: then nothing is added. */
export async function addReplay(client: PoolClient, { id, tenant, day, moment, by, at }: NewReplay): Promise<void> {
  await client.query(
    `insert into day_replay (id, tenant, day, moment, shape, asked_by, asked_at, placements, people)
     values ($1, $2, $3, $4, $5, $6, $7,
       (select count(*) from placement where tenant = $2 and opened_on <= $3),
       (select count(*) from candidate where tenant = $2 and opened_on <= $3))
     on conflict (tenant, day) do nothing`,
    [id, tenant, day, moment, OUTCOME_SHAPE, by, at],
  );
}

export async function removeReplays(client: PoolClient, tenant: string, ids: readonly string[]): Promise<void> {
  await client.query('delete from day_replay where tenant = $1 and id = any($2)', [tenant, ids]);
}

/** Asked for before a moment, or of rows as the figures do not read them any more. */
export async function removeOlder(client: PoolClient, tenant: string, before: Moment): Promise<void> {
  await client.query('delete from day_replay where tenant = $1 and (asked_at < $2 or shape <> $3)', [
    tenant,
    before,
    OUTCOME_SHAPE,
  ]);
}

/** What a worker has to do next. */
export type ClaimedReplay = {
  readonly id: string;
  readonly tenant: string;
  readonly day: LocalDate;
  readonly moment: Moment;
  readonly state: 'placements' | 'people';
  readonly after: string | null;
};

/** The one that was asked for first and that no other worker has. @returns undefined when nothing is to be done */
export async function unfinished(
  client: PoolClient,
  now: Moment,
): Promise<{ readonly tenant: string; readonly id: string } | undefined> {
  const { rows } = await client.query<{ tenant: string; id: string }>(
    `select tenant, id from day_replay
     where state <> 'done' and shape = $2 and (claimed_until is null or claimed_until < $1) order by asked_at, id limit 1`,
    [now, OUTCOME_SHAPE],
  );
  return rows[0];
}

/** @returns undefined when another worker was first */
export async function claim(
  client: PoolClient,
  id: string,
  now: Moment,
  until: Moment,
): Promise<ClaimedReplay | undefined> {
  const { rows } = await client.query<ClaimedReplay>(
    `update day_replay set claimed_until = $3
     where id = $1 and state <> 'done' and (claimed_until is null or claimed_until < $2)
     returning id, tenant, day, moment, state, after`,
    [id, now, until],
  );
  return rows[0];
}

/** A piece that was done. */
export type Piece = {
  readonly rows: readonly { readonly id: string; readonly person: string; readonly body: string }[];
  readonly failed: readonly string[];
  readonly count: number;
  /** The last file of the piece; null when there was none left, and what comes next begins. */
  readonly last: string | null;
};

/** Keeps a piece and gives the replay back. One that another worker did meanwhile, or that was thrown away, is not kept. */
export async function keepPiece(
  client: PoolClient,
  { id, tenant, state, after }: ClaimedReplay,
  { rows, failed, count, last }: Piece,
  now: Moment,
): Promise<void> {
  const next = last !== null ? state : state === 'placements' ? 'people' : 'done';
  const { rowCount } = await client.query(
    `update day_replay set state = $4, after = $5, replayed = replayed + $6, failed = failed || $7::uuid[], claimed_until = null,
       finished_at = case when $4 = 'done' then $8::timestamptz end
     where id = $1 and state = $2 and after is not distinct from $3`,
    [id, state, after, next, last, count, failed, now],
  );
  if (rowCount === 0 || rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  const bodies = rows.map(({ body }) => body);
  if (state === 'people') {
    await client.query(
      `insert into day_replay_person (replay, tenant, person, body)
       select $1, $2, x.person, x.body from unnest($3::uuid[], $4::text[]) as x(person, body)`,
      [id, tenant, ids, bodies],
    );
    return;
  }
  await client.query(
    `insert into day_replay_placement (replay, tenant, placement, candidate, body)
     select $1, $2, x.placement, x.candidate, x.body from unnest($3::uuid[], $4::uuid[], $5::text[]) as x(placement, candidate, body)`,
    [id, tenant, ids, rows.map(({ person }) => person), bodies],
  );
}
