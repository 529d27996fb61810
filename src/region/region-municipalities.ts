import type { LocalDate } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { RegionPeriod } from './region-periods.js';

/** A municipality of a region, with the days on which a body of the region decides for it; null: still. */
export type RegionMunicipality = {
  readonly region: string;
  readonly code: string;
  readonly name: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
};

/** Municipalities of the regions of a session, also those that left (M50). */
export async function regionMunicipalities(pool: AppPool, session: Session): Promise<readonly RegionMunicipality[]> {
  return inSession(pool, session, async (client) => {
    const { rows } = await client.query<RegionMunicipality>(
      'select region, code, name, from_on as "from", until_on as "until" from region_municipalities()',
    );
    return rows;
  });
}

/** `Gooi en Vechtstreek` of `gooi-en-vechtstreek`. */
export function regionName(region: string): string {
  return region
    .split('-')
    .map((word) =>
      ['en', 'de', 'het', 'van'].includes(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    )
    .join(' ');
}

/** Municipalities that were there in a period: on its last day, or on some day of it. */
export function placesIn(
  places: readonly RegionMunicipality[],
  period: RegionPeriod,
  onLastDay: boolean,
): readonly RegionMunicipality[] {
  const since = onLastDay ? period.until : period.from;
  return places.filter(({ from, until }) => from <= period.until && (until === null || until >= since));
}
