import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import {
  lastKnown,
  personsInArrangement,
  personsOnLadder,
  personsPerMunicipality,
  stepsTaken,
  type KnownFact,
  type StepTaken,
} from '../pathways/pathway-counts.read-model.js';

/** What is needed to match somebody with work, and was filled in (G18). */
export const MATCHING_FIELDS = [
  'ladder',
  'arrangement',
  'education',
  'interests',
  'profile',
  'workConclusion',
] as const;
export type MatchingField = (typeof MATCHING_FIELDS)[number];

/** People's way to work as it is known on two days. */
export type Pathways = {
  readonly before: LocalDate;
  readonly ladder: readonly KnownFact[];
  readonly ladderBefore: readonly KnownFact[];
  readonly arrangements: readonly KnownFact[];
  readonly steps: readonly StepTaken[];
  readonly people: ReadonlyMap<string, number>;
  readonly filled: ReadonlyMap<MatchingField, readonly KnownFact[]>;
};
export type PathwayDays = { readonly before: LocalDate; readonly today: LocalDate; readonly stepsFrom: LocalDate };

/** In a session of the body. @param municipalities only people of these; all when empty */
export async function readPathways(
  client: PoolClient,
  tenant: string,
  { before, today, stepsFrom }: PathwayDays,
  municipalities: readonly string[],
): Promise<Pathways> {
  const here = <T extends { readonly municipality: string }>(rows: readonly T[]): readonly T[] =>
    municipalities.length === 0 ? rows : rows.filter(({ municipality }) => municipalities.includes(municipality));
  const filled = new Map<MatchingField, readonly KnownFact[]>();
  for (const field of MATCHING_FIELDS) filled.set(field, here(await lastKnown(client, tenant, field, today)));
  const people = await personsPerMunicipality(client, tenant);
  return {
    before,
    ladder: here(await personsOnLadder(client, tenant, today)),
    ladderBefore: here(await personsOnLadder(client, tenant, before)),
    arrangements: here(await personsInArrangement(client, tenant, today)),
    steps: here(await stepsTaken(client, tenant, stepsFrom, today)),
    people: new Map([...people].filter(([code]) => municipalities.length === 0 || municipalities.includes(code))),
    filled,
  };
}
