import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { Bureau, BureauChange, BureauTerms } from './bureau.schemas.js';

type Row = BureauChange & Pick<Bureau, 'id' | 'revision'>;
type TermsRow = BureauTerms & { readonly bureau: string };
type ExpertRow = Bureau['experts'][number] & { readonly bureau: string };

/** Every bureau of a deciding body by name; of terms that start on one day the last entered holds. */
export async function bureausOf(client: PoolClient, tenant: string): Promise<readonly Bureau[]> {
  const bureaus = await client.query<Row>(
    `select b.id, b.name, b.mail, b.phone, b.until_on as until, coalesce(e.number, 0) as revision
     from bureau b left join (
       select body::jsonb #>> '{event,bureau}' as bureau, max(number) as number
       from journal_entry where stream = $1 and type in ('bureau.added', 'bureau.changed') group by 1) e on e.bureau = b.id::text
     where b.tenant = $1 order by b.name, b.id`,
    [tenant],
  );
  const terms = await client.query<TermsRow>(
    `select distinct on (bureau, from_on) bureau, from_on as "from", price::text as price, delivery_days as "deliveryDays"
     from bureau_terms where tenant = $1 order by bureau, from_on desc, entry desc`,
    [tenant],
  );
  const experts = await client.query<ExpertRow>(
    `select bureau, expert, from_on as "from", until_on as until from bureau_expert where tenant = $1
     order by bureau, from_on desc, expert`,
    [tenant],
  );
  return bureaus.rows.map((row) => ({
    ...row,
    terms: terms.rows.filter((one) => one.bureau === row.id).map(({ bureau: _bureau, ...rest }) => rest),
    experts: experts.rows.filter((one) => one.bureau === row.id).map(({ bureau: _bureau, ...rest }) => rest),
  }));
}

export function bureauPut(tenant: string, id: string, { name, mail, phone, until }: BureauChange): RowChange {
  return { table: 'bureau', key: { tenant, id }, values: { name, mail, phone, until_on: until } };
}

export function termsPut(tenant: string, bureau: string, entry: number, terms: BureauTerms): RowChange {
  const { from, price, deliveryDays } = terms;
  return {
    table: 'bureau_terms',
    key: { tenant, bureau, from_on: from, entry },
    values: { price, delivery_days: deliveryDays },
  };
}

export function expertPut(
  tenant: string,
  bureau: string,
  one: { readonly expert: string; readonly from: LocalDate; readonly until: LocalDate | null },
): RowChange {
  return {
    table: 'bureau_expert',
    key: { tenant, bureau, expert: one.expert, from_on: one.from },
    values: { until_on: one.until },
  };
}
