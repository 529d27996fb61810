import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import {
  lastKnown,
  personsInArrangement,
  personsOnLadder,
  personsHere,
  stepsTaken,
  type KnownFact,
  type PersonHere,
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
export const MATCHING_WORDS: Readonly<Record<MatchingField, string>> = {
  ladder: 'Trede',
  arrangement: 'Arrangement',
  education: 'Opleiding',
  interests: 'Interesse',
  profile: 'Profiel',
  workConclusion: 'Conclusie over werk',
};

/** Said, but not known: that is not filled (G18). */
const UNKNOWN = 'unknown';
export const isFilled = ({ codes }: KnownFact): boolean => codes[0] !== UNKNOWN;

/** People's way to work as it is known on two days. */
export type Pathways = {
  readonly before: LocalDate;
  readonly ladder: readonly KnownFact[];
  readonly ladderBefore: readonly KnownFact[];
  readonly arrangements: readonly KnownFact[];
  readonly steps: readonly StepTaken[];
  /** Files by municipality of residence. */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
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
  const people = here(await personsHere(client, tenant, today));
  return {
    before,
    ladder: here(await personsOnLadder(client, tenant, today)),
    ladderBefore: here(await personsOnLadder(client, tenant, before)),
    arrangements: here(await personsInArrangement(client, tenant, today)),
    steps: here(await stepsTaken(client, tenant, stepsFrom, today)),
    people: byMunicipality(people),
    filled,
  };
}

/** The ids of files by municipality, in the order in which they come. */
export function byMunicipality(people: readonly PersonHere[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { municipality, candidate } of people) {
    const group = groups.get(municipality);
    if (group) group.add(candidate);
    else groups.set(municipality, new Set([candidate]));
  }
  return groups;
}
