import type { PoolClient } from 'pg';
import { ENTRIES_OF_PERSON, PLACEMENTS_OF_MERGED, PLACEMENTS_OF_PERSON } from '../journal/moved-since.js';
import { placementsBehind, placementsReached, type Reached } from '../journal/placement-rows.js';
import { STARTED } from '../subsidies/subsidy-rows.js';
import type { OtherwiseSpan } from './decided-otherwise.js';
import type { StandingMoney } from './standing-money.js';

/** The person, and what was booked or taken back from being booked. A recovery stands in the placement's own chain. */
const BESIDE = `${ENTRIES_OF_PERSON}
  + (select count(*) + count(*) filter (where r.state = 'withdrawn') from pay_line l join pay_run r on r.id = l.run where l.placement = p.id)
  + (select count(*) + count(*) filter (where r.state = 'withdrawn') from pay_hold h join pay_run r on r.id = h.run where h.placement = p.id)`;
const KEPT = {
  table: 'placement_money',
  row: 'k.placement = p.id',
  among: STARTED,
  beside: BESIDE,
  touches: [
    PLACEMENTS_OF_PERSON,
    PLACEMENTS_OF_MERGED,
    'select l.placement from moved m join pay_line l on l.run = m.id',
    'select h.placement from moved m join pay_hold h on h.run = m.id',
  ],
};
export const moneyBehind = placementsBehind(KEPT);
export const moneyReached = placementsReached(KEPT);

export type KeptMoney = StandingMoney & Omit<Reached, 'id'>;

/** Who was slower does not put an older state over a newer one. */
export async function keepMoney(
  client: PoolClient,
  tenant: string,
  grounds: string,
  rows: readonly KeptMoney[],
): Promise<void> {
  await client.query(
    `insert into placement_money as k (placement, tenant, entry_no, beside_no, grounds, to_pay, to_take_back, open_months,
       postponed, held_months, otherwise, fault)
     select placement, $1, "entryNo", "besideNo", $2, "toPay", "toTakeBack", "openMonths", postponed, "heldMonths", otherwise, fault
     from jsonb_to_recordset($3::jsonb) as x(placement uuid, "entryNo" bigint, "besideNo" bigint, "toPay" numeric,
       "toTakeBack" numeric, "openMonths" text[], postponed numeric, "heldMonths" text[], otherwise jsonb, fault text)
     on conflict (placement) do update set entry_no = excluded.entry_no, beside_no = excluded.beside_no,
       grounds = excluded.grounds, to_pay = excluded.to_pay, to_take_back = excluded.to_take_back,
       open_months = excluded.open_months, postponed = excluded.postponed, held_months = excluded.held_months,
       otherwise = excluded.otherwise, fault = excluded.fault
     where (k.entry_no, k.beside_no) <= (excluded.entry_no, excluded.beside_no)`,
    [tenant, grounds, JSON.stringify(rows)],
  );
}

export type OpenAmount = {
  readonly placement: string;
  readonly employer: string;
  readonly months: readonly string[];
  /** Euros. */
  readonly amount: string;
};
const LISTS = {
  toPay: ['to_pay', 'open_months'],
  toTakeBack: ['to_take_back', 'open_months'],
  postponed: ['postponed', 'held_months'],
} as const;

/** The largest first. @param limit null gives all */
export async function openAmounts(
  client: PoolClient,
  tenant: string,
  list: keyof typeof LISTS,
  limit: number | null,
): Promise<readonly OpenAmount[]> {
  const [amount, months] = LISTS[list];
  const { rows } = await client.query<OpenAmount>(
    `select k.placement, p.employer, k.${months} as months, k.${amount} as amount
     from placement_money k join placement p on p.id = k.placement
     where k.tenant = $1 and k.${amount} > 0 order by k.${amount} desc, k.placement limit $2`,
    [tenant, limit],
  );
  return rows;
}

export type MoneyTotals = {
  readonly toPay: string;
  readonly toTakeBack: string;
  readonly postponed: string;
  readonly counts: { readonly toPay: number; readonly toTakeBack: number; readonly postponed: number };
};

export async function moneyTotals(client: PoolClient, tenant: string): Promise<MoneyTotals> {
  const { rows } = await client.query<{ list: keyof MoneyTotals['counts']; sum: string; count: number }>(
    (['toPay', 'toTakeBack', 'postponed'] as const)
      .map(
        (
          list,
        ) => `select '${list}' as list, coalesce(sum(${LISTS[list][0]}), 0)::numeric(14, 2)::text as sum, count(*)::int as count
          from placement_money where tenant = $1 and ${LISTS[list][0]} > 0`,
      )
      .join(' union all '),
    [tenant],
  );
  const of = (list: keyof MoneyTotals['counts']): { readonly sum: string; readonly count: number } =>
    rows.find((row) => row.list === list) ?? { sum: '0.00', count: 0 };
  const [toPay, toTakeBack, postponed] = [of('toPay'), of('toTakeBack'), of('postponed')];
  const counts = { toPay: toPay.count, toTakeBack: toTakeBack.count, postponed: postponed.count };
  return { toPay: toPay.sum, toTakeBack: toTakeBack.sum, postponed: postponed.sum, counts };
}

/** Placements whose months cannot be computed. */
export async function leftOutOf(client: PoolClient, tenant: string, limit: number | null): Promise<readonly string[]> {
  const { rows } = await client.query<{ placement: string }>(
    'select placement from placement_money where tenant = $1 and fault is not null order by placement limit $2',
    [tenant, limit],
  );
  return rows.map(({ placement }) => placement);
}

export async function otherwiseRows(
  client: PoolClient,
  tenant: string,
): Promise<readonly { placement: string; employer: string; otherwise: readonly OtherwiseSpan[] }[]> {
  const { rows } = await client.query<{ placement: string; employer: string; otherwise: readonly OtherwiseSpan[] }>(
    `select k.placement, p.employer, k.otherwise from placement_money k join placement p on p.id = k.placement
     where k.tenant = $1 and k.otherwise <> '[]' order by k.placement`,
    [tenant],
  );
  return rows;
}
