import type { PoolClient } from 'pg';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { ForecastService } from '../subsidies/forecast.service.js';

/**
 * Why a placement is at risk (G10): on hold without a value; on hold with a value and no decision; the decision can no
 * longer be sent before the last lump-sum day; the last day to order passed without an order.
 */
export const RISK_KINDS = ['held', 'undecided', 'unreachable', 'orderLate'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];
export const RISK_ORDERS = ['euros', 'day'] as const;
export type RiskOrder = (typeof RISK_ORDERS)[number];

export type RiskFilter = {
  readonly kind: RiskKind | undefined;
  readonly owner: string | undefined;
  readonly expert: string | undefined;
  readonly order: RiskOrder;
};

export type RiskItem = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly expert: string | null;
  readonly kinds: readonly RiskKind[];
  /** The day that passed longest ago. */
  readonly day: LocalDate;
  readonly lumpSumLastDay: LocalDate | null;
  /** Days without payment, the present one included. */
  readonly heldDays: number;
  /** Postponed so far and per whole month, estimated at 50 % of the adult amount, in euros. */
  readonly postponed: string;
  readonly monthly: string;
  readonly measurement: string | null;
};

/** Where in the list. */
export type RiskPlace = { readonly offset: number; readonly limit: number };

export type RiskTotals = {
  readonly count: number;
  readonly byKind: Readonly<Record<RiskKind, number>>;
  readonly heldDays: number;
  readonly postponed: string;
  /** The first day that passed of all of them. */
  readonly firstDay: LocalDate | null;
};

const READERS: readonly Role[] = ['manager'];
const VISITED = `('visited', 'drafted', 'viewsAsked', 'viewsClosed', 'reported', 'returned', 'accepted')`;
const RUNNING = `('agreed', 'awaitingStart', 'running', 'ending', 'contractLapsed')`;

const latest = (column: string): string =>
  `(select m.${column} from measurement m where m.placement = o.placement order by number desc limit 1)`;

/**
 * Two parts, each on its own index: what is held, and what of the running lump sums passed a day. A measurement is looked
 * up where its state decides, and a file where somebody's own are asked for: thousands may be at risk of which a page shows fifty.
 */
const atRisk = ({ owner, expert }: RiskFilter): string => `with judged as materialized (
    select o.placement, o.lump_sum_last_day, o.unreachable_on, o.order_by, o.held_since, o.measurement,
      o.subsidy = 'onHold' and o.wage_value is null as held,
      o.subsidy = 'onHold' and o.wage_value is not null as undecided,
      o.subsidy <> 'onHold' and o.unreachable_on <= $1 and coalesce(${latest('state')}, '') not in ${VISITED} as unreachable,
      o.wage_value is null and o.order_by < $1 and coalesce(o.measurement, 'notOrdered') in ('notOrdered', 'cancelled') as late,
      round($2::numeric * least(o.hours, o.sector_full_time_hours) / 36, 2) as monthly,
      case when o.subsidy = 'onHold' then greatest($1::date - o.held_since + 1, 0) else 0 end as held_days
    from placement_outlook o ${owner === undefined ? '' : 'join placement p on p.id = o.placement and p.owner = $4'}
    where o.employment in ${RUNNING} and (o.subsidy = 'onHold'
      or (o.subsidy in ('lumpSumGranted', 'lumpSumRunning') and o.wage_value is null
        and (o.unreachable_on <= $1 or o.order_by < $1)))
      ${expert === undefined ? '' : `and ${latest('expert_id')} = $5`}
  ), risk as materialized (
    select judged.*, round(monthly * 12 * held_days / 365, 2) as postponed,
      least(case when held or undecided then held_since end, case when unreachable then unreachable_on end,
        case when late then order_by end) as day
    from judged where (held or undecided or unreachable or late)
      and ($3::text is null or ($3 = 'held' and held) or ($3 = 'undecided' and undecided)
        or ($3 = 'unreachable' and unreachable) or ($3 = 'orderLate' and late))
      and ($4::text is null or true) and ($5::text is null or true)
  )`;
const ORDERS: Readonly<Record<RiskOrder, string>> = {
  euros: 'o.postponed desc, o.monthly desc, o.day, o.placement',
  day: 'o.day, o.postponed desc, o.placement',
};

/** What threatens to come too late, with days and euros (G10). Reads rows, opens no file. */
export class RiskList {
  constructor(
    private readonly pool: AppPool,
    private readonly forecasts: ForecastService,
  ) {}

  /** One page, and the totals of all that the filter leaves. @throws NotAllowedError */
  async read(
    actor: SessionActor,
    filter: RiskFilter,
    today: LocalDate,
    page: RiskPlace,
  ): Promise<{ readonly items: readonly RiskItem[]; readonly totals: RiskTotals }> {
    const values = await this.valuesOf(actor, filter, today);
    return inSession(this.pool, actor, (client) => pageOf(client, filter, values, page));
  }

  /** Of all that the filter leaves. @throws NotAllowedError */
  async totals(actor: SessionActor, filter: RiskFilter, today: LocalDate): Promise<RiskTotals> {
    const values = await this.valuesOf(actor, filter, today);
    return inSession(this.pool, actor, (client) => totalsOf(client, filter, values));
  }

  private async valuesOf(actor: SessionActor, filter: RiskFilter, today: LocalDate): Promise<readonly unknown[]> {
    requireRole(actor, READERS, 'De risicolijst');
    const full = { contractHours: '36', sectorFullTimeHours: '36' };
    const base = await this.forecasts.monthlyAmount(actor, { ...full, from: today, wageValue: null });
    return [today, base, filter.kind ?? null, filter.owner ?? null, filter.expert ?? null];
  }
}

type Flags = Readonly<Record<'held' | 'undecided' | 'unreachable' | 'late', boolean>>;
type Row = Omit<RiskItem, 'kinds'> & Flags;
type TotalsRow = Omit<RiskTotals, 'byKind'> & Readonly<Record<RiskKind, number>>;

const SUMS = `select count(*)::int as count, count(*) filter (where held)::int as held,
    count(*) filter (where undecided)::int as undecided, count(*) filter (where unreachable)::int as unreachable,
    count(*) filter (where late)::int as "orderLate", coalesce(sum(held_days), 0)::int as "heldDays",
    coalesce(sum(postponed), 0)::text as postponed, min(day) as "firstDay" from risk`;

/** Both in one statement, so that what is at risk is looked for once. */
async function pageOf(
  client: PoolClient,
  filter: RiskFilter,
  values: readonly unknown[],
  { limit, offset }: RiskPlace,
): Promise<{ readonly items: readonly RiskItem[]; readonly totals: RiskTotals }> {
  const order = ORDERS[filter.order];
  const { rows } = await client.query<{ items: readonly Row[] | null; totals: TotalsRow }>(
    `${atRisk(filter)} select (select to_jsonb(t) from (${SUMS}) t) as totals, (select jsonb_agg(to_jsonb(i)) from (
       select o.placement, p.candidate, p.employer, p.owner, ${latest('expert_id')} as expert, o.held, o.undecided,
         o.unreachable, o.late, o.day, o.lump_sum_last_day as "lumpSumLastDay", o.held_days as "heldDays",
         o.postponed::text as postponed, o.monthly::text as monthly, o.measurement
       from (select * from risk o order by ${order} limit $6 offset $7) o
         join placement p on p.id = o.placement order by ${order}) i) as items`,
    [...values, limit, offset],
  );
  const [row] = rows;
  if (!row) throw new Error('an aggregate gives one row');
  return { items: (row.items ?? []).map(itemOf), totals: totalsFrom(row.totals) };
}

function itemOf({ held, undecided, unreachable, late, ...row }: Row): RiskItem {
  const is = { held, undecided, unreachable, orderLate: late };
  return { ...row, kinds: RISK_KINDS.filter((kind) => is[kind]) };
}

async function totalsOf(client: PoolClient, filter: RiskFilter, values: readonly unknown[]): Promise<RiskTotals> {
  const [row] = (await client.query<TotalsRow>(`${atRisk(filter)} ${SUMS}`, [...values])).rows;
  if (!row) throw new Error('an aggregate gives one row');
  return totalsFrom(row);
}

function totalsFrom({ count, heldDays, postponed, firstDay, ...byKind }: TotalsRow): RiskTotals {
  return { count, heldDays, postponed, firstDay, byKind };
}
