import { rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { generateKeySync } from 'node:crypto';
import { verifyBody } from '../engine/verify-lanes.js';
import { AppPool } from '../platform/database.js';
import { DatabaseClock } from '../platform/clock.js';
import { Keys } from '../platform/keys.js';
import { exportRecord } from '../record/record-export.js';
import { SealKeys } from '../record/seal-keys.js';
import { Sealer } from '../record/sealer.js';
import type { BenchCluster, BenchUrls } from './bench-cluster.js';
import { furnish } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { secondsOf } from './timed.js';

/** Talks of a placement: with what opens it about twenty entries, the length of a story of a year. */
const CONTACTS = 18;

export type RecordTimes = {
  readonly placements: number;
  readonly entries: number;
  readonly lanes: number;
  readonly bytes: number;
  /** Seconds on the clock of the wall. */
  readonly seconds: {
    readonly seed: number;
    readonly verify: number;
    readonly replay: number;
    readonly firstSeal: number;
    readonly nextSeal: number;
    readonly export: number;
  };
  readonly archiveBytes: number;
};

type Seed = (urls: BenchUrls, folder: string, placements: number, contacts: number) => Promise<void>;

/**
 * A record of about so many entries, made by the machine: how long its whole check takes, with and without computing
 * every state anew, its first seal, the seal of a day on which nothing changed, and its export.
 * @throws BenchRefusedError when the record is not whole
 */
export async function recordTimes(cluster: BenchCluster, seed: Seed, wanted: number): Promise<RecordTimes> {
  const name = 'bench_record';
  const urls = await cluster.create(name);
  await furnish(urls);
  const placements = Math.max(1, Math.ceil(wanted / (CONTACTS + 2)));
  const pool = new AppPool(urls.app, { max: 4 });
  const archive = join(cluster.folder, 'record.zip');
  try {
    const seedTime = await secondsOf(() => seed(urls, join(cluster.folder, 'copy'), placements, CONTACTS));
    await cluster.settle();
    const [row] = await ownerRows<{ entries: string; bytes: string }>(
      urls,
      'select count(*)::text as entries, pg_database_size(current_database())::text as bytes from journal_entry',
    );
    const entries = Number(row?.entries);
    const checked = (replay: boolean) =>
      secondsOf(async () => {
        const found = await verifyBody(pool, urls.app, TENANT, { replay });
        if (found.differences > 0 || found.entries < entries)
          throw new BenchRefusedError(`Geen cijfers: ${JSON.stringify(found.first[0] ?? found)}`);
      });
    const verify = await checked(false);
    const replay = await checked(true);
    const keys = new SealKeys(new Keys(generateKeySync('aes', { length: 256 }).export()));
    const sealer = new Sealer(pool, new DatabaseClock(pool), keys);
    const firstSeal = await secondsOf(() => sealer.seal(TENANT, 'now'));
    const nextSeal = await secondsOf(() => sealer.seal(TENANT, 'now'));
    const body = { id: TENANT, code: 'bench', name: 'Bench' };
    const exported = await secondsOf(() => exportRecord(pool, keys, body, archive));
    return {
      placements,
      entries,
      lanes: availableParallelism(),
      bytes: Number(row?.bytes),
      seconds: { seed: seedTime, verify, replay, firstSeal, nextSeal, export: exported },
      archiveBytes: (await stat(archive)).size,
    };
  } finally {
    await pool.close();
    await rm(archive, { force: true });
    await cluster.drop(name);
  }
}
