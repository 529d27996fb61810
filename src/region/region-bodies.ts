import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { periodNamed } from './region-periods.js';
import type { RegionTable } from './region-tables.js';

/** A deciding body of a region, with a municipality it decides for; null: still. */
export type RegionBody = {
  readonly body: string;
  readonly name: string;
  readonly municipality: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
};

/** Bodies of the regions of a session, a row per municipality and period. */
export async function regionBodies(pool: AppPool, session: Session): Promise<readonly RegionBody[]> {
  return inSession(pool, session, async (client) => {
    const { rows } = await client.query<RegionBody>(
      'select body, name, municipality, from_on as "from", until_on as "until" from region_bodies()',
    );
    return rows;
  });
}

/**
 * The rows of a published table that are of municipalities of one body at the end of its period. Nothing is counted anew and
 * no sum is made: what was hidden stays hidden, and the total stays that of the whole region.
 */
export function rowsOfBody(table: RegionTable, bodies: readonly RegionBody[], body: string): RegionTable {
  const { until: day } = periodNamed(table.period);
  const own = new Set(
    bodies
      .filter((one) => one.body === body && one.from <= day && (one.until === null || one.until >= day))
      .map(({ municipality }) => municipality),
  );
  const { rows, cells, jobs } = table.body;
  const stays = (_row: unknown, at: number): boolean => at >= rows.length || own.has(rows[at]?.key ?? '');
  return {
    ...table,
    body: {
      ...table.body,
      rows: rows.filter(({ key }) => own.has(key)),
      cells: cells.filter(stays),
      ...(jobs === undefined ? {} : { jobs: jobs.filter(stays) }),
    },
  };
}
