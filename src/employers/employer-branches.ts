/** Branches of employers as the region counts them (seeds 29); `sector` of an employer is one of these or a code of its own. */
export const BRANCHES = [
  'office',
  'construction',
  'retail',
  'greenery',
  'catering',
  'ict',
  'media',
  'publicSector',
  'industry',
  'cleaning',
  'care',
  'logistics',
  'other',
] as const;
