import type { RolePool } from '../platform/database.js';
import { allTenants, type TenantName } from './tenants.js';

/** Nobody decides under this code. */
export class NoSuchBodyError extends Error {
  readonly code = 'unknownBody';
  constructor(code: string, known: readonly string[]) {
    super(`Er is geen organisatie met de code "${code}". Bekend zijn: ${known.toSorted().join(', ') || 'geen'}.`);
    this.name = 'NoSuchBodyError';
  }
}

/** The body of a code, or all of them. @throws NoSuchBodyError that names the codes there are */
export async function namedBodies(pool: RolePool, code: string | undefined): Promise<readonly TenantName[]> {
  const all = await allTenants(pool);
  if (code === undefined) return all;
  const found = all.filter((one) => one.code === code);
  if (found.length > 0) return found;
  throw new NoSuchBodyError(
    code,
    all.map((one) => one.code),
  );
}
