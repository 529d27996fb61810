import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerUser } from './server-user.js';

/**
 * Runs a program of PostgreSQL in a session of its own, so that Ctrl-C for us does not reach it.
 * Its output goes through a file: the server it leaves behind would keep a pipe open.
 */
export async function runAs(
  user: ServerUser | undefined,
  file: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'praktijkroute-'));
  const log = openSync(join(folder, 'output'), 'w');
  try {
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(file, [...args], {
        cwd: '/',
        detached: true,
        stdio: ['ignore', log, log],
        env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
        ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
      });
      child.once('error', reject);
      child.once('exit', (exit) => resolve(exit ?? 1));
    });
    return { code, output: readFileSync(join(folder, 'output'), 'utf8') };
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  }
}
