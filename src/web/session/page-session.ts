import type { Request } from 'express';
import type { Role } from '../../../workflows/definition.js';
import type { Membership, SessionActor } from '../../access/session.js';
import type { StoredSession } from './session-store.js';

/** Somebody signed in, as the pages know it. */
export type Visitor = {
  readonly actor: SessionActor;
  readonly name: string;
  readonly body: string;
  readonly role: Role;
  readonly memberships: readonly Membership[];
};

/** What every page knows: who looks, and what belongs around it. */
export type PageSession = {
  readonly visitor: Visitor | undefined;
  readonly session: StoredSession | undefined;
  readonly csrf: string;
  readonly path: string;
  readonly simulated: boolean;
  readonly demo: boolean;
};

/** A request after the session was read. `actor` is what `CurrentActor` hands out. */
export type PageRequest = Request & { page?: PageSession; actor?: SessionActor };
