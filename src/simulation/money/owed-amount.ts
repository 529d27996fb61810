import type { JsonObject } from '../../../workflows/definition.js';
import type { AppPool } from '../../platform/database.js';
import { inSession } from '../../journal/session-work.js';
import { readOwed } from '../../payments/pay-books.js';
import type { Deed } from '../simulation-script.js';

/** Stands in the script for what a placement was overpaid: only the books of that day know. */
export const OWED = '{owed}';
/** The difference was set off after all; what is asked for is then small, and no claim is opened. */
const NOTHING_LEFT = '0.01';

/** A deed with the amount that stands in the books; others stay as they are. */
export async function withOwed(pool: AppPool, deed: Deed): Promise<Deed> {
  const { does, stream, actor } = deed;
  if (does.kind !== 'event' || does.event['amount'] !== OWED) return deed;
  const { tenant } = actor;
  const owed = await inSession(pool, { tenant, tenants: [tenant] }, (client) => readOwed(client, tenant, [stream]));
  const found = owed.get(stream) ?? '0.00';
  const amount: JsonObject = { amount: found === '0.00' ? NOTHING_LEFT : found };
  return { ...deed, does: { ...does, event: { ...does.event, ...amount } } };
}
