import type { LocalDate } from '../../workflows/definition.js';
import { readFacts } from '../../workflows/law/placement-facts.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { hoursOfJob } from './hours-together.js';
import { readPlacements } from './subsidy-rows.js';
import type { ContractWage } from './wage-course.js';
import { readWageRows } from './wage-rows.js';

/** The BSN brings files of one person with two bodies together. */
const JOBS = `with people as (
    select unnest(candidate_files($1)) as id
    union select c.id from candidate me join candidate c on c.bsn_hash = me.bsn_hash
      where me.id = candidate_read_as($1) and c.tenant = any((select app_tenants())::uuid[]))
  select p.id, p.tenant, p.outcome from placement p
  where p.candidate in (select id from people) and p.tenant = any((select app_tenants())::uuid[]) and p.id is distinct from $2
  order by p.id`;

/** M10: the other jobs of the same person, also of files that are read as it (M44), and with every deciding body this session may read (M50). */
export class OtherJobs {
  constructor(private readonly pool: AppPool) {}

  /**
   * Hours a week of each job that is not over on a day.
   * @param except the placement that is looked at
   */
  async hours(
    session: Session,
    { candidate, except }: { readonly candidate: string; readonly except?: string },
    on: LocalDate,
  ): Promise<readonly string[]> {
    return inSession(this.pool, session, async (client) => {
      const found = await client.query<{ id: string; tenant: string; outcome: string | null }>(JOBS, [
        candidate,
        except ?? null,
      ]);
      const ids = found.rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      const facts = new Map((await readPlacements(client, ids)).map((one) => [one.id, one.facts]));
      const contracts = new Map<string, readonly ContractWage[]>();
      for (const tenant of new Set(found.rows.map((row) => row.tenant)))
        for (const [id, rows] of (await readWageRows(client, tenant, ids)).contracts) contracts.set(id, rows);
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
