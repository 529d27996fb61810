import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { countingOf, type ParticularRow } from '../particulars/particular-history.js';

/** M46: who decides and pays in the place of our own body, and since when. */
export type OtherBody = {
  /** Null while nobody wrote down which organisation it is. */
  readonly body: string | null;
  readonly ground: 'family' | 'ownMunicipality' | 'other';
  readonly from: LocalDate | null;
};

type Recorded = { readonly elsewhere?: boolean; readonly body?: string | null; readonly ground?: OtherBody['ground'] };

/** Of each day the last entry; a row that was taken back has no value. The kind is a particular of the placement. */
const RECORDED = `select distinct on (placement, from_on) placement, from_on as "from", value from placement_particular
  where kind = 'decidingBody' and `;
const LAST = ' order by placement, from_on desc, entry desc';

type Row = { readonly placement: string; readonly from: LocalDate; readonly value: Recorded | null };

/**
 * Who decides on a placement on a day, when that is not us: as it was written down, or because the employer is the
 * municipality whose own college would decide. A regional board is another body than the municipality that employs.
 */
export async function otherBodyOf(
  client: PoolClient,
  placement: string,
  on: LocalDate,
): Promise<OtherBody | undefined> {
  const { rows } = await client.query<Row>(`${RECORDED} placement = $1 and from_on <= $2${LAST}`, [placement, on]);
  const recorded = rows.find(({ value }) => value !== null);
  if (recorded?.value?.elsewhere === true) return bodyIn(recorded);
  const own = await client.query(
    `select from placement p join employer e on e.id = p.employer join tenant t on t.id = p.tenant
     where p.id = $1 and e.own_municipality and t.kind = 'college'`,
    [placement],
  );
  return own.rowCount === 0 ? undefined : { body: null, ground: 'ownMunicipality', from: null };
}

/** What a list says of a placement on which another organisation decides. */
export type DecidedElsewhere = {
  /** Null while nobody wrote down which organisation it is. */
  readonly body: string | null;
  /** Whether what it decided was recorded. */
  readonly recorded: boolean;
};

/** Of these placements, those on which another organisation decides on a day. */
export async function decidedElsewhere(
  client: PoolClient,
  placements: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, DecidedElsewhere>> {
  const bodies = await client.query<Row>(`${RECORDED} placement = any($1) and from_on <= $2${LAST}`, [placements, on]);
  const own = await client.query<{ id: string }>(
    `select p.id from placement p join employer e on e.id = p.employer join tenant t on t.id = p.tenant
     where p.id = any($1) and e.own_municipality and t.kind = 'college'`,
    [placements],
  );
  const decided = await client.query<ParticularRow & { readonly placement: string }>(
    `select placement, kind, from_on as "from", entry::int as entry, value from placement_particular
     where kind = 'otherDecision' and placement = any($1)`,
    [placements],
  );
  const isRecorded = (id: string): boolean =>
    countingOf(
      decided.rows.filter(({ placement }) => placement === id),
      'otherDecision',
    ).length > 0;
  const last = lastOf(bodies.rows);
  const none: readonly (readonly [string, string | null])[] = own.rows
    .filter(({ id }) => last.get(id)?.value?.elsewhere !== true)
    .map(({ id }) => [id, null]);
  const named = [...last].flatMap(([id, row]) =>
    row.value?.elsewhere === true ? [[id, bodyIn(row).body] as const] : [],
  );
  return new Map([...none, ...named].map(([id, body]) => [id, { body, recorded: isRecorded(id) }]));
}

/** Since when another organisation pays, by placement; months from then on are not ours to pay. */
export async function paidElsewhere(client: PoolClient, on: LocalDate): Promise<ReadonlyMap<string, LocalDate>> {
  const { rows } = await client.query<Row>(`${RECORDED} from_on <= $1${LAST}`, [on]);
  const last = lastOf(rows);
  return new Map(
    [...last].flatMap(([id, { from, value }]) => (value?.elsewhere === true ? [[id, from] as const] : [])),
  );
}

/** The row that counts of each placement: the newest day that was not taken back. */
function lastOf(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const last = new Map<string, Row>();
  for (const row of rows) if (row.value !== null && !last.has(row.placement)) last.set(row.placement, row);
  return last;
}

const bodyIn = ({ from, value }: Row): OtherBody => ({
  body: value?.body ?? null,
  ground: value?.ground ?? 'other',
  from,
});
