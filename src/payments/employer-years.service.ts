import type { Following, Round } from '../journal/follower.js';
import { KeptRows } from '../journal/kept-rows.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { employersAfter, employersBehind, employersOf, keepYears } from './employer-year-rows.js';

const LOWEST = '00000000-0000-0000-0000-000000000000';
/** Moves when a row holds something else; it rests on nothing beside the record. */
const SHAPE = '1';

/** Keeps what each employer was paid in each year level with the record (decision 1841). */
export class EmployerYears extends KeptRows {
  constructor(pool: AppPool, clock: Clock, warn: (message: string) => void, few?: number) {
    super({
      pool,
      clock,
      place: { table: 'employer_year', key: 'employer' },
      title: 'Jaaropgaven',
      following: following(pool),
      all: employersOf,
      warn,
      few,
    });
  }
}

function following(pool: AppPool): Following<Round> {
  const keep = (tenant: string, ids: readonly string[]): Promise<void> =>
    inSession(pool, { tenant, tenants: [tenant] }, (client) => keepYears(client, tenant, ids));
  return {
    name: 'employerYears',
    round: (_tenant, at) => ({ at, grounds: SHAPE }),
    behind: (client, tenant, _round, since) => employersBehind(client, tenant, since),
    batch: (tenant, _round, ids) => keep(tenant, ids),
    async all(tenant, _round, progress) {
      let done = 0;
      for (let after: string | undefined = LOWEST; after !== undefined;) {
        const from: string = after;
        const ids: readonly string[] = await inSession(pool, { tenant, tenants: [tenant] }, (client) =>
          employersAfter(client, tenant, from),
        );
        if (ids.length > 0) await keep(tenant, ids);
        done += ids.length;
        progress(done);
        after = ids.at(-1);
      }
      return done;
    },
  };
}
