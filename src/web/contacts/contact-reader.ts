import { z } from 'zod';
import { notRevoked } from '../../journal/revoked-contacts.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import { PersonErasedError } from '../../people/people.errors.js';
import type { PersonVault } from '../../people/person-vault.js';
import { sealedPlace } from '../../placements/sealed-place.js';
import type { AppPool } from '../../platform/database.js';
import type { HeldContact } from './contact-scheme.js';

const Note = z.object({ explanation: z.string() });

/** Contacts of a placement as its journal tells them. The file is opened by who asks (F6). */
export class ContactReader {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
  ) {}

  /**
   * Oldest first, each with its note: for who works in the whole file (F1). Without the person's key there is no note.
   * @param until number of the last entry that counts; every one when left out
   */
  async of(
    session: Session,
    placement: string,
    person: string,
    until: number | null = null,
  ): Promise<readonly HeldContact[]> {
    const rows = await inSession(this.pool, session, async (client) => {
      const found = await client.query<Omit<HeldContact, 'note'> & { readonly sealed: string | null }>(
        `select number as entry, e ->> 'heldOn' as "heldOn", e ->> 'with' as "with", e ->> 'kind' as kind,
           e ->> 'helpWanted' as "helpWanted", e #>> '{by,id}' as by, b ->> 'sealed' as sealed
         from journal_entry j, lateral (select j.body::jsonb as b, j.body::jsonb -> 'event' as e) x
         where j.stream = $1 and j.type = 'contact.recorded' and ($2::int is null or j.number <= $2)
           and ${notRevoked('j', 'coalesce($2::int, rv.number)')} order by "heldOn", number`,
        [placement, until],
      );
      return found.rows;
    });
    return Promise.all(
      rows.map(async ({ sealed, ...contact }) => ({
        ...contact,
        note: sealed === null ? null : await this.noteOf(session, placement, person, sealed),
      })),
    );
  }

  private async noteOf(session: Session, placement: string, person: string, sealed: string): Promise<string | null> {
    try {
      const value = await this.vault.unseal(session, person, sealedPlace(placement, 'contact.recorded'), sealed);
      return Note.safeParse(value).data?.explanation ?? null;
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }
}
