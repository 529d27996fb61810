import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';

/** A run `r` that was prepared by a day and not withdrawn by then. */
const BOOKED = 'r.prepared_on <= $2 and (r.withdrawn_on is null or r.withdrawn_on > $2)';

/** What was booked of a placement per month at the end of a day. */
export async function readPaidThen(
  client: PoolClient,
  placement: string,
  day: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ month: string; paid: string }>(
    `select l.month, sum(l.amount)::numeric(12, 2) as paid from pay_line l join pay_run r on r.id = l.run
     where l.placement = $1 and ${BOOKED} group by l.month`,
    [placement, day],
  );
  return new Map(rows.map(({ month, paid }) => [month, paid]));
}

/** What a placement was overpaid at the end of a day and was not claimed by then (M33). */
export async function readOwedThen(client: PoolClient, placement: string, day: LocalDate): Promise<string> {
  const { rows } = await client.query<{ owed: string }>(
    `select greatest(0, coalesce(sum(amount), 0))::numeric(12, 2) as owed from (
       select o.amount - o.lines as amount from pay_out o join pay_run r on r.id = o.run
         where o.placement = $1 and ${BOOKED}
       union all select -amount from recovery where placement = $1 and opened_on <= $2) x`,
    [placement, day],
  );
  return rows[0]?.owed ?? '0.00';
}
