import { z } from 'zod';
import { localDate, opaqueId, readable, weekHours } from '../../workflows/payload.js';
import { CONTACT_FREQUENCIES } from '../../workflows/placement/contact-wish.js';

/** Steps of the participation ladder; `unknown` with the contact status says why (G16). */
export const LADDER_STEPS = ['1', '2', '3', '4', '5', '6', 'unknown'] as const;
export const CONTACTS = ['reached', 'notReached'] as const;
export const ARRANGEMENTS = ['1', '2', '3', '4'] as const;
/** What counts as a step towards work (action line of Werkbeweging). */
export const STEPS_TO_WORK = ['learningPlace', 'voluntaryWork', 'schooling', 'partTime', 'moreHours'] as const;
export const EDUCATION_LEVELS = [
  'primary',
  'practical',
  'vmbo',
  'havoVwo',
  'mbo1',
  'mbo2',
  'mbo3',
  'mbo4',
  'mboGeneral',
  'hbo',
  'university',
] as const;
export const INTEREST_SECTORS = [
  'ict',
  'care',
  'trade',
  'hospitality',
  'nature',
  'education',
  'government',
  'logistics',
  'organisation',
  'media',
  'production',
  'leisure',
] as const;
export const PROFILE_SYSTEMS = ['sonar', 'kandidatenverkenner', 'halloWerk', 'other'] as const;
export const WORK_CONCLUSIONS = [
  'regularWork',
  'workWithSubsidy',
  'developFirst',
  'shelteredWork',
  'lookLater',
] as const;
export const WORK_FITNESS = ['fit', 'fitWithSupport', 'inDevelopment', 'notNow'] as const;
export const UWV_ANSWERS = ['indicationFits', 'noIndication', 'shelteredFits', 'moreNeeded'] as const;
export const FOCUS_GROUPS = ['age45plus', 'partnerBenefit', 'singleParent'] as const;
export const SHELTERED_STATES = ['adviceAsked', 'adviceNegative', 'waiting', 'working', 'ended'] as const;

const CHOOSE = { error: 'Kies een van de mogelijkheden.' };
const from = localDate;

/**
 * Everything that can be recorded of somebody's way to work, each with the day it holds from. Codes, never a diagnosis and
 * nothing of health (F3).
 */
const FACTS = {
  ladder: z
    .strictObject({
      kind: z.literal('ladder'),
      from,
      step: z.enum(LADDER_STEPS, CHOOSE),
      contact: z.enum(CONTACTS, CHOOSE).default('reached'),
    })
    .refine(({ step, contact }) => contact === 'reached' || step === 'unknown', {
      path: ['contact'],
      when: readable('step', 'contact'),
      error: 'Wie niet is bereikt, staat op trede onbekend.',
    }),
  arrangement: z.strictObject({ kind: z.literal('arrangement'), from, arrangement: z.enum(ARRANGEMENTS, CHOOSE) }),
  stepToWork: z
    .strictObject({
      kind: z.literal('stepToWork'),
      from,
      until: localDate.nullable().default(null),
      step: z.enum(STEPS_TO_WORK, CHOOSE),
    })
    .refine((step) => step.until === null || step.until >= step.from, {
      path: ['until'],
      when: readable('from', 'until'),
      error: 'De laatste dag ligt voor de eerste.',
    }),
  education: z.strictObject({ kind: z.literal('education'), from, level: z.enum(EDUCATION_LEVELS, CHOOSE) }),
  interests: z.strictObject({
    kind: z.literal('interests'),
    from,
    sectors: z
      .array(z.enum(INTEREST_SECTORS, CHOOSE))
      .min(1, { error: 'Kies ten minste één sector.' })
      .max(5, { error: 'Kies hoogstens vijf sectoren.' }),
  }),
  profile: z.strictObject({
    kind: z.literal('profile'),
    from,
    hasProfile: z.boolean({ error: 'Kies ja of nee.' }),
    system: z.enum(PROFILE_SYSTEMS, CHOOSE).nullable().default(null),
    reference: opaqueId.nullable().default(null),
  }),
  workConclusion: z.strictObject({
    kind: z.literal('workConclusion'),
    from,
    conclusion: z.enum(WORK_CONCLUSIONS, CHOOSE),
  }),
  workFit: z.strictObject({ kind: z.literal('workFit'), from, status: z.enum(WORK_FITNESS, CHOOSE) }),
  uwvExpert: z
    .strictObject({
      kind: z.literal('uwvExpert'),
      from,
      answeredOn: localDate.nullable().default(null),
      answer: z.enum(UWV_ANSWERS, CHOOSE).nullable().default(null),
    })
    .refine(({ answeredOn, answer }) => (answeredOn === null) === (answer === null), {
      path: ['answer'],
      when: readable('answeredOn', 'answer'),
      error: 'Vul het antwoord en de dag ervan samen in, of laat beide leeg.',
    })
    .refine((asked) => asked.answeredOn === null || asked.answeredOn >= asked.from, {
      path: ['answeredOn'],
      when: readable('answeredOn', 'from'),
      error: 'Het antwoord ligt voor de vraag.',
    }),
  focusGroups: z.strictObject({
    kind: z.literal('focusGroups'),
    from,
    groups: z.array(z.enum(FOCUS_GROUPS, CHOOSE)).max(FOCUS_GROUPS.length),
  }),
  contactWish: z.strictObject({ kind: z.literal('contactWish'), from, frequency: z.enum(CONTACT_FREQUENCIES, CHOOSE) }),
  shelteredWork: z
    .strictObject({
      kind: z.literal('shelteredWork'),
      from,
      state: z.enum(SHELTERED_STATES, CHOOSE),
      hours: weekHours.nullable().default(null),
    })
    .refine(({ state, hours }) => (state === 'working') === (hours !== null), {
      path: ['hours'],
      when: readable('state', 'hours'),
      error: 'Vul de uren per week in als iemand beschut werkt, en anders niet.',
    }),
} as const;

export const PATHWAY_KINDS = [
  'ladder',
  'arrangement',
  'stepToWork',
  'contactWish',
  'education',
  'interests',
  'profile',
  'workConclusion',
  'workFit',
  'uwvExpert',
  'shelteredWork',
  'focusGroups',
] as const;
export type PathwayKind = (typeof PATHWAY_KINDS)[number];

export const pathwayFact = z.discriminatedUnion(
  'kind',
  [
    FACTS.ladder,
    FACTS.arrangement,
    FACTS.stepToWork,
    FACTS.education,
    FACTS.interests,
    FACTS.profile,
    FACTS.workConclusion,
    FACTS.workFit,
    FACTS.uwvExpert,
    FACTS.focusGroups,
    FACTS.contactWish,
    FACTS.shelteredWork,
  ],
  { error: 'Kies wat u wilt vastleggen.' },
);
export type PathwayFact = z.infer<typeof pathwayFact>;

/** What may come with the opening of a file, e.g. from an import: nothing that lies sealed. */
export const openingFact = z.discriminatedUnion('kind', [
  FACTS.ladder,
  FACTS.arrangement,
  FACTS.education,
  FACTS.interests,
  FACTS.profile.refine(({ reference }) => reference === null, { path: ['reference'], error: 'Dit kan hier niet.' }),
  FACTS.contactWish,
]);
export type OpeningFact = z.infer<typeof openingFact>;
