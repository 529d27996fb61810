import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';

/** A figure of a year as it was kept when the year was closed (G13). */
export type ClosedYear = {
  readonly year: number;
  /** Day of the picture. */
  readonly on: LocalDate;
  /** Rows of its tables; what was not shown is an object. */
  readonly tables: readonly { readonly rows: readonly (readonly unknown[])[] }[];
};

/**
 * The last picture of each year that holds this figure, the last year first. In a session of the body.
 * @param until only those that were kept until then
 */
export async function readClosedYears(
  client: PoolClient,
  tenant: string,
  key: string,
  until?: Moment,
): Promise<readonly ClosedYear[]> {
  const { rows } = await client.query<{ year: number; on: LocalDate; figure: string }>(
    `select distinct on (p.year) p.year, p.of_day as "on", f.value::text as figure
     from frozen_picture p cross join lateral json_array_elements(p.body::json) f
     where p.tenant = $1 and p.kind = 'year' and f.value ->> 'key' = $2
       and ($3::timestamptz is null or p.made_at <= $3) order by p.year desc, p.number desc`,
    [tenant, key, until ?? null],
  );
  return rows.map(({ year, on, figure }) => ({ year, on, ...(JSON.parse(figure) as Pick<ClosedYear, 'tables'>) }));
}
