import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import { settles } from './inbox-query.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { SETTLED_BY, SETTLED_WORDS } from './settled-by.js';

const AT_ONCE = 5_000;
const CLOSE = `update inbox_item o set done_at = s.at, done_by = s.by
  from (select i.stream, i.entry, i.seq, e.at, e.by from inbox_item i cross join lateral (
      select j.at, coalesce(j.body::json #>> '{event,by,id}', 'system') as by from journal_entry j
      where j.stream = i.stream and j.number > i.entry and ${settles('$2')} order by j.number limit 1) e
    where i.tenant = $1 and i.done_at is null limit ${AT_ONCE}) s
  where o.stream = s.stream and o.entry = s.entry and o.seq = s.seq and o.done_at is null`;

/** A contact that was revoked settles nothing: what was asked is asked once more. */
const REOPEN = `update inbox_item o set done_at = null, done_by = null from journal_entry r
    join journal_entry j on j.stream = r.stream and j.number::text = r.body::json #>> '{event,contact}'
  where r.tenant = $1 and r.at >= $2 and r.type = 'contact.revoked'
    and o.tenant = $1 and o.stream = r.stream and o.done_at = j.at and o.template = any($3)`;
const BY_CONTACT = Object.entries(SETTLED_BY).flatMap(([template, types]) =>
  types.some((type) => type.startsWith('contact.recorded')) ? [template] : [],
);
/** The pass may have stood still for a weekend. */
const LATELY = 7;

/**
 * Writes down once a day that the work itself settled an item, when and by whom. An inbox does not show such an item
 * from the moment of the work; written down, no page has to read past those of years.
 */
export class SettledInboxPass {
  readonly name = 'settledInbox';

  constructor(private readonly pool: AppPool) {}

  async run(today: LocalDate): Promise<void> {
    const since = startOfLocalDay(addDays(today, -LATELY));
    for (const { id } of await allTenants(this.pool)) {
      await this.reopen(id, since);
      for (let closed = AT_ONCE; closed === AT_ONCE;) closed = await this.close(id);
    }
  }

  private async reopen(tenant: string, since: Moment): Promise<void> {
    await inSession(this.pool, { tenant, tenants: [tenant] }, (client) =>
      client.query(REOPEN, [tenant, since, BY_CONTACT]),
    );
  }

  private async close(tenant: string): Promise<number> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rowCount } = await client.query(CLOSE, [tenant, SETTLED_WORDS]);
      return rowCount ?? 0;
    });
  }
}
