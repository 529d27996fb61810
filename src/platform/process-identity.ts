import { readFileSync } from 'node:fs';
import { hasSystemCode } from './system-error.js';

/**
 * Names a process so that another one that later gets the same number is not taken for it:
 * the number, and on Linux the moment it started.
 */
export function processIdentity(pid: number): string {
  return `${pid}:${startOf(pid)}`;
}

export function isAlive(identity: string): boolean {
  const pid = Number(identity.split(':')[0]);
  return Number.isInteger(pid) && pid > 0 && exists(pid) && processIdentity(pid) === identity;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasSystemCode(error, 'EPERM');
  }
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the command, in brackets, may hold spaces; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
