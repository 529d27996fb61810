import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, processIdentity } from './process-identity.js';
import { hasSystemCode } from './system-error.js';

const PAUSE_MS = 50;

/** Runs `work` while no other process of this machine holds the lock; the lock of a dead process does not count. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const mine = processIdentity(process.pid);
  for (;;) {
    if (await create(path, mine)) return;
    const holder = await readFile(path, 'utf8').catch(() => '');
    // A holder that has yet to write its name gets the time to do so.
    if (holder === '' || isAlive(holder)) await wait(PAUSE_MS);
    else await rm(path, { force: true });
  }
}

async function create(path: string, mine: string): Promise<boolean> {
  try {
    await writeFile(path, mine, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (hasSystemCode(error, 'EEXIST')) return false;
    throw error;
  }
  // Two processes may have cleared the same dead lock: the one whose name is still there has it.
  await wait(5);
  return (await readFile(path, 'utf8').catch(() => '')) === mine;
}
