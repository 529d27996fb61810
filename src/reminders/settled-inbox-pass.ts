import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import { SETTLED_WORDS } from './settled-by.js';

const AT_ONCE = 5_000;
const CLOSE = `update inbox_item i set done_at = s.at, done_by = s.by
  from (select o.stream, o.entry, o.seq, j.at, j.by from inbox_item o cross join lateral (
      select e.at, coalesce(e.body::json #>> '{event,by,id}', 'system') as by from journal_entry e
      where e.stream = o.stream and e.number > o.entry
        and e.type = any(string_to_array((select $2::jsonb) ->> o.template, ' ')) order by e.number limit 1) j
    where o.tenant = $1 and o.done_at is null limit ${AT_ONCE}) s
  where i.stream = s.stream and i.entry = s.entry and i.seq = s.seq and i.done_at is null`;

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
