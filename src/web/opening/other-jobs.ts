import type { LocalDate } from '../../../workflows/definition.js';
import { Decimal } from '../../../workflows/law/exact.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';

/** M10: other placements of the same person that still go on, with the hours of their last contract. */
export class OtherJobs {
  constructor(private readonly pool: AppPool) {}

  /** Hours a week of all other jobs together; undefined without any. */
  async hours(session: Session, candidate: string, on: LocalDate): Promise<string | undefined> {
    const rows = await inSession(this.pool, session, async (client) => {
      const found = await client.query<{ hours: string }>(
        `select distinct on (p.id) c.hours from placement p join contract c on c.placement = p.id
         where p.candidate = $1 and p.tenant = $2 and p.outcome is null
           and (c.valid_until is null or c.valid_until >= $3)
         order by p.id, c.valid_from desc, c.number desc`,
        [candidate, session.tenant, on],
      );
      return found.rows;
    });
    if (rows.length === 0) return undefined;
    return rows.reduce((sum, { hours }) => sum.plus(hours), new Decimal(0)).toString();
  }
}
