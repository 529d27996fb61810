import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCredentials, writeCredentials } from '../../src/platform/embedded-credentials.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import type { EmbeddedServer } from '../../src/platform/embedded-postgres.js';
import { processIdentity } from '../../src/platform/process-identity.js';
import { canReach, serverUser } from '../../src/platform/server-user.js';
import { queryOnce } from '../support/databases.js';

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  let notices: string[];
  const start = (): Promise<EmbeddedServer> =>
    startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, notify: (line) => notices.push(line) });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'praktijkroute-embedded-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'data');
    notices = [];
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its passwords in a file only we can read, and knows its owner as no superuser', async () => {
    const server = await start();
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    const [row] = await queryOnce(
      server.urls.owner,
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false });
    await server.stop();
    expect(await answers(server)).toBe(false);
  });

  it('keeps what was stored when it is stopped, killed and started again', async () => {
    const first = await start();
    await queryOnce(first.urls.owner, 'create table kept (n int)');
    await queryOnce(first.urls.owner, 'insert into kept values (7)');
    await first.stop();
    const second = await start();
    const pid = postmaster(dataDir);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    const third = await start();
    expect([second.started, third.started]).toEqual([true, true]);
    expect(await queryOnce(third.urls.owner, 'select n from kept')).toEqual([{ n: 7 }]);
    await third.stop();
  });

  it('adopts a server that outlived a crash of its process, and stops it in the end', async () => {
    const first = await start();
    forgetUsers(dataDir, ['1:0']);
    const second = await start();
    expect(second.started).toBe(false);
    expect(second.port).toBe(first.port);
    await second.stop();
    expect(await answers(first)).toBe(false);
  });

  it('leaves the server to another command that still uses it', async () => {
    const server = await start();
    const other = await sleeping();
    forgetUsers(dataDir, [processIdentity(process.pid), processIdentity(other.pid ?? 0)]);
    await server.stop();
    expect(await answers(server)).toBe(true);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await start()).stop();
    expect(await answers(server)).toBe(false);
  });

  it('names a foreign server on its port and takes another', async () => {
    const first = await start();
    await first.stop();
    const foreign = createServer().listen(first.port, '127.0.0.1');
    await once(foreign, 'listening');
    const second = await start();
    foreign.close();
    expect(second.port).not.toBe(first.port);
    expect(notices).toEqual([expect.stringContaining(`Poort ${first.port} is bezet`)]);
    expect(await answers(second)).toBe(true);
    await second.stop();
  });

  it('starts once when two commands start at the same moment', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.started).not.toBe(two.started);
    expect(one.port).toBe(two.port);
    await one.stop();
  });

  it('says where it stands when root’s data folder is closed to its user', async () => {
    const user = serverUser();
    if (user === undefined) {
      expect(process.getuid?.()).not.toBe(0);
      return;
    }
    const closed = join(folder, 'home');
    mkdirSync(closed, { mode: 0o700 });
    dataDir = join(closed, 'data');
    expect(canReach(dataDir, user)).toBe(false);
    const server = await start();
    expect(await answers(server)).toBe(true);
    expect(notices).toEqual([expect.stringContaining('/var/tmp/praktijkroute-')]);
    await server.stop();
    rmSync(/\/var\/tmp\/praktijkroute-[0-9a-f]+/.exec(notices.join())?.[0] ?? join(closed, 'none'), {
      recursive: true,
    });
  });
});

async function answers(server: EmbeddedServer): Promise<boolean> {
  return queryOnce(server.urls.owner, 'select 1').then(
    () => true,
    () => false,
  );
}

function postmaster(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** As if other processes had started it. */
function forgetUsers(dataDir: string, users: readonly string[]): void {
  const credentials = readCredentials(dataDir);
  if (credentials === undefined) throw new Error('The server left no credentials.');
  writeCredentials(dataDir, { ...credentials, users: [...users] });
}

async function sleeping(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  return child;
}

async function gone(pid: number): Promise<void> {
  for (let waited = 0; waited < 100; waited += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(50);
  }
}
