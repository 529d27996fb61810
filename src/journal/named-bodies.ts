import { CallError } from '../platform/call-error.js';
import type { RolePool } from '../platform/database.js';
import { allTenants, type TenantName } from './tenants.js';

/** Nobody decides under this code. */
export class NoSuchBodyError extends CallError {
  override readonly code = 'unknownBody';
  constructor(code: string, known: readonly string[]) {
    super([`Er is geen organisatie met de code "${code}". ${knownBodies(known)}`]);
    this.name = 'NoSuchBodyError';
  }
}

export const knownBodies = (codes: readonly string[]): string =>
  `Bekend zijn: ${codes.toSorted().join(', ') || 'geen'}.`;

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
