import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { MendedFields } from '../people/mended-fields.js';
import type { AppPool } from '../platform/database.js';
import { sentSince } from './old-bsn-rows.js';
import type { OldBsn } from './old-bsn.service.js';

/** What was recorded as sent so many days ago is looked at: a worker may have been away for a weekend. */
const LATELY = 7;

/**
 * Looks once a day at whom another BSN counts of since: files that were merged, changes after which nobody looked, and messages
 * that were recorded as sent after a change, while their file was fetched before it.
 */
export class OldBsnPass {
  readonly name = 'oldBsn';

  constructor(
    private readonly pool: AppPool,
    private readonly mended: MendedFields,
    private readonly messages: OldBsn,
  ) {}

  async run(today: LocalDate): Promise<void> {
    for (const { id: tenant } of await allTenants(this.pool)) {
      const session = { tenant, tenants: [tenant] };
      const sent = await inSession(this.pool, session, (client) => sentSince(client, tenant, addDays(today, -LATELY)));
      await this.mended.since(session, { name: this.name, field: 'bsn' }, (placements) =>
        this.messages.look(session, [...new Set([...placements, ...sent])]),
      );
    }
  }
}
