import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { inboxIdOf } from '../reminders/inbox-id.js';
import type { Inbox, InboxReader } from '../reminders/inbox.service.js';
import { SETTLED_BY } from '../reminders/settled-by.js';

/** So long a message lies before somebody says it is done. */
const DAYS = 10;
const AT_ONCE = 500;
/** Asked for by the work, and not done by every simulated colleague: a message would stay for ever. */
const ALSO = ['support.evaluate', 'support.endsSoon', 'four-conditions', 'aftercare-closing-talk'];

/**
 * What simulated consultants read and did not need to do is done, as it would be after two years of work: they say so
 * themselves. What waits for a step stays, also when it is late.
 */
export async function tidyInboxes(pool: AppPool, inbox: Inbox, today: LocalDate): Promise<void> {
  const before = addDays(today, -DAYS);
  for (const { id: tenant } of await allTenants(pool)) {
    for (const reader of await consultantsOf(pool, tenant)) {
      const open = await inbox.list(reader, { state: 'open', limit: AT_ONCE, after: undefined });
      for (const item of open) {
        const waits = Object.hasOwn(SETTLED_BY, item.template) && !ALSO.includes(item.template);
        const id = inboxIdOf(item.id);
        if (!waits && id && (item.dueOn ?? localDate(item.at)) < before) await inbox.done(reader, id);
      }
    }
  }
}

async function consultantsOf(pool: AppPool, tenant: string): Promise<readonly InboxReader[]> {
  const session = { tenant, tenants: [tenant] };
  return inSession(pool, session, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from member where tenant = $1 and active and 'consultant' = any(roles)`,
      [tenant],
    );
    return rows.map(({ id }) => ({ id, role: 'consultant', ...session }));
  });
}
