import type { LocalDate } from '../../../workflows/definition.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';

export type NumberedChange = { readonly on: LocalDate; readonly by: string; readonly fields: readonly string[] };

/** What the body's record says of one numbered thing, the last first. */
export class TenantStory {
  constructor(private readonly pool: AppPool) {}

  async of(session: Session, type: string, number: number): Promise<readonly NumberedChange[]> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<NumberedChange>(
        `select e ->> 'on' as "on", coalesce(m.name, 'het systeem') as by,
           array(select jsonb_array_elements_text(e -> 'fields')) as fields
         from journal_entry j cross join lateral (select j.body::jsonb -> 'event' as e) x
         left join member m on m.tenant = j.tenant and m.id::text = e #>> '{by,id}'
         where j.stream = $1 and j.type = $2 and (e ->> 'number')::int = $3 order by j.number desc`,
        [session.tenant, type, number],
      );
      return rows;
    });
  }
}
