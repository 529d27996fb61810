import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { enterDemoMembers } from '../../src/access/demo-members.js';
import type { RunningConfig } from '../../src/platform/config.js';
import { readConfig } from '../../src/platform/config.js';
import { dropDatabase } from '../../src/platform/drop-database.js';
import { EMBEDDED_DATABASE } from '../../src/platform/embedded-credentials.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import type { EmbeddedServer } from '../../src/platform/embedded-postgres.js';
import { withFileLock } from '../../src/platform/file-lock.js';
import { migrate } from '../../src/platform/migrations.js';

/** A database of its own for one test file, with the migrations, two deciding bodies and the demo users. */
export type TestDatabase = {
  readonly name: string;
  readonly urls: EmbeddedServer['urls'];
  /** May do everything, also what no role of the product may: restart, look past row-level security. */
  readonly superuserUrl: string;
  /** The environment that makes the built product use it. */
  readonly env: Readonly<Record<string, string>>;
  readonly config: RunningConfig;
  /** Folder of the server, for tests that restart it. */
  readonly clusterFolder: string;
  readonly drop: () => Promise<void>;
};

export const DEBIAN = '/usr/lib/postgresql/15';
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** Clones the migrated database (`CREATE DATABASE … TEMPLATE`, some 50 ms). Drop it in `afterAll`. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const folder = testRun();
  const server = await templateServer(folder);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await inMaintenance(server, `create database ${name} template ${EMBEDDED_DATABASE}`);
  return databaseOn(server, name, folder);
}

/** What a test needs to know of one database of a server. */
export function databaseOn(server: EmbeddedServer, name: string, folder: string): TestDatabase {
  const urls = renamed(server.urls, name);
  const env = envFor(urls, folder, name);
  const config = readConfig(env);
  return {
    name,
    urls,
    superuserUrl: inDatabase(server.superuserUrl, name),
    env,
    config: { ...config, database: urls },
    clusterFolder: join(folder, 'postgres'),
    drop: () => dropped(inDatabase(server.urls.owner, 'postgres'), name),
  };
}

/** Runs one statement on a connection of its own; for arranging and for looking past row-level security. */
export async function queryOnce<T extends Record<string, unknown>>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

function testRun(): string {
  const folder = process.env['PRAKTIJKROUTE_TEST_RUN'];
  if (folder === undefined)
    throw new Error('Run it in the jest project "integration" or "e2e": their global setup is missing.');
  return folder;
}

/** The first file to ask starts the server and migrates the template; the others find it. */
async function templateServer(folder: string): Promise<EmbeddedServer> {
  return withFileLock(join(folder, 'template.lock'), async () => {
    const server = await startEmbeddedPostgres({
      dataDir: folder,
      // Tests lose power never; killed processes do not need fsync.
      settings: { fsync: 'off', max_connections: '300' },
      ...(process.env['TEST_BACKEND'] === 'real' ? { binaries: DEBIAN } : {}),
    });
    const ready = join(folder, 'template.ready');
    if (!existsSync(ready)) {
      await migrate(server.urls);
      await enterDemoMembers(server.urls.owner);
      writeFileSync(ready, '');
    }
    return server;
  });
}

function envFor(urls: EmbeddedServer['urls'], folder: string, name: string): Readonly<Record<string, string>> {
  const redis = join(testRun(), 'redis.json');
  const { url }: { url?: string } = existsSync(redis) ? JSON.parse(readFileSync(redis, 'utf8')) : {};
  return {
    DATABASE_URL: urls.app,
    DATABASE_CLOCK_URL: urls.clock,
    DATABASE_OWNER_URL: urls.owner,
    DATABASE_QUEUE_URL: urls.queue,
    // A queue of its own too: a worker of another test file would take its jobs.
    ...(url === undefined ? {} : { REDIS_URL: `${url}/${redisNumber(name)}` }),
    DEMO: '1',
    // A test calls faster than any system.
    API_CALLS_PER_MINUTE: '100000',
    MASTER_KEY,
    DATA_DIR: folder,
    PORT: '0',
  };
}

function redisNumber(name: string): number {
  return createHash('sha256').update(name).digest().readUInt16BE(0);
}

function renamed(urls: EmbeddedServer['urls'], name: string): EmbeddedServer['urls'] {
  return {
    app: inDatabase(urls.app, name),
    clock: inDatabase(urls.clock, name),
    owner: inDatabase(urls.owner, name),
    queue: inDatabase(urls.queue, name),
  };
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function dropped(maintenanceUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await dropDatabase(client, name);
  } finally {
    await client.end();
  }
}

async function inMaintenance(server: EmbeddedServer, sql: string): Promise<void> {
  await queryOnce(inDatabase(server.urls.owner, 'postgres'), sql);
}
