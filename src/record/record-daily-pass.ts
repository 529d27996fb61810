import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { SealDelivery } from './seal-delivery.js';
import type { Sealer } from './sealer.js';

/** Seals every body's record once a day and brings the seals outside. */
export class RecordDailyPass {
  readonly name = 'record';

  constructor(
    private readonly pool: AppPool,
    private readonly sealer: Sealer,
    private readonly delivery: SealDelivery,
  ) {}

  async run(): Promise<void> {
    for (const body of await allTenants(this.pool)) {
      await this.sealer.seal(body.id, 'daily');
      await this.delivery.deliver(body);
    }
  }
}
