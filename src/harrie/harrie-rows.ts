import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { Colleague, HarrieTraining, Voucher } from './harrie.schemas.js';

/** The last day first. */
export async function trainingsOf(client: PoolClient, tenant: string): Promise<readonly HarrieTraining[]> {
  const { rows } = await client.query<HarrieTraining>(
    `select t.number, t.entry, t.held_on as "heldOn", t.place, t.seats, t.provider, t.cancelled_on as "cancelledOn",
       (select count(*)::int from harrie_colleague c where c.tenant = t.tenant and c.training = t.number) as taken
     from harrie_training t where t.tenant = $1 order by t.held_on desc, t.number desc`,
    [tenant],
  );
  return rows;
}

const VOUCHERS = `select employer, number, issued_on as "issuedOn", valid_until as "validUntil", state, ended_on as "endedOn"
  from harrie_voucher`;

export async function vouchersOf(client: PoolClient, employer: string): Promise<readonly Voucher[]> {
  return (await client.query<Voucher>(`${VOUCHERS} where employer = $1 order by number`, [employer])).rows;
}

/** Of the whole body, what was issued last first. */
export async function allVouchers(client: PoolClient, tenant: string, limit: number): Promise<readonly Voucher[]> {
  const { rows } = await client.query<Voucher>(
    `${VOUCHERS} where tenant = $1 order by (state = 'issued') desc, issued_on desc, employer, number limit $2`,
    [tenant, limit],
  );
  return rows;
}

/** Vouchers whose last day is over and that still stand as issued. */
export async function overdueVouchers(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
): Promise<readonly Voucher[]> {
  const { rows } = await client.query<Voucher>(
    `${VOUCHERS} where tenant = $1 and state = 'issued' and valid_until < $2 order by employer, number`,
    [tenant, today],
  );
  return rows;
}

export async function colleaguesOf(client: PoolClient, employer: string): Promise<readonly Colleague[]> {
  const { rows } = await client.query<Colleague>(
    `select employer, number, trained_on as "trainedOn", training, voucher, colleague as sealed, until_on as "until"
     from harrie_colleague where employer = $1 order by number`,
    [employer],
  );
  return rows;
}

/** Employers that have somebody trained on a day; a merged one as the one it is read as. In a session of the body. */
export async function employersWithHarrie(
  client: PoolClient,
  tenant: string,
  day: LocalDate,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ employer: string }>(
    `select distinct employer_read_as(employer) as employer from harrie_colleague
     where tenant = $1 and trained_on <= $2 and (until_on is null or until_on >= $2)`,
    [tenant, day],
  );
  return rows.map(({ employer }) => employer);
}

/** Vouchers and trained colleagues of a period, in numbers. */
export async function harrieCounts(
  client: PoolClient,
  tenant: string,
  from: LocalDate,
  until: LocalDate,
): Promise<{ readonly issued: number; readonly used: number; readonly expired: number; readonly trained: number }> {
  const { rows } = await client.query<{ issued: number; used: number; expired: number; trained: number }>(
    `select count(*) filter (where issued_on between $2 and $3)::int as issued,
       count(*) filter (where state = 'used' and ended_on between $2 and $3)::int as used,
       count(*) filter (where state = 'expired' and ended_on between $2 and $3)::int as expired,
       (select count(*)::int from harrie_colleague where tenant = $1 and trained_on between $2 and $3) as trained
     from harrie_voucher where tenant = $1`,
    [tenant, from, until],
  );
  return rows[0] ?? { issued: 0, used: 0, expired: 0, trained: 0 };
}

export function voucherPut(tenant: string, entry: number, voucher: Voucher): RowChange {
  const { employer, number, issuedOn, validUntil, state, endedOn } = voucher;
  return {
    table: 'harrie_voucher',
    key: { employer, number },
    values: { tenant, entry, issued_on: issuedOn, valid_until: validUntil, state, ended_on: endedOn },
  };
}

export function colleaguePut(tenant: string, entry: number, one: Colleague): RowChange {
  const { employer, number, trainedOn, training, voucher, sealed, until } = one;
  return {
    table: 'harrie_colleague',
    key: { employer, number },
    values: { tenant, entry, trained_on: trainedOn, training, voucher, colleague: sealed, until_on: until },
  };
}
