import { dutchDate, dutchEuros } from '../../../workflows/law/dutch.js';
import { sqlCheck, type SqlCheck } from './sql-check.js';

/** What went to employers over a month, all runs together. */
const PAID = `select l.placement, l.month, sum(l.amount) as amount from pay_line l join pay_run r on r.id = l.run
  where l.tenant = $1 and r.state = 'released' group by l.placement, l.month having sum(l.amount) > 0`;
/** What a month gives as it was computed last. */
const DUE = `select placement, month, amount from (
    select distinct on (placement, month) placement, month, amount from entitlement_month where tenant = $1
    order by placement, month, version desc) m where amount > 0`;
const GRANTED = `select from decision d where d.placement = m.placement and d.decided_on is not null
  and d.kind in ('lumpSum', 'measured', 'advance')`;
const MONTHS = `p.municipality, 'months' as place, min(m.month) as first, max(m.month) as last, sum(m.amount)::text as amount`;
/** What is told of an end needs time to reach the next pay run. */
const SETTLING_DAYS = 62;

const months = (first: string, last: string): string =>
  first === last ? `over ${first}` : `over ${first} tot en met ${last}`;

/** Amounts without what they must rest on (B2, B16, B17). */
export const MONEY_CHECKS: readonly SqlCheck[] = [
  sqlCheck<'first' | 'last' | 'amount'>(
    'paidWithoutDecision',
    `select m.placement as stream, ${MONTHS} from (${PAID}) m join placement p on p.id = m.placement
     where not exists (${GRANTED}) group by m.placement, p.municipality`,
    ({ first, last, amount }) =>
      `Er is ${dutchEuros(amount)} betaald ${months(first, last)}, maar geen besluit kent subsidie toe.`,
  ),
  sqlCheck<'first' | 'last' | 'amount'>(
    'dueWithoutDecision',
    `select m.placement as stream, ${MONTHS} from (${DUE}) m join placement p on p.id = m.placement
     where not exists (${GRANTED}) group by m.placement, p.municipality`,
    ({ first, last, amount }) =>
      `Er is recht op ${dutchEuros(amount)} berekend ${months(first, last)}, maar geen besluit kent subsidie toe.`,
  ),
  sqlCheck<'first' | 'last' | 'amount'>(
    'paidOutsideDecision',
    `select m.placement as stream, ${MONTHS} from (${PAID}) m join placement p on p.id = m.placement
     where exists (${GRANTED}) and not exists (
       select from decision d where d.placement = m.placement and d.decided_on is not null
         and d.kind in ('lumpSum', 'measured', 'advance', 'change')
         and (d.period_from is null or d.period_from < (m.month || '-01')::date + interval '1 month')
         and (d.period_until is null or d.period_until >= (m.month || '-01')::date))
     group by m.placement, p.municipality`,
    ({ first, last, amount }) =>
      `Er is ${dutchEuros(amount)} betaald ${months(first, last)}. Daar ligt geen besluit over.`,
  ),
  sqlCheck<'first' | 'last' | 'amount'>(
    'paidBeforeStart',
    `select m.placement as stream, ${MONTHS} from (${PAID}) m join placement p on p.id = m.placement
     where not exists (select from fact f where f.placement = m.placement and f.kind = 'firstDayWorked')
     group by m.placement, p.municipality`,
    ({ first, last, amount }) =>
      `Er is ${dutchEuros(amount)} betaald ${months(first, last)}, maar de eerste werkdag is niet bevestigd.`,
  ),
  sqlCheck<'first' | 'last' | 'amount' | 'ended'>(
    'paidAfterJob',
    `select m.placement as stream, ${MONTHS}, max(j.last_day)::text as ended
     from (${PAID}) m join placement p on p.id = m.placement
     cross join lateral (
       select coalesce(
         (select e.last_day from ending e join placement_outlook o on o.placement = e.placement
          where e.placement = m.placement and o.employment = 'ended' order by e.number desc limit 1),
         (select max(c.valid_until) from contract c where c.placement = m.placement
          having bool_and(c.valid_until is not null))) as last_day) j
     where (m.month || '-01')::date > j.last_day and j.last_day < $2::date - ${SETTLING_DAYS}
       and not exists (select from recovery r where r.placement = m.placement)
     group by m.placement, p.municipality`,
    ({ first, last, amount, ended }) =>
      `Er is ${dutchEuros(amount)} betaald ${months(first, last)}. De baan of het laatste contract eindigde op ${dutchDate(ended)} en er is niets teruggevorderd.`,
  ),
];
