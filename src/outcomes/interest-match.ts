import type { LocalDate } from '../../workflows/definition.js';
import { inForce, type ParticularRow } from '../particulars/particular-history.js';

/** Sectors of interest of a person, known from a day on; codes of `pathway-fact.ts`. */
export type KnownInterests = { readonly from: LocalDate; readonly sectors: readonly string[] };

/** Which interest a branch of work fits; a branch that is not here, and a code of an organisation's own, fit none we know. */
const INTERESTS_OF: Readonly<Record<string, readonly string[]>> = {
  office: ['organisation'],
  construction: ['production'],
  retail: ['trade'],
  greenery: ['nature'],
  catering: ['hospitality', 'leisure'],
  ict: ['ict'],
  media: ['media'],
  publicSector: ['government', 'education'],
  industry: ['production'],
  care: ['care'],
  logistics: ['logistics'],
};

/** Whether one of the interests known on a day fits the branch of the work; null when it cannot be said (G5). */
export function interestOn(
  day: LocalDate,
  known: readonly KnownInterests[],
  branch: string | null,
): 'yes' | 'no' | null {
  const interests = known.findLast(({ from }) => from <= day)?.sectors;
  const fitting = branch === null ? undefined : INTERESTS_OF[branch];
  if (interests === undefined || fitting === undefined) return null;
  return interests.some((one) => fitting.includes(one)) ? 'yes' : 'no';
}

/** The branch of the job itself, where it was recorded apart from that of the employer. */
export function sectorOf(rows: readonly ParticularRow[], day: LocalDate): string | null {
  const sector = inForce(rows, 'job', day)?.value?.['sector'];
  return typeof sector === 'string' ? sector : null;
}
