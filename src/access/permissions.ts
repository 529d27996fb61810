import type { Actor, Role } from '../../workflows/definition.js';
import { NotAllowedError } from './access.errors.js';

/** Refuses whoever acts in another role. @throws NotAllowedError */
export function requireRole(actor: Pick<Actor, 'role'>, roles: readonly Role[], what: string): void {
  if (!roles.includes(actor.role)) throw new NotAllowedError(`${what} hoort niet bij uw rol.`);
}

/** A file is changed in the name of its own deciding body. @throws NotAllowedError */
export function requireOwnFile(actor: Pick<Actor, 'tenant'>, tenant: string): void {
  if (actor.tenant !== tenant) {
    throw new NotAllowedError('Dit dossier is van een andere organisatie. Kies die met de header Deciding-Body.');
  }
}

/** The actor as the journal writes it. */
export function actorOf({ id, role, tenant }: Actor): Actor {
  return { id, role, tenant };
}
