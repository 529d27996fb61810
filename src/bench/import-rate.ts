import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { caseloadFile } from '../exchange/caseload-file.js';
import { CaseloadImport } from '../exchange/caseload-import.service.js';
import { readCsvFile } from '../exchange/csv-file.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import { Keys } from '../platform/keys.js';
import type { BenchCluster } from './bench-cluster.js';
import { BenchEngine, furnish } from './bench-engine.js';
import { BenchRefusedError } from './bench.errors.js';
import { booksOf, requireBalance } from './books.js';
import { furnishCaseload, writeCaseload } from './caseload-rows.js';
import { SESSION, TENANT } from './made-up-placements.js';
import { measured, type Measured } from './measured.js';
import { requireRecord, someStreams } from './record-holds.js';

/** Entries that move a machine per row: the start, and where it stands. */
const ENTRIES_PER_ROW = 2;
/** Files of a round, persons and placements, whose record is computed anew. */
const CHECKED = 2_000;

/** `import caseload` of a made-up file, from the first byte read to the last row stored: personal data sealed and all. */
export async function importRate(
  cluster: BenchCluster,
  options: { readonly rows: number; readonly rounds: number },
): Promise<readonly Measured[]> {
  const { rows, rounds } = options;
  const path = join(cluster.folder, 'import.csv');
  await writeCaseload(path, rows);
  const done: Measured[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const urls = await cluster.create('bench_import');
      await furnish(urls);
      await furnishCaseload(urls);
      const bench = new BenchEngine(urls, 4);
      try {
        const { records, engine } = bench.lane(0);
        const vault = new DatabasePersonVault(bench.pool, new Keys(Buffer.alloc(32, 7)), new RandomKeySource());
        const importer = new CaseloadImport(
          bench.pool,
          new DatabaseClock(bench.pool),
          engine,
          new FactWriter(records),
          vault,
        );
        const before = await booksOf(urls);
        done.push(
          await measured(cluster.postmaster, rows, async () => {
            const report = await importer.run(caseloadFile(await readCsvFile(path)), {
              session: SESSION,
              actor: { id: 'import', role: 'system', tenant: TENANT },
              owner: null,
              dryRun: false,
            });
            if (report.imported !== rows) {
              throw new BenchRefusedError(`Geen cijfers: ${JSON.stringify(report.faults[0] ?? report)}`);
            }
          }),
        );
        requireBalance('het inlezen', before, await booksOf(urls), rows * ENTRIES_PER_ROW);
        await requireRecord(urls, 'het logboek na deel d', { streams: await someStreams(urls, CHECKED) });
      } finally {
        await bench.close();
        await cluster.drop('bench_import');
      }
    }
  } finally {
    await rm(path, { force: true });
  }
  return done;
}
