import type { Background } from '../../workflows/law/already-employed.js';
import type { CircleFacts } from './candidate.schemas.js';

/** Benefits of the municipality: who has one of UWV belongs to no circle (A3). */
const OF_MUNICIPALITY = ['participatiewet', 'anw', 'ioaw', 'ioaz'];

/** What the file of a person says of the time before the work (B3); a file of before it was asked has no work-study track. */
export function backgroundIn(circle: Partial<CircleFacts> | null): Background {
  const { originSchool, benefit, workStudyTrack } = circle ?? {};
  return {
    school: originSchool ? { kind: originSchool.kind, lastDay: originSchool.leftOn } : null,
    benefitFrom: benefit && OF_MUNICIPALITY.includes(benefit.kind) ? benefit.from : null,
    workStudyTrack: workStudyTrack ?? false,
  };
}
