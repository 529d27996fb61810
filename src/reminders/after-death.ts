import type { PoolClient } from 'pg';
import { workerDied } from '../people/worker-death.js';
import type { OutboxRow } from './outbox-rows.js';
import { templateOf } from './templates/all-templates.js';

/** Why a row of the outbox went nowhere. */
export const DECEASED = 'deceased';

/**
 * M45: a mail to a worker who died, whoever it also goes to for the worker. A letter is another matter: some must go, to the
 * next of kin, and the room of letters knows which.
 */
export async function isForTheDead(client: PoolClient, row: OutboxRow): Promise<boolean> {
  if (row.recipient !== 'worker' || templateOf(row.template)?.channel === 'letter') return false;
  return workerDied(client, row.stream);
}
