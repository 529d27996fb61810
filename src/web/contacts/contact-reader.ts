import type { LocalDate } from '../../../workflows/definition.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import { counting, pathwayRows } from '../../pathways/pathway-rows.js';
import type { ContactWish, HeldContact } from './contact-scheme.js';

/** Contacts of a placement as its journal tells them. The file is opened by who asks (F6). */
export class ContactReader {
  constructor(private readonly pool: AppPool) {}

  /** How often the person wants contact, by the day from which; codes only, nothing is opened. */
  async wishesOf(session: Session, candidate: string): Promise<readonly ContactWish[]> {
    const rows = await inSession(this.pool, session, (client) => pathwayRows(client, candidate));
    return counting(rows)
      .filter(({ kind }) => kind === 'contactWish')
      .map(({ from, codes }) => ({ from, frequency: codes[0] ?? 'asScheme' }));
  }

  /** Oldest first. */
  async of(session: Session, placement: string): Promise<readonly HeldContact[]> {
    return inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<HeldContact & { readonly heldOn: LocalDate }>(
        `select number as entry, e ->> 'heldOn' as "heldOn", e ->> 'with' as "with", e ->> 'kind' as kind,
           e ->> 'helpWanted' as "helpWanted", e #>> '{by,id}' as by
         from journal_entry j, lateral (select j.body::jsonb -> 'event' as e) x
         where j.stream = $1 and j.type = 'contact.recorded' order by "heldOn", number`,
        [placement],
      );
      return rows;
    });
  }
}
