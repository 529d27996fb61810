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
