import type { RolePool } from '../platform/database.js';

export type TenantName = { readonly id: string; readonly code: string; readonly name: string; readonly region: string };

/** The deciding bodies, for work that goes over all of them one by one. */
export async function allTenants(pool: RolePool): Promise<readonly TenantName[]> {
  return pool.query<TenantName>('select id, code, name, region from all_tenants()');
}
