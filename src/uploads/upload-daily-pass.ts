import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';

/**
 * F5: when the data of a worker were destroyed, what was handed in beside the placement goes too, also what lies sealed with
 * the key of the employer. That it was there stays in the record.
 */
export class UploadDailyPass {
  readonly name = 'uploads';

  constructor(private readonly pool: AppPool) {}

  async run(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) {
      await inSession(this.pool, { tenant: id, tenants: [id] }, (client) =>
        client.query(
          `update upload u set body = null, sealed = null from placement p join candidate c on c.id = p.candidate
           where u.tenant = $1 and u.body is not null and p.id = u.placement and c.erased_on is not null`,
          [id],
        ),
      );
    }
  }
}
