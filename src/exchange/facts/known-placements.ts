import type { LocalDate } from '../../../workflows/definition.js';
import { inSession } from '../../journal/session-work.js';
import { CASE_NUMBER_COLUMNS } from '../case-number-cell.js';
import type { RowFault } from '../cell-reader.js';
import type { Row, Scene } from './fact-kind.js';

export type KnownPlacement = {
  readonly id: string;
  readonly candidate: string;
  readonly externalId: string;
  /** Last entry of its record when it was read. */
  readonly entry: number;
  readonly firstDay: LocalDate | null;
  /** First day of the contract that runs. */
  readonly contractFrom: LocalDate | null;
  /** Hours a week today, a decimal string. */
  readonly hours: string;
};

const KNOWN = `select p.id, p.candidate, p.external_id as "externalId",
    s.entry_no as entry, c ->> 'firstDay' as "firstDay",
    c #>> '{contract,from}' as "contractFrom", c ->> 'hours' as hours
  from placement p join stream s on s.id = p.id join instance i on i.stream = p.id and i.name = 'placement'
    cross join lateral (select i.snapshot::jsonb -> 'context' as c offset 0) x
  where p.tenant = $1 and p.external_id = any($2)`;

/** The placements that rows name by their case number; a number that is not here is a fault. */
export async function knownPlacements<R extends Row & { readonly externalId: string }>(
  rows: readonly R[],
  { pool, session }: Scene,
): Promise<{ readonly known: ReadonlyMap<string, KnownPlacement>; readonly faults: readonly RowFault[] }> {
  const numbers = [...new Set(rows.map(({ externalId }) => externalId))];
  const found = await inSession(pool, session, async (client) => {
    const { rows: placements } = await client.query<KnownPlacement>(KNOWN, [session.tenant, numbers]);
    return placements;
  });
  const known = new Map(found.map((one) => [one.externalId, one]));
  const faults = rows.flatMap(({ line, externalId }) => {
    const detail = `Zaaknummer ${externalId} is hier niet. Neem eerst de caseload over.`;
    return known.has(externalId) ? [] : [{ line, column: CASE_NUMBER_COLUMNS[0], detail }];
  });
  return { known, faults };
}
