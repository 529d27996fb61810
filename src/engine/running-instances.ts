import type { PoolClient } from 'pg';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';

/** A part of a placement that runs on a version of its machine. */
export type RunningInstance = {
  readonly stream: string;
  readonly name: string;
  readonly version: number;
};
type Place = Pick<RunningInstance, 'stream' | 'name'>;
export type VersionCount = { readonly workflow: string; readonly version: number; readonly running: number };

const PAGE = 200;
const RUNNING = `i.snapshot::jsonb ->> 'status' <> 'done'`;
const OLDER = `select stream, name, version from instance i
  where tenant = $1 and workflow = $2 and version < $3 and (stream, name) > ($4::uuid, $5) and ${RUNNING}
  order by stream, name limit ${PAGE}`;
const COUNTED = `select workflow, version, count(*)::int as running from instance i
  where tenant = $1 and ${RUNNING} group by workflow, version order by workflow, version`;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/**
 * What runs on an older version of a machine in one body, page by page in order of its file; closed parts are left out. What
 * was moved or stayed behind is not met again.
 */
export async function* olderInstances(
  pool: AppPool,
  tenant: string,
  workflow: string,
  newest: number,
): AsyncGenerator<readonly RunningInstance[]> {
  let after: Place | undefined = { stream: LOWEST, name: '' };
  while (after) {
    const page = await pageAfter(pool, tenant, [workflow, newest], after);
    if (page.length > 0) yield page;
    after = page.length < PAGE ? undefined : page.at(-1);
  }
}

async function pageAfter(
  pool: AppPool,
  tenant: string,
  machine: readonly [workflow: string, newest: number],
  { stream, name }: Place,
): Promise<readonly RunningInstance[]> {
  const values = [tenant, ...machine, stream, name];
  return inBody(pool, tenant, async (client) => (await client.query<RunningInstance>(OLDER, values)).rows);
}

/** How many running parts of one body stand on which version. */
export async function runningVersions(pool: AppPool, tenant: string): Promise<readonly VersionCount[]> {
  return inBody(pool, tenant, async (client) => (await client.query<VersionCount>(COUNTED, [tenant])).rows);
}

const inBody = <T>(pool: AppPool, tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  inSession(pool, { tenant, tenants: [tenant] }, work);
