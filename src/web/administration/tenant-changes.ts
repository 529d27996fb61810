import type { PoolClient } from 'pg';
import type { JsonObject } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';

/** An entry of the organisation's own record. */
export type TenantChange = {
  readonly number: number;
  readonly type: string;
  readonly on: string;
  readonly by: string;
  readonly facts: JsonObject;
};

/** Who changed what of the organisation, the last first: members, mandate, policies (F8). */
export class TenantChanges {
  constructor(private readonly pool: AppPool) {}

  async of(actor: SessionActor, types: readonly string[], limit = 200): Promise<readonly TenantChange[]> {
    return inSession(this.pool, actor, (client) => changes(client, actor.tenant, types, limit));
  }
}

async function changes(
  client: PoolClient,
  tenant: string,
  types: readonly string[],
  limit: number,
): Promise<readonly TenantChange[]> {
  const { rows } = await client.query<TenantChange>(
    `select j.number, j.type, j.body::jsonb #>> '{event,on}' as "on", j.body::jsonb -> 'event' as facts,
       coalesce((select m.name from member m where m.tenant = j.tenant and m.id::text = j.body::jsonb #>> '{event,by,id}'),
         'het systeem') as by
     from journal_entry j where j.stream = $1 and j.type = any($2) order by j.number desc limit $3`,
    [tenant, types, limit],
  );
  return rows;
}
