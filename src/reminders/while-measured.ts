import type { PoolClient } from 'pg';
import type { OutboxRow } from './outbox-rows.js';

/** What asks for the next measurement. While one runs nobody has to: its own reminders watch its days. */
export const ASKS_MEASUREMENT: readonly string[] = ['next-measurement-ahead', 'next-measurement-due'];
/** What the row of a mail says that was held back for it. */
export const UNDER_WAY = 'underWay';
const OVER = ['determined', 'sent', 'closed', 'cancelled'];

/**
 * Whether a measurement of a placement runs, from its request until its value is determined. A value, so that it is asked of the item
 * at hand by its key: of all measurements at once it would be read whole.
 * @param placement its id in the statement
 */
export const isMeasured = (placement: string): string => `(select 1 from measurement w
    where w.placement = ${placement} and w.state not in (${OVER.map((state) => `'${state}'`).join(', ')}) limit 1) is not null`;

/** Whether a message asks for a measurement that runs already. */
export async function asksWhatRuns(client: PoolClient, row: Pick<OutboxRow, 'stream' | 'template'>): Promise<boolean> {
  if (!ASKS_MEASUREMENT.includes(row.template)) return false;
  const { rows } = await client.query<{ runs: boolean }>(`select ${isMeasured('$1')} as runs`, [row.stream]);
  return rows[0]?.runs ?? false;
}
