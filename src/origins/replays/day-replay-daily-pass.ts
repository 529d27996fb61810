import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import { inSession } from '../../journal/session-work.js';
import { allTenants } from '../../journal/tenants.js';
import type { AppPool } from '../../platform/database.js';
import { startOfLocalDay } from '../../platform/legal-time.js';
import { KEPT_DAYS } from './day-replay.js';
import { removeOlder } from './day-replay-rows.js';

/** Throws away what was replayed some days ago, and what a new product reads otherwise. */
export class DayReplayDailyPass {
  readonly name = 'replays of a day';

  constructor(private readonly pool: AppPool) {}

  async run(today: LocalDate): Promise<void> {
    const before = startOfLocalDay(addDays(today, -KEPT_DAYS));
    for (const { id } of await allTenants(this.pool)) {
      await inSession(this.pool, { tenant: id, tenants: [id] }, (client) => removeOlder(client, id, before));
    }
  }
}
