import { existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { EMBEDDED_DATABASE, EMBEDDED_ROLES } from '../platform/embedded-credentials.js';
import { startEmbeddedPostgres, type EmbeddedServer } from '../platform/embedded-postgres.js';
import { migrate } from '../platform/migrations.js';
import { CallError } from '../platform/call-error.js';
import { BenchRefusedError } from './bench.errors.js';
import { stopOnSignal } from './stop-on-signal.js';

export type BenchUrls = EmbeddedServer['urls'] & { readonly superuser: string };

/** A server of the bench's own, with databases of its own; everything goes when it stops. */
export type BenchCluster = {
  readonly settings: Readonly<Record<string, string>>;
  /** Folder of the bench; the server's user can read in it. */
  readonly folder: string;
  readonly postmaster: number;
  /** A new database: empty with the migrations, or a copy of another. */
  readonly create: (name: string, copyOf?: string) => Promise<BenchUrls>;
  readonly drop: (name: string) => Promise<void>;
  /**
   * Writes out what is pending, so that no measurement pays for it. To be followed by a round that warms up: after it the
   * first change of a page writes the whole page.
   */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Durable as in production; long enough between checkpoints that none falls into one measurement and not the other. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  max_connections: '120',
} as const;
const TMPFS = 0x01021994;

/**
 * It goes also when the process is told to end by a signal, whatever runs then.
 * @throws BenchRefusedError when the folder lies in memory, where fsync means nothing
 */
export async function startBenchCluster(folder: string | undefined): Promise<BenchCluster> {
  const dataDir = folder ?? join(tmpdir(), `praktijkroute-bench-${process.pid}`);
  if (existsSync(dataDir)) throw new CallError([`--folder: ${dataDir} bestaat al; de bench maakt een eigen map.`]);
  mkdirSync(dirname(dataDir), { recursive: true });
  if (statfsSync(dirname(dataDir)).type === TMPFS) {
    throw new BenchRefusedError(`${dirname(dataDir)} ligt in het geheugen: kies met --folder een map op schijf.`);
  }
  const starting = startEmbeddedPostgres({ dataDir, settings: SETTINGS });
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= clearAway(starting, dataDir).finally(() => leaveSignals()));
  const leaveSignals = stopOnSignal(stop);
  try {
    const server = await starting;
    const superuser = (sql: string): Promise<void> => runOnce(server.superuserUrl, sql);
    await migrate(server.urls);
    return {
      settings: SETTINGS,
      folder: dataDir,
      postmaster: await postmasterOf(server.superuserUrl),
      create: async (name, copyOf = EMBEDDED_DATABASE) => {
        await superuser(`create database ${name} owner ${EMBEDDED_ROLES.owner} template ${copyOf} strategy file_copy`);
        return urlsOf(server, name);
      },
      drop: (name) => superuser(`drop database if exists ${name} with (force)`),
      settle: () => superuser('checkpoint'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A server that did not start has left its folder all the same. */
async function clearAway(starting: Promise<EmbeddedServer>, dataDir: string): Promise<void> {
  const server = await starting.catch(() => undefined);
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

function urlsOf(server: EmbeddedServer, name: string): BenchUrls {
  const inside = (url: string): string => {
    const changed = new URL(url);
    changed.pathname = `/${name}`;
    return changed.href;
  };
  const { app, clock, owner, queue } = server.urls;
  return {
    app: inside(app),
    clock: inside(clock),
    owner: inside(owner),
    queue: inside(queue),
    superuser: inside(server.superuserUrl),
  };
}

async function postmasterOf(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: string }>(
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid",
    );
    return Number(rows[0]?.pid);
  } finally {
    await client.end();
  }
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
