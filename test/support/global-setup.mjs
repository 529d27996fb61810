import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/test-needs.mjs';
import { removeRun, removeDeadRuns, runFolder } from './test-run.mjs';

/**
 * A folder per run. The database server in it is started by the first test file that asks (databases.ts), Redis here.
 * TEST_BACKEND=real: Debian's PostgreSQL 15 and redis-server instead of the embedded ones.
 */
export default async function setup() {
  buildProduct();
  removeDeadRuns();
  const folder = runFolder(process.pid);
  await removeRun(folder);
  mkdirSync(folder, { recursive: true });
  // The unix user of PostgreSQL has to pass.
  chmodSync(folder, 0o711);
  process.env.PRAKTIJKROUTE_TEST_RUN = folder;
  process.env.CHROMIUM_PATH ??= findBrowser() ?? '';
  if (process.env.TEST_BACKEND === 'real') await startRedis(folder);
}

/** These tests run the product as it was built (scripts/jest-native-runtime.cjs); a build that is up to date takes no time. */
function buildProduct() {
  const script = fileURLToPath(new URL('../../scripts/ensure-built.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, '--without-types'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed, so nothing was tested.');
}

async function startRedis(folder) {
  const port = await freePort();
  const log = openSync(join(folder, 'redis.log'), 'w');
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--databases',
    '65536',
    '--maxmemory-policy',
    'noeviction',
  ];
  const redis = spawn('redis-server', options, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
  await new Promise((resolve, reject) => {
    redis.once('spawn', resolve);
    redis.once('error', () => reject(new Error('redis-server ontbreekt. Voer uit: npm run setup:tests')));
  });
  redis.unref();
  writeFileSync(join(folder, 'redis.json'), JSON.stringify({ pid: redis.pid, url: `redis://127.0.0.1:${port}` }));
  if (!existsSync('/usr/lib/postgresql/15/bin/initdb')) {
    throw new Error('PostgreSQL 15 van Debian ontbreekt. Voer uit: npm run setup:tests');
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
