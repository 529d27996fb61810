import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { policyOn } from '../../workflows/law/policies.js';
import type { EndingReason } from '../../workflows/placement/placement.codes.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { DailyTask, DailyTasks } from './daily-tasks.js';
import type { PolicyReader } from './policy-reader.js';

/** Ends after which nobody has to be asked for work or a benefit here. */
const NOT_ASKED: readonly EndingReason[] = ['otherWork', 'moved', 'deceased', 'aow'];
/** An end that is told later than so many days after its question was due is not asked about any more. */
const LATE_DAYS = 60;
const TEMPLATE = 'work-ended';

type Ended = { readonly placement: string; readonly owner: string | null; readonly lastDay: LocalDate };

/**
 * Whose work ended so long ago as the body chose, without other work in a file of the body and without a return to benefit:
 * the consultant is asked once (M38). Figures count with 31 days everywhere (G3, G6) and do not read the choice.
 */
export class AfterWorkDailyPass {
  readonly name = 'afterWork';

  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tasks: DailyTasks,
  ) {}

  async run(today: LocalDate): Promise<void> {
    for (const { id } of await allTenants(this.pool)) await this.runFor({ tenant: id, tenants: [id] }, today);
  }

  async runFor(session: Session, today: LocalDate): Promise<void> {
    const gap = policyOn(await this.policies.of(session), 'transferGapDays', today);
    const ended = await inSession(this.pool, session, (client) => endedWithoutWork(client, session.tenant, today, gap));
    if (ended.length > 0) await this.tasks.once(session, `afterWork:${today}`, ended.map(taskOf));
  }
}

/** Not asked before, and no other work that began within the gap or goes on after the end. */
async function endedWithoutWork(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
  gap: number,
): Promise<readonly Ended[]> {
  const until = addDays(today, -gap - 1);
  const { rows } = await client.query<Ended>(
    `with ended as materialized (
       select e.placement, e.last_day from ending e
       where e.tenant = $1 and e.last_day between $2 and $3 and e.reason <> all ($4)
         and not exists (select from inbox_item i where i.tenant = $1 and i.template = $5
           and i.data ->> 'placement' = e.placement::text))
     select p.id as placement, p.owner, e.last_day as "lastDay"
     from ended e join placement p on p.id = e.placement
     cross join lateral (select i.snapshot::jsonb -> 'context' as context from instance i
       where i.stream = p.id and i.name = 'placement' and i.workflow = 'placement') c
     where c.context #>> '{at,employment}' = 'ended' and c.context #>> '{ending,lastDay}' = e.last_day::text
       and c.context ->> 'benefitReturnedOn' is null
       and not exists (
         select from placement q join instance i on i.stream = q.id and i.name = 'placement' and i.workflow = 'placement'
         cross join lateral (select i.snapshot::jsonb -> 'context' as context) o
         where q.candidate = any ((select candidate_files(candidate_read_as(p.candidate)))::uuid[]) and q.id <> p.id
           and (o.context ->> 'firstDay')::date <= e.last_day + $6::int
           and coalesce((o.context #>> '{ending,lastDay}')::date, 'infinity') > e.last_day)
     order by e.last_day, p.id`,
    [tenant, addDays(until, -LATE_DAYS), until, NOT_ASKED, TEMPLATE, gap],
  );
  return rows;
}

const taskOf = ({ placement, owner, lastDay }: Ended): DailyTask => ({
  recipient: owner ?? 'backOffice',
  template: TEMPLATE,
  dueOn: null,
  data: { placement, lastDay },
});
