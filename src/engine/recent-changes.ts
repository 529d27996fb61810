import type { PoolClient } from 'pg';
import type { Session } from '../journal/record-store.js';
import type { Change } from './engine.errors.js';

/** The last entries of an instance: what somebody who saw an older revision has not seen. */
export async function recentChanges(
  client: PoolClient,
  session: Session,
  stream: string,
  instance: string,
  count: number,
): Promise<readonly Change[]> {
  await client.query("select set_config('app.tenants', $1, true)", [session.tenants.join(',')]);
  const { rows } = await client.query<Change>(
    `select number, type, at, body::jsonb #>> '{event,by,id}' as by from journal_entry
     where stream = $1 and instance = $2 and type not like 'reminder.%' order by number desc limit $3`,
    [stream, instance, count],
  );
  return rows.toReversed();
}
