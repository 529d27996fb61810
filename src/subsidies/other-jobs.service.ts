import type { LocalDate } from '../../workflows/definition.js';
import { readFacts } from '../../workflows/law/placement-facts.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { hoursOfJob } from './hours-together.js';
import { readPlacements } from './subsidy-rows.js';
import { readWageRows } from './wage-rows.js';

/** M10: the other jobs of the same person, also of files that are read as it (M44). */
export class OtherJobs {
  constructor(private readonly pool: AppPool) {}

  /**
   * Hours a week of each job that is not over on a day.
   * @param except the placement that is looked at
   */
  async hours(
    session: Session,
    { candidate, tenant, except }: { readonly candidate: string; readonly tenant: string; readonly except?: string },
    on: LocalDate,
  ): Promise<readonly string[]> {
    return inSession(this.pool, session, async (client) => {
      const found = await client.query<{ id: string; outcome: string | null }>(
        `select id, outcome from placement
         where candidate = any((select candidate_files($1))::uuid[]) and tenant = $2 and id is distinct from $3 order by id`,
        [candidate, tenant, except ?? null],
      );
      const ids = found.rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      const facts = new Map((await readPlacements(client, ids)).map((one) => [one.id, one.facts]));
      const { contracts } = await readWageRows(client, tenant, ids);
      return found.rows.flatMap(({ id, outcome }) => {
        const job = {
          facts: readFacts(facts.get(id) ?? []),
          contracts: contracts.get(id) ?? [],
          hasOutcome: outcome !== null,
        };
        const hours = hoursOfJob(job, on);
        return hours === undefined ? [] : [hours];
      });
    });
  }
}
