import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { DatabaseUrls } from './config.js';
import type { RolePool } from './database.js';

/** Names of the database roles, taken from the addresses. */
export type RoleNames = { readonly app: string; readonly clock: string; readonly queue: string | undefined };

/** The role may do more than its work asks. */
export class RoleTooStrongError extends Error {
  readonly code = 'roleTooStrong';
  constructor(readonly role: string) {
    super(
      `De databaserol ${role} mag geen superuser zijn, geen BYPASSRLS hebben en geen eigenaar zijn van de tabellen: ` +
        'dan geldt de afscherming tussen organisaties niet.',
    );
    this.name = 'RoleTooStrongError';
  }
}

export function roleNames(urls: DatabaseUrls): RoleNames {
  return { app: userOf(urls.app), clock: userOf(urls.clock), queue: urls.queue && userOf(urls.queue) };
}

/**
 * Makes the roles that are missing and gives them the password of their address.
 * A role that can log in already is left as it is: somebody else may manage it.
 */
export async function ensureRoles(owner: Client, urls: DatabaseUrls): Promise<void> {
  const addresses = [urls.app, urls.clock, ...(urls.queue === undefined ? [] : [urls.queue])];
  for (const address of addresses) {
    if (!(await canConnect(address))) await makeRole(owner, userOf(address), passwordOf(address));
  }
}

/** @throws RoleTooStrongError when row-level security would not hold for this role */
export async function refuseStrongRole(pool: RolePool): Promise<void> {
  const [row] = await pool.query<{ role: string; strong: boolean }>(STRENGTH);
  if (row === undefined || row.strong) throw new RoleTooStrongError(row?.role ?? '');
}

const STRENGTH = `
  select current_user::text as role,
         rolsuper or rolbypassrls
           or exists (select from pg_class
                       where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member'))
           or exists (select from pg_database
                       where datname = current_database() and pg_has_role(current_user, datdba, 'member')) as strong
    from pg_roles where rolname = current_user`;

async function makeRole(owner: Client, name: string, password: string): Promise<void> {
  const { rows } = await owner.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rows.length === 0 ? 'create' : 'alter';
  await owner.query(`${verb} role ${escapeIdentifier(name)} login password ${escapeLiteral(password)}`);
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}
