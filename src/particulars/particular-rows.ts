import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { ParticularRow } from './particular-history.js';
import type { NewParticular } from './particular.schemas.js';

/** The entry of the journal that records particulars. */
export const RECORDED = 'particulars.recorded';

/** A row with who recorded it and what of it lies sealed in the entry. */
export type StoredParticular = ParticularRow & {
  readonly at: Moment;
  readonly by: string;
  readonly sealed: string | null;
};

export async function particularRows(client: PoolClient, placement: string): Promise<readonly StoredParticular[]> {
  const { rows } = await client.query<StoredParticular>(
    `select p.kind, p.from_on as "from", p.entry, p.value, j.at, j.body::json #>> '{event,by,id}' as by,
       j.body::json ->> 'sealed' as sealed
     from placement_particular p join journal_entry j on j.stream = p.placement and j.number = p.entry
     where p.placement = $1 order by p.from_on, p.entry, p.kind`,
    [placement],
  );
  return rows;
}

/** Number of the last entry before this one that recorded particulars; 0 when there is none. */
export async function lastEntryBefore(client: PoolClient, placement: string, entry: number): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>(
    'select max(entry) as last from placement_particular where placement = $1 and entry < $2',
    [placement, entry],
  );
  return rows[0]?.last ?? 0;
}

export function particularPut(
  tenant: string,
  placement: string,
  entry: number,
  { kind, from, value }: Pick<NewParticular, 'kind' | 'from' | 'value'>,
): RowChange {
  return { table: 'placement_particular', key: { placement, entry, kind, from_on: from }, values: { tenant, value } };
}

/** Under which name the sealed words of a row lie in its entry. */
export const wordsKey = (kind: string, from: LocalDate): string => `${kind} ${from}`;
