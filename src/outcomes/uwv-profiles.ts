import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';

/** Clients of UWV of one municipality with and without a profile, as UWV counted them (seeds 21); never from own files. */
export type UwvProfiles = {
  /** CBS code. */
  readonly municipality: string;
  /** `2020` or `2020-Q3`. */
  readonly period: string;
  readonly withProfile: number;
  readonly withoutProfile: number;
  readonly source: string;
};

/** Of a period the last row counts, and none when it was taken back; of a municipality the last period. A year counts at its end. */
const LAST = `select distinct on (area) area as municipality, period, (value ->> 'withProfile')::int as "withProfile",
    (value ->> 'withoutProfile')::int as "withoutProfile", source
  from (select distinct on (area, period, version) area, period, value, source from regional_number
    where kind = 'uwvProfiles' and ($1::date is null or recorded_on <= $1)
    order by area, period, version, recorded_on desc, entry desc, seq desc) n
  where value is not null order by area, left(period, 4) desc, length(period), period desc`;

/** In a session of the body: what its region knows. @param until recorded on this day at the latest; all when left out */
export async function readUwvProfiles(client: PoolClient, until?: LocalDate): Promise<readonly UwvProfiles[]> {
  const { rows } = await client.query<UwvProfiles>(LAST, [until ?? null]);
  return rows;
}
