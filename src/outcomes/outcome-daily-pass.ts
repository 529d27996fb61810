import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import type { OutcomeProjector } from './projector.js';

/** Compares the whole read model with the record once a day; between that it follows by moment. */
export class OutcomeDailyPass {
  readonly name = 'outcomes';

  constructor(
    private readonly pool: AppPool,
    private readonly projector: OutcomeProjector,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const body of await allTenants(this.pool)) await this.projector.followAll(body.id, await this.clock.now());
  }
}
