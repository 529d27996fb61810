import type { PoolClient } from 'pg';

/**
 * M45: whether the worker of a placement died, by the date in the file of the person, the reason of an end, or the ground of
 * an end decision. Then no mail, link or letter goes to the worker, nor to who acted for the worker.
 */
export async function workerDied(client: PoolClient, placement: string): Promise<boolean> {
  return (await diedAmong(client, [placement])).has(placement);
}

/** Those of these placements whose worker died. */
export async function diedAmong(client: PoolClient, placements: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    'select id from placement where id = any($1) and person_died(candidate)',
    [placements],
  );
  return new Set(rows.map(({ id }) => id));
}
