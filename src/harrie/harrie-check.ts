import type { PoolClient } from 'pg';

type Fault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** What the record says of vouchers and colleagues: the last entry about each. */
const ofEmployers = (part: string): string => `(select distinct on (e.stream, e.body::jsonb #> '{event,${part},number}')
    e.stream as employer, e.number as entry, e.body::jsonb #> '{event,${part}}' as v
  from journal_entry e join stream s on s.id = e.stream and s.kind = 'employer' and s.tenant = $1
  where e.type in ('harrie.voucherIssued', 'harrie.voucherEnded', 'harrie.trained', 'harrie.left')
    and e.body::jsonb #> '{event,${part}}' is not null
  order by e.stream, e.body::jsonb #> '{event,${part},number}', e.number desc) j`;

const TABLES: readonly { readonly table: string; readonly said: string; readonly have: string }[] = [
  {
    table: 'harrie_voucher',
    said: `select employer, entry, (v ->> 'number')::int as number, (v ->> 'issuedOn')::date as issued_on,
        (v ->> 'validUntil')::date as valid_until, v ->> 'state' as state, (v ->> 'endedOn')::date as ended_on
      from ${ofEmployers('voucher')}`,
    have: `select employer, entry, number, issued_on, valid_until, state, ended_on from harrie_voucher where tenant = $1`,
  },
  {
    table: 'harrie_colleague',
    said: `select employer, entry, (v ->> 'number')::int as number, (v ->> 'trainedOn')::date as trained_on,
        (v ->> 'training')::int as training, (v ->> 'voucher')::int as voucher, (v ->> 'until')::date as until_on
      from ${ofEmployers('colleague')}`,
    have: `select employer, entry, number, trained_on, training, voucher, until_on from harrie_colleague where tenant = $1`,
  },
  {
    table: 'harrie_training',
    said: `select distinct on ((e ->> 'number')::int) $1::uuid as employer, entry, (e ->> 'number')::int as number,
        (e ->> 'heldOn')::date as held_on, e ->> 'place' as place, (e ->> 'seats')::int as seats,
        (e ->> 'provider')::int as provider, (e ->> 'cancelledOn')::date as cancelled_on
      from (select number as entry, body::jsonb -> 'event' as e from journal_entry
        where stream = $1 and type = 'harrieTraining.set') j order by (e ->> 'number')::int, entry desc`,
    have: `select tenant as employer, entry, number, held_on, place, seats, provider, cancelled_on
      from harrie_training where tenant = $1`,
  },
];

/** Trainings, vouchers and trained colleagues that are not what the record says, both ways; names are proven by their seal. */
export async function harrieFaults(client: PoolClient, tenant: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { table, said, have } of TABLES) {
    const { rows } = await client.query<{ employer: string; entry: number }>(
      `with said as (${said}), have as (${have})
       select employer, entry from ((select * from said except all select * from have)
         union all (select * from have except all select * from said)) x limit 20`,
      [tenant],
    );
    faults.push(
      ...rows.map(({ employer, entry }) => ({
        stream: employer,
        number: entry,
        what: `${table} is not what the record says`,
      })),
    );
  }
  return faults;
}
