import type { PoolClient } from 'pg';

/** A placement that ran already when it was taken over, as the decisions say with which it came. */
const TAKEN_OVER = `exists (select from decision d where d.placement = p.id and d.ground = 'imported')`;
/** What was said of it; of several rows the last counts. */
const SAID = `(select s.value ->> 'paidUntil' from placement_particular s where s.placement = p.id and s.kind = 'takenOver'
  and not exists (select from placement_particular l where l.placement = s.placement and l.kind = s.kind
    and l.from_on = s.from_on and l.entry > s.entry)
  and s.value is not null order by s.from_on desc limit 1)`;

/**
 * Last month (`YYYY-MM`) that was paid before a placement came here, by placement: as it was said, else for one that was
 * imported the month before it. What the books of before paid is never paid again (B16).
 * @param ids undefined gives all that the session sees
 */
export async function paidBeforeHere(
  client: PoolClient,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; until: string }>(
    `select id, coalesce(said, to_char(opened_on - interval '1 month', 'YYYY-MM')) as until
     from (select p.id, p.opened_on, ${SAID} as said, ${TAKEN_OVER} as taken_over from placement p
       where $1::uuid[] is null or p.id = any($1)) x
     where taken_over or said is not null`,
    [ids ?? null],
  );
  return new Map(rows.map(({ id, until }) => [id, until]));
}
