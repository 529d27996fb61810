import type { PoolClient } from 'pg';
import { NotAllowedError } from '../access/access.errors.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { notRevoked } from '../journal/revoked-contacts.js';
import { PlacementPartsError } from './placement.errors.js';

/** A contact that was written down and still counts. */
export type ContactEntry = {
  /** Number of the entry in the journal of the placement. */
  readonly entry: number;
  readonly heldOn: LocalDate;
  readonly with: string;
  readonly kind: string;
  /** Who wrote it down. */
  readonly by: string;
};

/** Oldest first. */
export async function contactEntries(client: PoolClient, placement: string): Promise<readonly ContactEntry[]> {
  const { rows } = await client.query<ContactEntry>(
    `select number as entry, e ->> 'heldOn' as "heldOn", e ->> 'with' as "with", e ->> 'kind' as kind, e #>> '{by,id}' as by
     from journal_entry j, lateral (select j.body::jsonb -> 'event' as e) x
     where j.stream = $1 and j.type = 'contact.recorded' and ${notRevoked('j')} order by "heldOn", number`,
    [placement],
  );
  return rows;
}

/** Who may revoke a contact: who wrote it down, and the manager. */
export const mayRevoke = ({ id, role }: Pick<SessionActor, 'id' | 'role'>, { by }: Pick<ContactEntry, 'by'>): boolean =>
  role === 'manager' || by === id;

/**
 * The last contact that is left when one is revoked.
 * @throws PlacementPartsError where it is not there, or was revoked; NotAllowedError for another than `mayRevoke`
 */
export function lastContactWithout(
  contacts: readonly ContactEntry[],
  entry: unknown,
  actor: SessionActor,
): LocalDate | null {
  const found = contacts.find((one) => one.entry === entry);
  if (!found) {
    const detail = 'Dit contact is er niet, of het is al herroepen.';
    throw new PlacementPartsError([{ field: 'contact', code: 'unknown-contact', detail }]);
  }
  if (!mayRevoke(actor, found)) {
    throw new NotAllowedError('Een contact herroept wie het vastlegde, of de manager.');
  }
  return contacts.findLast((one) => one.entry !== entry)?.heldOn ?? null;
}
