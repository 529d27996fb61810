import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { isAlive, processIdentity } from './process-identity.js';

describe('the identity of a process', () => {
  it('is alive while the process is', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const identity = processIdentity(child.pid ?? 0);
    expect(isAlive(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(identity)).toBe(false);
  });

  it('does not take a later process of the same number for it', () => {
    expect(isAlive(processIdentity(process.pid))).toBe(true);
    if (process.platform === 'linux') expect(isAlive(`${process.pid}:1`)).toBe(false);
  });

  it.each(['', 'x', '0:', '-1:'])('is dead when it is no identity: "%s"', (identity) => {
    expect(isAlive(identity)).toBe(false);
  });
});
