/** What is kept of a placement beside its course; each kind has a history of its own. */
export const PARTICULAR_KINDS = [
  'reason',
  'job',
  'location',
  'agencyLocation',
  'match',
  'references',
  'arrangement',
  'programme',
  'socialReturn',
  'jobhunter',
  'form',
  'workStudy',
  'buddy',
  'contracts',
  'earlierHours',
  'ageGroup',
  'decidingBody',
  'otherDecision',
  'otherSupport',
  'takenOver',
  'otherSubsidy',
] as const;
export type ParticularKind = (typeof PARTICULAR_KINDS)[number];

/** Why somebody comes by the Praktijkroute; never why somebody has no indication (F3, seeds 1). */
export const ROUTE_REASONS = ['notAsked', 'refusedByUwv', 'waiting', 'employerCouldNotWait'] as const;
/** How worker and employer found each other (seeds 8, 10). */
export const MATCH_SOURCES = [
  'wsp',
  'jobhunter',
  'consultant',
  'halloWerk',
  'sonar',
  'event',
  'school',
  'ownNetwork',
  'worker',
  'employer',
  'other',
] as const;
/** Systems in which the match or the profile has a number of its own (seeds 10, 22). */
export const REFERENCE_SYSTEMS = ['halloWerk', 'sonar', 'kandidatenverkenner', 'other'] as const;
/** The four levels of support of the Werkbeweging (seeds 11). */
export const ARRANGEMENTS = ['1', '2', '3', '4'] as const;
/** Programmes that pay or report (seeds 47). */
export const PROGRAMMES = [
  'perspectiefOpWerk',
  'ips',
  'opMaat',
  'breedOffensief',
  'simpelSwitchen',
  'werkkamer',
  'other',
] as const;
/** Jobhunters work for one of two groups (seeds 8). */
export const JOBHUNTER_GROUPS = ['under27', 'from27', 'none'] as const;
/** Who employs: form and sector are two things, the split of the paper follows from both (seeds 25). */
export const WORK_FORMS = ['regular', 'secondment', 'temporary'] as const;
/** Why another organisation decides and pays (M46). */
export const OTHER_BODY_GROUNDS = ['family', 'ownMunicipality', 'other'] as const;
/** What the other organisation decided (M46). */
export const OTHER_DECISIONS = ['lumpSum', 'measured', 'wageValue', 'refused', 'ended', 'other'] as const;
/** What its decision means for our placement: it pays, nobody pays, the placement ends, or we decide again. */
export const OTHER_EFFECTS = ['paidThere', 'unpaid', 'ends', 'ours'] as const;
/** Support as it is asked for of us too (M42, M46). */
export const OTHER_SUPPORTS = [
  'jobcoach',
  'internal-guidance',
  'harrie',
  'life-coach',
  'training',
  'workplace',
  'interpreter',
  'buddy',
  'training-before',
  'life-domains',
] as const;
export const OTHER_SUPPORT_DECISIONS = ['granted', 'refused', 'ended'] as const;
/** B4: what another file may hold and ours do not: a second wage subsidy of the college on the job, or a Wsw employment. */
export const OTHER_SUBSIDY_KINDS = ['wageSubsidy', 'wsw'] as const;
export const AGE_GROUPS = ['under27', 'from27'] as const;
