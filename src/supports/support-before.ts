import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { supportPeriods } from './support-periods.js';

/**
 * Supports that were decided again for a day in this year or later: only what ran before these can reach into the year. An extension
 * takes the place of what runs in the row, so that it stands in the journal alone.
 */
const ENTRIES = `with again as materialized (
    select s.placement, s.number, 'support-' || s.number as instance from support s
    where s.from_on > $1::date and (select count(*) from journal_entry j where j.stream = s.placement
      and j.instance = 'support-' || s.number and j.type in ('support.decided', 'support.replaced')) > 1)
  select a.placement, a.number, j.number as entry, j.body::json #> '{event,plan,set}' as set
  from again a join journal_entry j on j.stream = a.placement and j.instance = a.instance
  order by a.placement, a.number, j.number`;
type Row = {
  readonly placement: string;
  readonly number: number;
  readonly entry: number;
  readonly set: JsonObject | null;
};

/** What ran in the year of a day before what stands in the rows of support, as JSON for `beforeAs`. In a session of the body. */
export async function supportBefore(client: PoolClient, today: LocalDate): Promise<string> {
  const { rows } = await client.query<Row>(ENTRIES, [`${today.slice(0, 4)}-01-01`]);
  const supports = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.placement} ${row.number}`;
    supports.set(key, [...(supports.get(key) ?? []), row]);
  }
  const before = [...supports.values()].flatMap((entries) => {
    const [first] = entries;
    const periods = supportPeriods(entries.map(({ entry, set }) => ({ entry, set: set ?? {} })));
    return periods.slice(0, -1).map((one) => ({
      placement: first?.placement ?? null,
      number: first?.number ?? null,
      form: one.form,
      hours: one.hours,
      rate: one.rate,
      provider: one.provider,
      from_on: one.fromOn,
      until_on: one.untilOn,
      purpose_code: one.purposeCode,
      budget_line: one.budgetLine,
      programme: one.programme,
      evaluated_on: one.evaluatedOn,
    }));
  });
  return JSON.stringify(before);
}

/** A named query `before` with these rows, read from a parameter. */
export const beforeAs = (parameter: string): string =>
  `before as materialized (select * from jsonb_to_recordset(${parameter}::jsonb) as b (placement uuid, number integer, form text, hours numeric,
    rate numeric, provider text, from_on date, until_on date, purpose_code text, budget_line text, programme text, evaluated_on date))`;
