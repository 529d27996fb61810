import type { PoolClient } from 'pg';
import type { ExplanationStep, LocalDate } from '../../workflows/definition.js';
import { addDays, later } from '../../workflows/law/dates.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import { statutoryInterest } from '../../workflows/law/statutory-interest.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import type { LineReason } from './pay-lines.js';
import { payDayOf } from './pay-run.js';
import { PAY_READERS } from './pay-run.service.js';

/** Awb 4:87: a payment is due within six weeks after the decision is made known. */
const DAYS_AFTER_DECISION = 42;

/** Interest that a line of a pay run may owe: computed, and paid on a decision only (Awb 4:99). Euros. */
export type InterestProposal = {
  readonly run: string;
  readonly placement: string;
  readonly employer: string;
  /** Month concerned, and the line it is about. */
  readonly month: string;
  readonly line: string;
  readonly reason: LineReason;
  readonly dueOn: LocalDate;
  readonly paidOn: LocalDate;
  readonly daysLate: number;
  readonly unknownDays: number;
  readonly amount: string;
  readonly explanation: readonly ExplanationStep[];
};

type LateLine = Pick<InterestProposal, 'run' | 'placement' | 'employer' | 'month' | 'line' | 'reason' | 'paidOn'> & {
  readonly sentOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly termLastDay: LocalDate | null;
};

/** Interest on late payment as a proposal (B16); whose fault it was is judged by a person. */
export class InterestService {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** Lines of released runs that were paid too late with interest from the least amount, or with days of unknown rate. */
  async proposals(actor: SessionActor): Promise<readonly InterestProposal[]> {
    requireRole(actor, PAY_READERS, 'Voorstellen voor wettelijke rente inzien');
    const lines = await inSession(this.pool, actor, (client) => readPositiveLines(client, actor.tenant));
    const policies = await this.policies.of(actor);
    return lines
      .map((line) => proposalFor(line, policies, this.tables.of(policies)))
      .filter(({ amount, unknownDays }) => amount !== '0.00' || unknownDays > 0);
  }
}

/** Pure: due on the pay day over the month, or six weeks after the decision (as if it was in time), whichever is later. */
export function proposalFor(line: LateLine, policies: PolicySet, tables: LegalTables): InterestProposal {
  const { sentOn, decidedOn, termLastDay, ...rest } = line;
  const payDay = payDayOf(line.month, policyOn(policies, 'payDay', `${line.month}-01`));
  const inTime = decidedOn !== null && termLastDay !== null && decidedOn > termLastDay ? termLastDay : sentOn;
  const dueOn = inTime === null ? payDay : later(payDay, addDays(inTime, DAYS_AFTER_DECISION));
  const found = statutoryInterest({ amount: line.line, dueOn, paidOn: line.paidOn, policies, tables });
  return { ...rest, dueOn, ...found };
}

/** Paid on: the run's pay day, or the day of its release when that is later. The decision is the last before the month's end. */
async function readPositiveLines(client: PoolClient, tenant: string): Promise<readonly LateLine[]> {
  const { rows } = await client.query<LateLine>(
    `select l.run, l.placement, o.employer, l.month, l.amount as line, l.reason,
       greatest(f.pay_on, f.released_on) as "paidOn", d.sent_to_employer_on as "sentOn", d.decided_on as "decidedOn",
       d.term_last_day as "termLastDay"
     from pay_line l
     join pay_out o on o.run = l.run and o.placement = l.placement
     join pay_run f on f.id = o.file_run and f.state = 'released'
     left join lateral (
       select sent_to_employer_on, decided_on, term_last_day from decision
       where placement = l.placement and kind in ('lumpSum', 'measured', 'change') and decided_on is not null
         and period_from < (l.month || '-01')::date + interval '1 month'
       order by period_from desc, number desc limit 1
     ) d on true
     where l.tenant = $1 and l.amount > 0
       and not exists (select 1 from interest_decision i where i.late_run = l.run and i.placement = l.placement
         and i.month = l.month)
       and greatest(f.pay_on, f.released_on) >= (l.month || '-01')::date + interval '1 month'
     order by l.month, l.placement`,
    [tenant],
  );
  return rows;
}
