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
};

const READERS: readonly Role[] = ['manager'];
const VISITED = `('visited', 'drafted', 'viewsAsked', 'viewsClosed', 'reported', 'returned', 'accepted')`;
const RUNNING = `('agreed', 'awaitingStart', 'running', 'ending', 'contractLapsed')`;

/** Two parts, each on its own index: what is held, and what of the running lump sums passed a day. */
const atRisk = (file: string, join: string): string => `with open as (
    select o.*, ${file}, m.expert_id, m.state as measuring
    from placement_outlook o ${join}
    left join lateral (select expert_id, state from measurement m where m.placement = o.placement
      order by number desc limit 1) m on true
    where o.employment in ${RUNNING} and (o.subsidy = 'onHold'
      or (o.subsidy in ('lumpSumGranted', 'lumpSumRunning') and o.wage_value is null
        and (o.unreachable_on <= $1 or o.order_by < $1)))
  ), judged as (
    select open.*,
      subsidy = 'onHold' and wage_value is null as held,
      subsidy = 'onHold' and wage_value is not null as undecided,
      subsidy <> 'onHold' and unreachable_on <= $1 and coalesce(measuring, '') not in ${VISITED} as unreachable,
      wage_value is null and order_by < $1 and coalesce(measurement, 'notOrdered') in ('notOrdered', 'cancelled') as late,
      round($2::numeric * least(hours, sector_full_time_hours) / 36, 2) as monthly,
      case when subsidy = 'onHold' then greatest($1::date - held_since + 1, 0) else 0 end as held_days
    from open
  ), risk as materialized (
    select judged.*, round(monthly * 12 * held_days / 365, 2) as postponed,
      least(case when held or undecided then held_since end, case when unreachable then unreachable_on end,
        case when late then order_by end) as day
    from judged where (held or undecided or unreachable or late)
      and ($3::text is null or ($3 = 'held' and held) or ($3 = 'undecided' and undecided)
        or ($3 = 'unreachable' and unreachable) or ($3 = 'orderLate' and late))
      and ($4::text is null or owner = $4) and ($5::text is null or expert_id = $5)
  )`;
const AT_RISK = atRisk('p.candidate, p.employer, p.owner', 'join placement p on p.id = o.placement');
/** For totals of all owners: no file is looked up. */
const COUNTED = atRisk('null::text as owner', '');
const ORDERS: Readonly<Record<RiskOrder, string>> = {
  euros: 'postponed desc, monthly desc, day, placement',
  day: 'day, postponed desc, placement',
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
    return inSession(this.pool, actor, (client) => pageOf(client, filter.order, values, page));
  }

  /** Of all that the filter leaves. @throws NotAllowedError */
  async totals(actor: SessionActor, filter: RiskFilter, today: LocalDate): Promise<RiskTotals> {
    const values = await this.valuesOf(actor, filter, today);
    return inSession(this.pool, actor, (client) => totalsOf(client, values));
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
    coalesce(sum(postponed), 0)::text as postponed from risk`;

/** Both in one statement, so that what is at risk is looked for once. */
async function pageOf(
  client: PoolClient,
  order: RiskOrder,
  values: readonly unknown[],
  { limit, offset }: RiskPlace,
): Promise<{ readonly items: readonly RiskItem[]; readonly totals: RiskTotals }> {
  const { rows } = await client.query<{ items: readonly Row[] | null; totals: TotalsRow }>(
    `${AT_RISK} select (select to_jsonb(t) from (${SUMS}) t) as totals, (select jsonb_agg(to_jsonb(i)) from (
       select placement, candidate, employer, owner, expert_id as expert, held, undecided, unreachable, late, day,
         lump_sum_last_day as "lumpSumLastDay", held_days as "heldDays", postponed::text as postponed,
         monthly::text as monthly, measurement
       from risk order by ${ORDERS[order]} limit $6 offset $7) i) as items`,
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

/** Where the owner stands in the values. */
const OWNER_PLACE = 3;

async function totalsOf(client: PoolClient, values: readonly unknown[]): Promise<RiskTotals> {
  const ofOneOwner = values[OWNER_PLACE] !== null;
  const [row] = (await client.query<TotalsRow>(`${ofOneOwner ? AT_RISK : COUNTED} ${SUMS}`, [...values])).rows;
  if (!row) throw new Error('an aggregate gives one row');
  return totalsFrom(row);
}

function totalsFrom({ count, heldDays, postponed, ...byKind }: TotalsRow): RiskTotals {
  return { count, heldDays, postponed, byKind };
}
