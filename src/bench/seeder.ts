import { rm, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { BenchUrls } from './bench-cluster.js';
import type { SeedFile, SeedTask } from './seed-worker.js';

const CHUNK = 1_000;
/** What would be checked or kept up row by row; the machine's rows hold it, and it is put back before anything is measured. */
const TABLES = ['stream', 'journal_entry', 'instance', 'timer', 'placement', 'fact', 'outbox', 'inbox_item'];

/**
 * Fills a database with placements that the machine itself made, in worker threads, and writes them by COPY.
 * @param contacts how many talks each placement has: the length of its story
 */
export async function seed(urls: BenchUrls, folder: string, placements: number, contacts = 1): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  const workers = Array.from(
    { length: Math.max(1, availableParallelism()) },
    () => new Worker(new URL('./seed-worker.js', import.meta.url), { workerData: folder }),
  );
  try {
    // Foreign keys are checked by triggers, which this setting leaves out; the rows come from the engine's own code.
    await client.query("set session_replication_role = 'replica'");
    let next = 0;
    let writing: Promise<unknown> = Promise.resolve();
    await Promise.all(
      workers.map(async (worker) => {
        for (let first = next; first < placements; first = next) {
          next = first + CHUNK;
          const files = await asked(worker, { first, count: Math.min(CHUNK, placements - first), contacts });
          writing = writing.then(() => copied(client, files));
          await writing;
        }
      }),
    );
    for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}

function asked(worker: Worker, task: SeedTask): Promise<readonly SeedFile[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (files: readonly SeedFile[]) => {
      worker.off('error', reject);
      resolve(files);
    });
    worker.postMessage(task);
  });
}

async function copied(client: Client, files: readonly SeedFile[]): Promise<void> {
  await client.query('begin');
  for (const { table, columns, path } of files) {
    const names = columns.map(escapeIdentifier).join(', ');
    await client.query(`copy ${escapeIdentifier(table)} (${names}) from ${escapeLiteral(path)}`);
  }
  await client.query('commit');
  const [first] = files;
  if (first) await rm(dirname(first.path), { recursive: true, force: true });
}
