import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { IdRange } from '../journal/stream-pages.js';
import { CONTRADICTION_KINDS, type Contradiction, type ContradictionKind, type Found } from './contradiction.js';

/** What a look covered: what it does not find again there is mended. */
export type Covered = {
  readonly kinds: readonly ContradictionKind[];
  /** Only of these ids, or of these streams; without either of all. */
  readonly range?: IdRange;
  readonly streams?: readonly string[];
};

const SEEN = `insert into contradiction (tenant, kind, stream, place, municipality, sentence, found_on, last_seen_on)
  select $1, x.kind, x.stream, x.place, x.municipality, x.sentence, $2, $2
  from jsonb_to_recordset($3::jsonb) x (kind text, stream uuid, place text, municipality text, sentence text)
  on conflict (tenant, kind, stream, place) do update set last_seen_on = excluded.last_seen_on,
    sentence = excluded.sentence, municipality = excluded.municipality, solved_on = null,
    found_on = case when contradiction.solved_on is null then contradiction.found_on else excluded.found_on end`;
/** Kept a year after they were mended. */
const FORGET = `delete from contradiction where tenant = $1 and solved_on < $2::date - interval '1 year'`;

/** Writes down what was found, and what is mended since. In a session of the body. */
export async function writeFound(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
  found: readonly Found[],
  covered: Covered,
): Promise<void> {
  const once = [...new Map(found.map((one) => [`${one.kind} ${one.stream} ${one.place}`, one])).values()];
  const rows = JSON.stringify(once);
  await client.query(SEEN, [tenant, today, rows]);
  const { kinds, streams = null, range } = covered;
  await client.query(
    `update contradiction c set solved_on = $2
     where c.tenant = $1 and c.solved_on is null and c.kind = any($4) and ($5::uuid[] is null or c.stream = any($5))
       and ($6::uuid is null or c.stream > $6) and ($7::uuid is null or c.stream <= $7)
       and not exists (select from jsonb_to_recordset($3::jsonb) x (kind text, stream uuid, place text)
         where x.kind = c.kind and x.stream = c.stream and x.place = c.place)`,
    [tenant, today, rows, kinds, streams, range?.after ?? null, range?.until ?? null],
  );
  await client.query(FORGET, [tenant, today]);
}

export type Pass = {
  readonly part: number;
  readonly checkedOn: LocalDate;
  readonly checkedAt: Moment;
  readonly placements: number;
  readonly streams: number;
  readonly entries: number;
};

export async function writePass(client: PoolClient, tenant: string, pass: Pass): Promise<void> {
  const { part, checkedOn, checkedAt, placements, streams, entries } = pass;
  await client.query(
    `insert into quality_pass (tenant, part, checked_on, checked_at, placements, streams, entries)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant, part) do update set checked_on = excluded.checked_on,
       checked_at = excluded.checked_at, placements = excluded.placements, streams = excluded.streams,
       entries = excluded.entries`,
    [tenant, part, checkedOn, checkedAt, placements, streams, entries],
  );
}

export async function passesOf(client: PoolClient, tenant: string): Promise<readonly Pass[]> {
  const { rows } = await client.query<Pass>(
    `select part, checked_on as "checkedOn", checked_at as "checkedAt", placements, streams, entries
     from quality_pass where tenant = $1 order by part`,
    [tenant],
  );
  return rows;
}

/**
 * Of the bodies of the session: after a merger also those of the body that was succeeded.
 * @param solved those that were mended, the last first, in place of the open ones
 * @param kinds only of these
 */
export async function contradictionsOf(
  client: PoolClient,
  solved: boolean,
  limit: number,
  kinds: readonly ContradictionKind[] = CONTRADICTION_KINDS,
): Promise<readonly Contradiction[]> {
  const { rows } = await client.query<Contradiction>(
    `select kind, stream, place, municipality, sentence, found_on as "foundOn", last_seen_on as "lastSeenOn",
       solved_on as "solvedOn" from contradiction
     where (solved_on is not null) = $1 and kind = any($3)
     order by solved_on desc nulls last, array_position($3, kind), found_on, stream, place limit $2`,
    [solved, limit, kinds],
  );
  return rows;
}
