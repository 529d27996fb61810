import { z } from 'zod';
import type { Role } from '../../../workflows/definition.js';
import type { CandidateChange } from '../../candidates/candidate.schemas.js';
import type { OpenedCandidate } from '../../candidates/candidate-reader.service.js';
import { SEES_SHIELDED } from '../../candidates/candidate-view.js';
import { personDocument } from '../../people/person-document.js';

const Viewed = z.looseObject({
  id: z.string(),
  name: z.string(),
  decidingBody: z.string(),
  municipality: z.string(),
  externalId: z.string().nullable(),
  shielded: z.boolean(),
  person: personDocument.omit({ sex: true }),
});

/** The data of a person as this page shows them. */
export type PersonData = z.infer<typeof Viewed> & {
  readonly revision: number;
  /** M45: the address is there, but not for this role. */
  readonly withheld: boolean;
};

/** @param opened in the whole shape */
export function personData({ view, revision }: OpenedCandidate, role: Role): PersonData {
  const seen = Viewed.parse(view);
  return { ...seen, revision, withheld: seen.shielded && !SEES_SHIELDED.includes(role) };
}

/** What of the wish differs from what stands there: only that is recorded as changed. */
export function changeOf(wish: CandidateChange, now: PersonData): CandidateChange {
  const person = differing(wish.person ?? {}, now.person);
  const { municipality, externalId, shielded } = now;
  const open = differing(
    { municipality: wish.municipality, externalId: wish.externalId, shielded: wish.shielded },
    { municipality, externalId, shielded },
  );
  return { ...open, ...(Object.keys(person).length === 0 ? {} : { person }) };
}

/** Names of what changes, as the record has them. */
export const changedNames = ({ person = {}, ...open }: CandidateChange): readonly string[] => [
  ...Object.keys(person),
  ...Object.keys(open),
];

function differing<T extends object>(wish: T, now: object): Partial<T> {
  const standing: Readonly<Record<string, unknown>> = { ...now };
  const changed = Object.entries(wish).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(standing[name]),
  );
  return Object.fromEntries(changed) as Partial<T>;
}
