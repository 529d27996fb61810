import type { PoolClient } from 'pg';
import { Decimal } from 'decimal.js';
import type { JsonObject, LocalDate, Moment } from '../../../workflows/definition.js';
import { daysCounted, earlier, later } from '../../../workflows/law/dates.js';
import { supportMonthlyCost } from '../../../workflows/support/support-cost.js';
import type { SupportCost } from '../../supports/support-desk.read-model.js';
import { supportPeriods, type SupportPeriod } from '../../supports/support-periods.js';

/** A period of support that costs something in a year, with what it costs. */
export type CostLine = SupportPeriod & {
  readonly placement: string;
  readonly number: number;
  readonly kind: string;
  readonly runs: boolean;
  /** Euros, two decimals: a month, and over the days of the year (not rounded, so that sums are right). */
  readonly monthly: string;
  readonly year: Decimal;
  readonly on: LocalDate;
  readonly by: string | null;
};

/** Of more placements a page finds nothing anew. */
export const MOST_PLACEMENTS = 1_000;
const PLACEMENTS = `select distinct s.placement from support s where s.decided_on is not null
  and (s.until_on >= $1::date or $2::timestamptz is not null) order by s.placement limit $3`;
const ENTRIES = `select j.stream as placement, s.number, j.number::int as entry, j.type,
    j.body::json #> '{event,plan,set}' as set, j.body::json #>> '{event,by,id}' as by,
    (j.at at time zone 'Europe/Amsterdam')::date::text as "on", s.kind
  from journal_entry j join support s on s.placement = j.stream and j.instance = 'support-' || s.number
  where j.stream = any($1) and ($2::timestamptz is null or j.at <= $2)
  order by j.stream, s.number, j.number`;
type Row = {
  readonly placement: string;
  readonly number: number;
  readonly entry: number;
  readonly kind: string;
  readonly set: JsonObject | null;
  readonly by: string | null;
  readonly on: LocalDate;
};

/**
 * Every period of granted support of the body that reaches into the year of a day, from the entries until its end.
 * @returns undefined when there are too many placements
 */
export async function supportCostsThen(
  client: PoolClient,
  day: LocalDate,
  moment: Moment | undefined,
): Promise<readonly CostLine[] | undefined> {
  const [first, last] = [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
  const placements = await client.query<{ placement: string }>(PLACEMENTS, [
    first,
    moment ?? null,
    MOST_PLACEMENTS + 1,
  ]);
  if (placements.rows.length > MOST_PLACEMENTS) return undefined;
  const { rows } = await client.query<Row>(ENTRIES, [
    placements.rows.map(({ placement }) => placement),
    moment ?? null,
  ]);
  const supports = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.placement} ${row.number}`;
    supports.set(key, [...(supports.get(key) ?? []), row]);
  }
  return [...supports.values()].flatMap((entries) => {
    const periods = supportPeriods(entries.map(({ entry, set }) => ({ entry, set: set ?? {} })));
    return periods.flatMap((period): readonly CostLine[] => {
      const told = entries.find(({ entry }) => entry === period.entry);
      if (!told || period.fromOn > last || period.untilOn < first) return [];
      const days = daysCounted(later(period.fromOn, first), earlier(period.untilOn, last));
      const week = new Decimal(period.hours).times(period.rate);
      return [
        {
          ...period,
          placement: told.placement,
          number: told.number,
          kind: told.kind,
          runs: period.fromOn <= day && day <= period.untilOn,
          monthly: supportMonthlyCost(period.hours, period.rate),
          year: week.times(days).dividedBy(7),
          on: told.on,
          by: told.by,
        },
      ];
    });
  });
}

type Key = Pick<SupportCost, 'budgetLine' | 'programme' | 'provider'>;
export const costKey = ({ budgetLine, programme, provider }: Key): string =>
  JSON.stringify([budgetLine, programme, provider]);

/** By budget line, programme and provider, the dearest of the year first. */
export function costsOf(lines: readonly CostLine[]): readonly SupportCost[] {
  const groups = new Map<string, CostLine[]>();
  for (const line of lines) groups.set(costKey(line), [...(groups.get(costKey(line)) ?? []), line]);
  const sum = (some: readonly Decimal[]): Decimal => some.reduce((total, one) => total.plus(one), new Decimal(0));
  return [...groups.values()]
    .flatMap((some) => {
      const [first] = some;
      const running = some.filter(({ runs }) => runs);
      const monthly = sum(running.map(({ hours, rate }) => new Decimal(hours).times(rate).times(52).dividedBy(12)));
      const year = sum(some.map((one) => one.year));
      return first === undefined ? [] : [{ first, running: running.length, monthly, year }];
    })
    .toSorted((a, b) => b.year.comparedTo(a.year))
    .map(({ first: { budgetLine, programme, provider }, running, monthly, year }) => ({
      budgetLine,
      programme,
      provider,
      running,
      monthly: monthly.toFixed(2),
      year: year.toFixed(2),
    }));
}
