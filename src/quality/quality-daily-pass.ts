import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { QualityPass } from './quality-pass.js';

/** Looks for contradictions in every body once a day. */
export class QualityDailyPass {
  readonly name = 'quality';

  constructor(
    private readonly pool: AppPool,
    private readonly pass: QualityPass,
  ) {}

  async run(): Promise<void> {
    for (const { id } of await allTenants(this.pool)) await this.pass.run(id, false);
  }
}
