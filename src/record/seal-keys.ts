import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Moment } from '../../workflows/definition.js';
import type { Keys } from '../platform/keys.js';

export type SealKey = {
  /** SPKI in base64. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
};
type Row = { readonly public_key: string; readonly wrapped: string };

const NEWEST = 'select public_key, wrapped from keys.seal_key where tenant = $1 order by number desc limit 1';

/** The key a deciding body signs its seals with; made at the first seal. Runs in the caller's transaction. */
export class SealKeys {
  constructor(private readonly keys: Keys) {}

  /** @throws SealBrokenError when the stored key is not one that this master key wrapped */
  async current(client: PoolClient, tenant: string, now: Moment): Promise<SealKey> {
    const { rows } = await client.query<Row>(NEWEST, [tenant]);
    const [row] = rows;
    return row ? this.opened(tenant, row) : this.made(client, tenant, now);
  }

  /**
   * The public keys of a body (SPKI in base64), each computed from the private key that only the master key opens: a key
   * that was put beside it by hand is not among them.
   * @throws SealBrokenError
   */
  async trusted(client: PoolClient, tenant: string): Promise<readonly string[]> {
    const { rows } = await client.query<Row>(
      'select public_key, wrapped from keys.seal_key where tenant = $1 order by number',
      [tenant],
    );
    return rows.map((row) => this.opened(tenant, row).publicKey);
  }

  /** The public keys as they are stored, for whoever can compare them with what was kept outside. */
  async stored(client: PoolClient, tenant: string): Promise<readonly string[]> {
    const { rows } = await client.query<Row>(
      'select public_key, wrapped from keys.seal_key where tenant = $1 order by number',
      [tenant],
    );
    return rows.map((row) => row.public_key);
  }

  private opened(tenant: string, { wrapped }: Row): SealKey {
    const der = this.keys.unwrap(placeOf(tenant), wrapped);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    return { privateKey, publicKey: spki(createPublicKey(privateKey)) };
  }

  private async made(client: PoolClient, tenant: string, now: Moment): Promise<SealKey> {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const wrapped = this.keys.wrap(placeOf(tenant), privateKey.export({ format: 'der', type: 'pkcs8' }));
    await client.query(
      'insert into keys.seal_key (tenant, number, public_key, wrapped, created_at) values ($1, 1, $2, $3, $4)',
      [tenant, spki(publicKey), wrapped, now],
    );
    return { privateKey, publicKey: spki(publicKey) };
  }
}

const placeOf = (tenant: string): string => `seal:${tenant}`;
const spki = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');
