import { allTenants } from '../journal/tenants.js';
import type { MendedFields } from '../people/mended-fields.js';
import type { AppPool } from '../platform/database.js';
import type { OldBsn } from './old-bsn.service.js';

/** Looks once a day at whom another BSN counts of since: files that were merged, and changes after which nobody looked. */
export class OldBsnPass {
  readonly name = 'oldBsn';

  constructor(
    private readonly pool: AppPool,
    private readonly mended: MendedFields,
    private readonly messages: OldBsn,
  ) {}

  async run(): Promise<void> {
    for (const { id: tenant } of await allTenants(this.pool)) {
      const session = { tenant, tenants: [tenant] };
      await this.mended.since(session, { name: this.name, field: 'bsn' }, (placements) =>
        this.messages.look(session, placements),
      );
    }
  }
}
