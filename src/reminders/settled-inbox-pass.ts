import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import { settles } from './inbox-query.js';
import { SETTLED_WORDS } from './settled-by.js';

const AT_ONCE = 5_000;
const CLOSE = `update inbox_item o set done_at = s.at, done_by = s.by
  from (select i.stream, i.entry, i.seq, e.at, e.by from inbox_item i cross join lateral (
      select j.at, coalesce(j.body::json #>> '{event,by,id}', 'system') as by from journal_entry j
      where j.stream = i.stream and j.number > i.entry and ${settles('$2')} order by j.number limit 1) e
    where i.tenant = $1 and i.done_at is null limit ${AT_ONCE}) s
  where o.stream = s.stream and o.entry = s.entry and o.seq = s.seq and o.done_at is null`;

/**
 * Writes down once a day that the work itself settled an item, when and by whom. An inbox does not show such an item
 * from the moment of the work; written down, no page has to read past those of years.
 */
export class SettledInboxPass {
  readonly name = 'settledInbox';

  constructor(private readonly pool: AppPool) {}

  async run(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) {
      for (let closed = AT_ONCE; closed === AT_ONCE;) closed = await this.close(id);
    }
  }

  private async close(tenant: string): Promise<number> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rowCount } = await client.query(CLOSE, [tenant, SETTLED_WORDS]);
      return rowCount ?? 0;
    });
  }
}
