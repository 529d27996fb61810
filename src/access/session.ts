import type { Actor, Role } from '../../workflows/definition.js';
import { NotAllowedError } from './access.errors.js';

/** One deciding body that somebody belongs to, with the roles held there. */
export type Membership = {
  readonly tenant: string;
  readonly member: string;
  readonly roles: readonly Role[];
  readonly name: string;
};

/** Who does it, and the deciding bodies whose files may be read in that role. */
export type SessionActor = Actor & { readonly tenants: readonly string[] };

export type Wish = { readonly tenant: string | undefined; readonly role: string | undefined };

/**
 * The role and deciding body somebody acts in: those asked for, else the first.
 * @throws NotAllowedError when the wish is not among the memberships
 */
export function sessionOf(memberships: readonly Membership[], wish: Wish): SessionActor {
  if (memberships.length === 0) throw new NotAllowedError('U bent bij geen enkele organisatie bekend als medewerker.');
  const within = memberships.filter((found) => wish.tenant === undefined || found.tenant === wish.tenant);
  if (within.length === 0) throw new NotAllowedError('U werkt niet voor deze organisatie.');
  const asked = wish.role;
  const chosen = within.find((found) => asked === undefined || found.roles.some((role) => role === asked));
  const role = chosen?.roles.find((held) => asked === undefined || held === asked);
  if (chosen === undefined || role === undefined)
    throw new NotAllowedError('U heeft deze rol niet bij deze organisatie.');
  const tenants = memberships.filter((found) => found.roles.includes(role)).map((found) => found.tenant);
  return { id: chosen.member, role, tenant: chosen.tenant, tenants };
}
