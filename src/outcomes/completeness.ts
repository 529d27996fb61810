import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import { lastKnown, personsHere } from '../pathways/pathway-counts.read-model.js';
import { isFilled, MATCHING_FIELDS, type MatchingField } from './matching-fields.js';

/** What is missing in one file of what is needed to match somebody with work (G18). */
export type Completeness = {
  readonly candidate: string;
  /** CBS code of the municipality of residence. */
  readonly municipality: string;
  readonly missing: readonly MatchingField[];
  /** Did not answer and is not approached any more (seeds 48): what is missing cannot be asked. */
  readonly notReached: boolean;
};

/** Of everybody with a file what is missing on a day. In a session of the body. */
export async function completenessOn(
  client: PoolClient,
  tenant: string,
  day: LocalDate,
): Promise<readonly Completeness[]> {
  const filled = new Map<MatchingField, ReadonlySet<string>>();
  const notReached = new Set<string>();
  for (const field of MATCHING_FIELDS) {
    const known = await lastKnown(client, tenant, field, day);
    filled.set(field, new Set(known.filter(isFilled).map(({ candidate }) => candidate)));
    if (field !== 'ladder') continue;
    for (const { candidate, contact } of known) if (contact === 'notReached') notReached.add(candidate);
  }
  return (await personsHere(client, tenant, day)).map(({ candidate, municipality }) => ({
    candidate,
    municipality,
    missing: MATCHING_FIELDS.filter((field) => !filled.get(field)?.has(candidate)),
    notReached: notReached.has(candidate),
  }));
}
