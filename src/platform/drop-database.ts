import { setTimeout as wait } from 'node:timers/promises';
import { escapeIdentifier, type Client } from 'pg';
import { hasSystemCode } from './system-error.js';

const ATTEMPTS = 40;
const PAUSE_MS = 250;
const NOT_PERMITTED = '42501';

/**
 * Drops a database with whatever is still connected to it, as its owner. The server's own housekeeping (autovacuum) may
 * be at work in it just then, and that an owner may not end: it is waited for.
 */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      return;
    } catch (error) {
      if (!hasSystemCode(error, NOT_PERMITTED) || attempt === ATTEMPTS) throw error;
      await wait(PAUSE_MS);
    }
  }
}
