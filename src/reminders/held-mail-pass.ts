import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { settles } from './inbox-query.js';
import { SETTLED_WORDS } from './settled-by.js';
import { ASKS_MEASUREMENT, isMeasured, UNDER_WAY } from './while-measured.js';

const HELD = `i.tenant = $1 and i.last_error = '${UNDER_WAY}' and i.template = any($3) and not ${isMeasured('i.stream')}`;
const IS_SETTLED = `exists (select from journal_entry j where j.stream = i.stream and j.number > i.entry and ${settles('$2')})`;
const OVER = `update outbox i set last_error = 'settled' where ${HELD} and ${IS_SETTLED}`;
const AGAIN = `update outbox i set last_error = null, sent_at = null, due_at = $4 where ${HELD} and not ${IS_SETTLED}`;

/**
 * Mails that were held back while a measurement ran (decision 1810), looked at once a day after it ran: when it was called off the
 * mail goes out after all, when it led to a value nothing is asked any more.
 */
export class HeldMailPass {
  readonly name = 'heldMail';

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = await this.clock.now();
    for (const { id } of await allTenants(this.pool)) {
      await inSession(this.pool, { tenant: id, tenants: [id] }, async (client) => {
        await client.query(OVER, [id, SETTLED_WORDS, ASKS_MEASUREMENT]);
        await client.query(AGAIN, [id, SETTLED_WORDS, ASKS_MEASUREMENT, now]);
      });
    }
  }
}
