import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { addMonths, monthOf } from '../../workflows/law/dates.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import type { LineReason } from './pay-lines.js';
import { payDayOf } from './pay-run.js';

/** A line that went to the bank after the pay day over its month, with the decision it rests on. Euros. */
export type LateLine = {
  readonly run: string;
  readonly placement: string;
  readonly employer: string;
  readonly month: string;
  readonly line: string;
  readonly reason: LineReason;
  readonly paidOn: LocalDate;
  readonly sentOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly termLastDay: LocalDate | null;
};

/** The last month (`YYYY-MM`) whose pay day lies before the day that a file was paid on: a pay day is in the month after (B16). */
export function lastLateMonth(paidOn: LocalDate, policies: PolicySet): string {
  const back = (months: number): string => monthOf(addMonths(`${monthOf(paidOn)}-01`, -months));
  const before = back(1);
  return payDayOf(before, policyOn(policies, 'payDay', `${before}-01`)) < paidOn ? before : back(2);
}

/** Paid on: the pay day of the run in whose file it went, or the day of its release when that is later. */
const PAID_ON = 'greatest(f.pay_on, f.released_on)';

/**
 * Lines that may be late and have no decision on interest. The decision is the last one before the month's end.
 * @param placements null gives those of all
 */
export async function readLateLines(
  client: PoolClient,
  tenant: string,
  policies: PolicySet,
  placements: readonly string[] | null,
): Promise<readonly LateLine[]> {
  const files = await client.query<{ id: string; paidOn: LocalDate }>(
    `select f.id, ${PAID_ON} as "paidOn" from pay_run f where f.tenant = $1 and f.state = 'released'`,
    [tenant],
  );
  const { rows } = await client.query<LateLine>(
    `select l.run, l.placement, o.employer, l.month, l.amount as line, l.reason,
       ${PAID_ON} as "paidOn", d.sent_to_employer_on as "sentOn", d.decided_on as "decidedOn", d.term_last_day as "termLastDay"
     from pay_out o
     join pay_run f on f.id = o.file_run
     join unnest($2::uuid[], $3::text[]) as late (file, until) on late.file = o.file_run
     join pay_line l on l.run = o.run and l.placement = o.placement and l.month <= late.until and l.amount > 0
     left join lateral (
       select sent_to_employer_on, decided_on, term_last_day from decision
       where placement = l.placement and kind in ('lumpSum', 'measured', 'change') and decided_on is not null
         and period_from < (l.month || '-01')::date + interval '1 month'
       order by period_from desc, number desc limit 1
     ) d on true
     where o.tenant = $1 and ($4::uuid[] is null or o.placement = any($4))
       and not exists (select 1 from interest_decision i where i.late_run = l.run and i.placement = l.placement
         and i.month = l.month)
     order by l.month, l.placement`,
    [
      tenant,
      files.rows.map(({ id }) => id),
      files.rows.map(({ paidOn }) => lastLateMonth(paidOn, policies)),
      placements,
    ],
  );
  return rows;
}
