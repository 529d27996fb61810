import type { PoolClient } from 'pg';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { monthOf } from '../../workflows/law/dates.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { EntitlementService } from '../subsidies/entitlement.service.js';

/** Somebody who started, or goes on, on a contract of which nothing came in (M3). */
export type WithoutContract = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly label: string;
  /** First day of the contract that is missing. */
  readonly since: LocalDate;
  /** Days from that day until today, both counted. */
  readonly days: number;
  /** Subsidy over the months from that day until this month, and what of it was paid or is in a run. Euros. */
  readonly entitled: string;
  readonly paid: string;
  /** Whether completion was asked for and waits (M3: asked, reminded, suspended, left untreated). */
  readonly asked: boolean;
};
export type WithoutContractTotals = {
  readonly count: number;
  readonly days: number;
  readonly entitled: string;
  readonly paid: string;
};
export type WithoutContractList = {
  readonly items: readonly WithoutContract[];
  readonly totals: WithoutContractTotals;
};

export const READS_WITHOUT_CONTRACT: readonly Role[] = ['manager', 'backOffice'];
const NOT_STARTED = `('intake', 'trialPlacement', 'agreed', 'awaitingStart', 'notComeAbout', 'takenOver')`;

/** Of each contract the law of `standingContracts` holds: what came in, or was recorded later for the same days, replaces it. */
const MISSING = `missing as materialized (
    select c.placement, c.valid_from as since, ($2::date - c.valid_from + 1)::int as days, o.subsidy = 'incomplete' as asked
    from contract c join placement_outlook o on o.placement = c.placement
    where c.tenant = any($1::uuid[]) and c.received_on is null and c.valid_from <= $2
      and o.employment not in ${NOT_STARTED} and o.subsidy <> 'settled'
      and not exists (select from contract l where l.placement = c.placement and l.number > c.number
        and (l.valid_from <= c.valid_from
          or l.received_on is not null and (c.valid_until is null or l.valid_from <= c.valid_until))))`;

const MONEY = `money as materialized (
    select m.*, coalesce(e.entitled, 0) as entitled, coalesce(l.paid, 0) as paid from missing m
    left join lateral (select sum(x.amount + x.advance) as entitled from (
      select distinct on (month) amount, advance from entitlement_month where placement = m.placement
        and month between to_char(m.since, 'YYYY-MM') and $3 order by month, version desc) x) e on true
    left join lateral (select sum(l.amount) as paid from pay_line l join pay_run r on r.id = l.run
      where l.placement = m.placement and l.month >= to_char(m.since, 'YYYY-MM') and r.state <> 'withdrawn') l on true)`;

/** The list "started without contract", with its days and euros. Reads rows, opens no file. */
export class WithoutContractReader {
  constructor(
    private readonly pool: AppPool,
    private readonly entitlements: EntitlementService,
  ) {}

  /** The longest without first; months of what is shown that were not computed yet are. @throws NotAllowedError */
  async read(
    actor: SessionActor,
    today: LocalDate,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<WithoutContractList> {
    requireRole(actor, READS_WITHOUT_CONTRACT, 'De lijst zonder contract');
    const shown = await inSession(this.pool, actor, async (client) => {
      const sql = `with ${MISSING} select placement from missing order by since, placement limit $3 offset $4`;
      return (await client.query<{ placement: string }>(sql, [actor.tenants, today, limit, offset])).rows;
    });
    const ids = shown.map(({ placement }) => placement);
    if (ids.length > 0) await this.entitlements.standingUntil(actor, monthOf(today), ids);
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{
        items: WithoutContractList['items'] | null;
        totals: WithoutContractTotals;
      }>(
        `with ${MISSING}, ${MONEY} select (select to_jsonb(t) from (select count(*)::int as count,
             coalesce(sum(days), 0)::int as days, coalesce(sum(entitled), 0)::text as entitled,
             coalesce(sum(paid), 0)::text as paid from money) t) as totals,
           (select jsonb_agg(to_jsonb(i)) from (
             select m.placement, p.candidate, p.employer, p.owner, p.label, m.since, m.days,
               m.entitled::numeric(14, 2)::text as entitled, m.paid::numeric(14, 2)::text as paid, m.asked
             from (select * from money order by since, placement limit $4 offset $5) m
               join placement p on p.id = m.placement order by m.since, m.placement) i) as items`,
        [actor.tenants, today, monthOf(today), limit, offset],
      );
      const [row] = rows;
      if (!row) throw new Error('an aggregate gives one row');
      return { items: row.items ?? [], totals: row.totals };
    });
  }

  /** How many, and the first day of the oldest contract that is missing, for the first page. @throws NotAllowedError */
  async summary(
    actor: SessionActor,
    today: LocalDate,
  ): Promise<{ readonly count: number; readonly since: LocalDate | null }> {
    requireRole(actor, READS_WITHOUT_CONTRACT, 'De lijst zonder contract');
    return inSession(this.pool, actor, (client) => summaryOf(client, actor.tenants, today));
  }
}

async function summaryOf(
  client: PoolClient,
  tenants: readonly string[],
  today: LocalDate,
): Promise<{ readonly count: number; readonly since: LocalDate | null }> {
  const sql = `with ${MISSING} select count(*)::int as count, min(since) as since from missing`;
  const { rows } = await client.query<{ count: number; since: LocalDate | null }>(sql, [tenants, today]);
  return rows[0] ?? { count: 0, since: null };
}
