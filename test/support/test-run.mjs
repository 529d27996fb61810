import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PREFIX = 'praktijkroute-test-';

/** Named after the process of the run, so that a later run can clear what a killed one left. */
export function runFolder(pid) {
  return join(tmpdir(), `${PREFIX}${pid}`);
}

export async function removeRun(folder) {
  const pids = [postmasterOf(folder), redisOf(folder)].filter((pid) => pid !== undefined);
  for (const pid of pids) signal(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && pids.some(isAlive); waited += 1) await wait(50);
  rmSync(folder, { recursive: true, force: true });
}

export function removeDeadRuns() {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length));
    if (Number.isInteger(pid) && !isAlive(pid)) void removeRun(join(tmpdir(), name));
  }
}

function postmasterOf(folder) {
  const path = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : undefined;
}

function redisOf(folder) {
  const path = join(folder, 'redis.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).pid : undefined;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
