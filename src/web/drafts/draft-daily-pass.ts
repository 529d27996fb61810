import type { LocalDate } from '../../../workflows/definition.js';
import { allTenants } from '../../journal/tenants.js';
import type { AppPool } from '../../platform/database.js';
import type { DraftStore } from './draft-store.js';

/** F5: destroys once a day what nobody came back to, in every deciding body. */
export class DraftDailyPass {
  readonly name = 'drafts';

  constructor(
    private readonly pool: AppPool,
    private readonly drafts: DraftStore,
  ) {}

  async run(today: LocalDate): Promise<void> {
    for (const { id } of await allTenants(this.pool)) {
      await this.drafts.deleteExpired({ tenant: id, tenants: [id] }, today);
    }
  }
}
