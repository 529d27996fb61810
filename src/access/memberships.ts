import { ROLES } from '../../workflows/definition.js';
import type { Role } from '../../workflows/definition.js';
import type { RolePool } from '../platform/database.js';
import type { Membership } from './session.js';
import type { Identity } from './token-check.js';

type Row = {
  readonly tenant: string;
  readonly member: string;
  readonly roles: readonly string[];
  readonly name: string;
};

const QUERY = { name: 'member-of', text: 'select tenant, member, roles, name from member_of($1, $2)' };

/** The deciding bodies somebody works for, in order of their code. */
export async function membershipsOf(pool: RolePool, identity: Identity): Promise<readonly Membership[]> {
  const rows = await pool.query<Row>(QUERY, [identity.issuer, identity.subject]);
  return rows.map((row) => ({ ...row, roles: row.roles.filter(isRole) }));
}

/** `link` and `system` are no roles of an account, whatever the table says. */
function isRole(value: string): value is Role {
  return value !== 'link' && value !== 'system' && ROLES.some((role) => role === value);
}
