import type { PoolClient } from 'pg';
import type { Session } from '../journal/record-store.js';
import type { AppPool } from '../platform/database.js';
import type { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import { hasSystemCode } from '../platform/system-error.js';
import { leafHash, MerkleTree } from './merkle-tree.js';
import { fingerprint, FIRST_PREVIOUS, sealed, type KeptSeal } from './seal.js';
import type { SealKeys } from './seal-keys.js';
import { changedHeads, countsOf, eachNewestLeaf, insertLeaves, insertSeal, lastSeal } from './seal-rows.js';

/** Another process sealed the same body at the same moment. */
const RACE = ['40001', '23505'];

/** Seals the record of a deciding body: a signed root over the heads of all its chains, chained to the seal before. */
export class Sealer {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly keys: SealKeys,
  ) {}

  /**
   * @param when `daily`: not when this day (or a later one) has its seal already; `now`: in any case
   * @returns undefined when there was nothing to do: sealed already, by another process at this moment, or no entry yet
   */
  async seal(tenant: string, when: 'daily' | 'now'): Promise<KeptSeal | undefined> {
    const at = await this.clock.now();
    try {
      return await inOneSnapshot(this.pool, { tenant, tenants: [tenant] }, (client) =>
        this.inTransaction(client, tenant, at, when),
      );
    } catch (error) {
      if (RACE.some((code) => hasSystemCode(error, code))) return undefined;
      throw error;
    }
  }

  private async inTransaction(
    client: PoolClient,
    tenant: string,
    at: string,
    when: 'daily' | 'now',
  ): Promise<KeptSeal | undefined> {
    const last = await lastSeal(client, tenant);
    const day = localDate(at);
    if (when === 'daily' && last !== undefined && last.day >= day) return undefined;
    const changed = await changedHeads(client, tenant);
    const counts = await countsOf(client, tenant);
    if (counts.streams === 0) return undefined;
    const tree = new MerkleTree();
    await eachNewestLeaf(client, tenant, (leaf) => tree.set(leaf.position, leafHash(leaf)));
    for (const leaf of changed) tree.set(leaf.position, leafHash(leaf));
    const key = await this.keys.current(client, tenant, at);
    const number = (last?.number ?? 0) + 1;
    const seal = sealed(
      {
        v: 1,
        tenant,
        number,
        day,
        at,
        previous: last?.hash ?? FIRST_PREVIOUS,
        root: tree.root(),
        ...counts,
        key: fingerprint(key.publicKey),
      },
      key.privateKey,
    );
    await insertSeal(client, tenant, seal, at);
    await insertLeaves(client, tenant, number, changed);
    return seal;
  }
}

/** Heads, counts and leaves of one moment: what is recorded meanwhile belongs to the next seal. */
const inOneSnapshot = <T>(
  pool: AppPool,
  { tenant, tenants }: Session,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  pool.inTransaction(work, { 'app.tenants': tenants.join(','), 'app.tenant': tenant }, 'repeatable read');
