import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';
import { hasSystemCode } from './system-error.js';

/**
 * The master key: the setting, or in the embedded default a file of mode 600 in the data folder.
 * That file lies apart from the database, so that a copy of the database alone opens nothing.
 */
export function masterKeyOf(config: Pick<Config, 'masterKey' | 'dataDir'>): Buffer {
  if (config.masterKey !== undefined) return Buffer.from(config.masterKey, 'base64');
  const path = join(config.dataDir, 'master.key');
  if (!existsSync(path)) {
    mkdirSync(config.dataDir, { recursive: true });
    createOnce(path, `${randomBytes(32).toString('base64')}\n`);
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
}

/** Of two processes that start at once the first one's key counts. */
function createOnce(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!hasSystemCode(error, 'EEXIST')) throw error;
  }
}
