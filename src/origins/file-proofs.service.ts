import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { Verifier } from '../engine/verifier.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { SealBrokenError } from '../platform/keys.js';
import { isSignedBy, sealHash, type KeptSeal, type SealBody } from '../record/seal.js';
import type { SealKeys } from '../record/seal-keys.js';

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

type SealRow = KeptSeal & { readonly number: number; readonly entry: number; readonly same: boolean };

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
      const row = await coveringSeal(client, tenant, placement, until);
      if (!row) return null;
      const signed = sealHash(row.body) === row.hash && (await this.isOurs(client, tenant, row));
      return { number: row.number, day: row.day, entry: row.entry, holds: row.same && signed };
    });
  }

  /** The first seal over everything a body had recorded at a moment; null: none was made since. */
  async sealOver(tenant: string, moment: Moment): Promise<BodySeal | null> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rows } = await client.query<KeptSeal>(
        `select number, day, body, encode(hash, 'hex') as hash, encode(signature, 'base64') as signature
         from seal where tenant = $1 and (body::jsonb ->> 'at')::timestamptz >= $2 order by number limit 1`,
        [tenant, moment],
      );
      const [found] = rows;
      if (!found) return null;
      // PostgreSQL breaks base64 into lines.
      const seal = { ...found, signature: found.signature.replaceAll('\n', '') };
      const { entries, streams } = JSON.parse(seal.body) as SealBody;
      const holds = sealHash(seal.body) === seal.hash && (await this.isOurs(client, tenant, seal));
      return { number: seal.number, day: seal.day, entries, streams, holds };
    });
  }

  private async isOurs(client: PoolClient, tenant: string, seal: KeptSeal): Promise<boolean> {
    try {
      return (await this.keys.trusted(client, tenant)).some((key) => isSignedBy(key, seal));
    } catch (error) {
      if (error instanceof SealBrokenError) return false;
      throw error;
    }
  }
}

async function coveringSeal(
  client: PoolClient,
  tenant: string,
  stream: string,
  until: number,
): Promise<SealRow | undefined> {
  const { rows } = await client.query<SealRow>(
    `select l.seal as number, l.entry_no as entry, s.day, s.body, encode(s.hash, 'hex') as hash,
       encode(s.signature, 'base64') as signature, coalesce(e.hash = l.head_hash, false) as same
     from seal_leaf l join seal s on s.tenant = l.tenant and s.number = l.seal
     left join journal_entry e on e.stream = l.stream and e.number = l.entry_no
     where l.tenant = $1 and l.stream = $2 and l.entry_no >= $3 order by l.seal limit 1`,
    [tenant, stream, until],
  );
  const [row] = rows;
  // PostgreSQL breaks base64 into lines.
  return row && { ...row, signature: row.signature.replaceAll('\n', '') };
}
