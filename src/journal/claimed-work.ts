import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { inSession } from './session-work.js';
import { allTenants } from './tenants.js';

/** A worker that was not heard of for so long has stopped. */
const CLAIM_MS = 120_000;

/** Rows of work that was asked for: which comes next in all bodies, and how a worker takes it. */
export type ClaimableRows<T> = {
  /** The one that was asked for first and that no other worker has. */
  readonly next: (
    client: PoolClient,
    now: Moment,
  ) => Promise<{ readonly tenant: string; readonly id: string } | undefined>;
  /** @returns undefined when another worker was first */
  readonly claim: (client: PoolClient, id: string, now: Moment, until: Moment) => Promise<T | undefined>;
};

/** Takes the next piece of work for this worker. @returns undefined when there is none, or another was first */
export async function claimNext<T>(
  pool: AppPool,
  clock: Clock,
  { next, claim }: ClaimableRows<T>,
): Promise<T | undefined> {
  const all = (await allTenants(pool)).map(({ id }) => id);
  const [first] = all;
  if (first === undefined) return undefined;
  const now = await clock.now();
  const found = await inSession(pool, { tenant: first, tenants: all }, (client) => next(client, now));
  if (found === undefined) return undefined;
  const { tenant, id } = found;
  const until = new Date(Date.parse(now) + CLAIM_MS).toISOString();
  return inSession(pool, { tenant, tenants: [tenant] }, (client) => claim(client, id, now, until));
}
