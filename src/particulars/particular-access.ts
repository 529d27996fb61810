import type { Role } from '../../workflows/definition.js';
import type { FileShape } from '../placements/placement-access.js';
import { PARTICULAR_KINDS, type ParticularKind } from './particular-kinds.js';

/** M41: whoever matches sees employer, job and agreement; never why there is no indication, nor the level of support. */
const MATCHING: readonly ParticularKind[] = [
  'job',
  'location',
  'agencyLocation',
  'match',
  'references',
  'jobhunter',
  'form',
  'buddy',
  'contracts',
  'earlierHours',
  'socialReturn',
];
const SEEN: Readonly<Record<FileShape, readonly ParticularKind[]>> = {
  whole: PARTICULAR_KINDS,
  matching: MATCHING,
  paying: [
    'agencyLocation',
    'programme',
    'socialReturn',
    'form',
    'contracts',
    'decidingBody',
    'otherDecision',
    'takenOver',
  ],
  measuring: ['job', 'location'],
};

export const kindsSeenBy = (shape: FileShape): readonly ParticularKind[] => SEEN[shape];

const WRITTEN: Readonly<Partial<Record<Role, readonly ParticularKind[]>>> = {
  consultant: PARTICULAR_KINDS,
  backOffice: PARTICULAR_KINDS,
  system: PARTICULAR_KINDS,
  wspAdviser: MATCHING,
};

/** What a role records; the age group follows from the birth date and is told by nobody. */
export function kindsWrittenBy(role: Role): readonly ParticularKind[] {
  const kinds = WRITTEN[role] ?? [];
  return role === 'system' ? kinds : kinds.filter((kind) => kind !== 'ageGroup');
}
