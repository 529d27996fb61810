import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { Verifier } from '../engine/verifier.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { SealBrokenError } from '../platform/keys.js';
import { isSignedBy, sealHash, type KeptSeal, type SealBody } from '../record/seal.js';
import type { SealKeys } from '../record/seal-keys.js';
import { coveringSeal, sealSince } from '../record/seal-rows.js';

/** The first seal that covers an entry, and whether the record still is what it sealed there. */
export type SealCover = {
  readonly number: number;
  readonly day: LocalDate;
  /** The entry of the file that the seal saw last. */
  readonly entry: number;
  /** The entry is there as it was sealed, and the seal is signed by this installation. */
  readonly holds: boolean;
};

/** That a file is what its record says: all of it computed anew and compared, and the seal over the entries asked about. */
export type FileProof = {
  /** Entries of the whole file, up to now. */
  readonly entries: number;
  /** Differences between the record and what is stored; none when all is well. */
  readonly differences: readonly string[];
  /** Null: these entries are not sealed yet. */
  readonly seal: SealCover | null;
};

/** A seal over all chains of a body: how much it covers, and whether it is signed by this installation. */
export type BodySeal = Pick<SealBody, 'number' | 'day' | 'entries' | 'streams'> & { readonly holds: boolean };

/** Proves one file at a time, from its own record. */
export class FileProofs {
  constructor(
    private readonly pool: AppPool,
    private readonly verifier: Verifier,
    private readonly keys: SealKeys,
  ) {}

  /** @param until number of the last entry that what is asked about rests on */
  async of(tenant: string, placement: string, until: number): Promise<FileProof> {
    const { entries, first } = await this.verifier.verify(tenant, { replay: true, streams: [placement] });
    const differences = first.map(({ number, what }) => (number === null ? what : `regel ${number}: ${what}`));
    return { entries, differences, seal: await this.seal(tenant, placement, until) };
  }

  /** How many of these files are what their record says; the others by id. */
  async ofAll(
    tenant: string,
    placements: readonly string[],
  ): Promise<{ readonly files: number; readonly entries: number; readonly wrong: readonly string[] }> {
    const { streams, entries, first } = await this.verifier.verify(tenant, { replay: true, streams: placements });
    return { files: streams, entries, wrong: [...new Set(first.map(({ stream }) => stream))] };
  }

  private async seal(tenant: string, placement: string, until: number): Promise<SealCover | null> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const found = await coveringSeal(client, tenant, placement, until);
      if (!found) return null;
      const { seal, entry, same } = found;
      return { number: seal.number, day: seal.day, entry, holds: same && (await this.isWhole(client, tenant, seal)) };
    });
  }

  /** The first seal over everything a body had recorded at a moment; null: none was made since. */
  async sealOver(tenant: string, moment: Moment): Promise<BodySeal | null> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const seal = await sealSince(client, tenant, moment);
      if (!seal) return null;
      const { entries, streams } = JSON.parse(seal.body) as SealBody;
      return { number: seal.number, day: seal.day, entries, streams, holds: await this.isWhole(client, tenant, seal) };
    });
  }

  /** What it says is what was signed, by this installation. */
  private async isWhole(client: PoolClient, tenant: string, seal: KeptSeal): Promise<boolean> {
    if (sealHash(seal.body) !== seal.hash) return false;
    try {
      return (await this.keys.trusted(client, tenant)).some((key) => isSignedBy(key, seal));
    } catch (error) {
      if (error instanceof SealBrokenError) return false;
      throw error;
    }
  }
}
