import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { ContractWage, TrackDay } from './wage-course.js';

/** Every entry. */
const MOST = 2_147_483_647;

/** What of the wages of a body, or of some of its placements, is recorded. */
export type WageRows = {
  readonly contracts: ReadonlyMap<string, readonly ContractWage[]>;
  readonly track: ReadonlyMap<string, readonly TrackDay[]>;
};

/** @param placements all of the body when left out @param until number of the last entry of the track that counts */
export async function readWageRows(
  client: PoolClient,
  tenant: string,
  placements?: readonly string[],
  until = MOST,
): Promise<WageRows> {
  const some = placements === undefined ? '' : 'and placement = any($2)';
  const values = placements === undefined ? [tenant] : [tenant, placements];
  const contracts = await client.query<ContractWage & { readonly placement: string }>(
    `select placement, valid_from as "from", valid_until as "until", hours,
       sector_full_time_hours as "sectorFullTimeHours", monthly_wage as "monthlyWage"
     from contract where tenant = $1 ${some} order by placement, number`,
    values,
  );
  const track = await client.query<{ placement: string; from: LocalDate; bbl: boolean | null }>(
    `select distinct on (placement, from_on) placement, from_on as "from", (value ->> 'bbl')::boolean as bbl
     from placement_particular where tenant = $1 and kind = 'workStudy' ${some} and entry <= $${values.length + 1}
     order by placement, from_on, entry desc`,
    [...values, until],
  );
  const days = track.rows.flatMap(({ bbl, ...row }) => (bbl === null ? [] : [{ ...row, bbl }]));
  return { contracts: byPlacement(contracts.rows), track: byPlacement(days) };
}

function byPlacement<R extends { readonly placement: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const list = found.get(row.placement);
    if (list === undefined) found.set(row.placement, [row]);
    else list.push(row);
  }
  return found;
}
