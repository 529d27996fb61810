import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { CIRCLES, UWV_BENEFITS } from '../../workflows/law/doelgroep.js';
import { addAge } from '../../workflows/law/dates.js';
import { YOUNGEST_AGE } from '../../workflows/law/minimum-wage.js';
import { dayByNow, decimalString, formed, localDate, opaqueId, readable } from '../../workflows/payload.js';
import { openingFact } from '../pathways/pathway-fact.js';
import { MOST_REPRESENTATIVES, personDocument, representative } from '../people/person-document.js';

/** CBS code of a municipality, four digits. */
export const municipalityCode = z
  .string()
  .regex(/^\d{4}$/, { error: 'Geef de CBS-code van de gemeente: vier cijfers.' });
export const BENEFITS = ['participatiewet', 'anw', 'ioaw', 'ioaz', ...UWV_BENEFITS] as const;

/** A1–A3, B3 as codes and dates: which circle, which benefit since when, from which school with its last day. No reason behind it. */
export const circleFacts = z.strictObject({
  circle: z.enum(CIRCLES),
  benefit: z
    .strictObject({ kind: z.enum(BENEFITS), from: localDate })
    .nullable()
    .default(null),
  originSchool: z
    .strictObject({ kind: z.enum(['praktijkonderwijs', 'vso', 'entreeopleiding']), leftOn: localDate })
    .nullable()
    .default(null),
  /** B3: in a work-study track (*leerwerktraject*), asked of who works and learns under 27. */
  workStudyTrack: z.boolean().default(false),
});
export type CircleFacts = z.infer<typeof circleFacts>;

const { shape } = personDocument;
/** Nobody acts for a person until a day before the first. */
const representatives = z
  .array(
    representative.refine(({ from, until }) => until === null || until >= from, {
      error: 'Deze dag ligt voor de eerste dag.',
      path: ['until'],
      when: readable('from', 'until'),
    }),
  )
  .max(MOST_REPRESENTATIVES);

export const newCandidate = z.strictObject({
  municipality: municipalityCode,
  /** The municipality's own case number. */
  externalId: opaqueId.nullable().default(null),
  /** M45: the address is kept secret. */
  shielded: z.boolean().default(false),
  circle: circleFacts.nullable().default(null),
  person: personDocument,
  /** What is known of the way to work when the file is opened. */
  pathway: z.array(openingFact).max(10).default([]),
});
export type NewCandidate = z.infer<typeof newCandidate>;

/** Seeds 38: nobody under fifteen is in the product, also without a placement. */
export const isTooYoung = (birthDate: LocalDate, today: LocalDate): boolean =>
  birthDate <= today && addAge(birthDate, YOUNGEST_AGE) > today;
export const TOO_YOUNG = `Deze persoon is nog geen ${YOUNGEST_AGE} jaar. Een dossier kan pas vanaf de dag waarop iemand ${YOUNGEST_AGE} wordt.`;
const bornBy = (today: LocalDate) =>
  dayByNow(personDocument.shape.birthDate, today).refine((day) => !isTooYoung(day, today), {
    error: TOO_YOUNG,
    when: formed,
  });
const diedBy = (today: LocalDate) => dayByNow(localDate, today).nullable();
/** As entered on a day: nobody is born after it, or younger than fifteen on it. */
export const newCandidateOn = (today: LocalDate) =>
  newCandidate.extend({
    person: personDocument.extend({
      birthDate: bornBy(today),
      diedOn: diedBy(today).default(null),
      representatives: representatives.default([]),
    }),
  });

/** A field that is there replaces the old one whole; what is left out stays. */
export const candidateChange = z.strictObject({
  municipality: municipalityCode.optional(),
  externalId: opaqueId.nullable().optional(),
  shielded: z.boolean().optional(),
  circle: circleFacts.nullable().optional(),
  person: z
    .strictObject({
      name: shape.name.optional(),
      bsn: shape.bsn.unwrap().optional(),
      birthDate: shape.birthDate.optional(),
      sex: shape.sex.unwrap().optional().describe('null haalt het weg'),
      address: shape.address.unwrap().optional(),
      mail: shape.mail.unwrap().optional(),
      phone: shape.phone.unwrap().optional(),
      language: shape.language.unwrap().optional(),
      readingLevel: shape.readingLevel.unwrap().optional(),
      interpreter: shape.interpreter.unwrap().optional(),
      representatives: representatives.optional(),
      competences: shape.competences.unwrap().optional(),
      diedOn: shape.diedOn
        .unwrap()
        .optional()
        .describe('Vanaf deze dag gaat er niets meer naar de persoon; null haalt het weg'),
      nextOfKin: shape.nextOfKin.unwrap().optional(),
    })
    .optional(),
});
export type CandidateChange = z.infer<typeof candidateChange>;
export const candidateChangeOn = (today: LocalDate) =>
  candidateChange.extend({
    person: candidateChange.shape.person
      .unwrap()
      .extend({ birthDate: bornBy(today).optional(), diedOn: diedBy(today).optional() })
      .optional(),
  });

/** In the body, never in the address: what is searched for is personal (NL API Design Rules). */
export const candidateSearch = z
  .strictObject({
    bsn: shape.bsn.unwrap().unwrap().optional(),
    name: z.string().trim().min(2, { error: 'Geef ten minste twee letters.' }).max(120).optional(),
    /** Case number of the person or of a placement. */
    externalId: opaqueId.optional(),
  })
  .refine((search) => Object.values(search).some((value) => value !== undefined), {
    error: 'Geef een burgerservicenummer, een naam of een zaaknummer.',
  });
export type CandidateSearch = z.infer<typeof candidateSearch>;

/** What the doelgroep test asks beside circle, benefit and birth date of the file (A1–A3). */
export const doelgroepTest = z.strictObject({
  on: localDate,
  /** Filed by the person, signed; absent when found ex officio (A1, A2). */
  application: z.strictObject({ filedOn: localDate }).nullable().default(null),
  subsidyAlreadyGranted: z.boolean().default(false),
  /** B3: already employed; the first half of the test is enough. */
  alreadyEmployed: z.boolean().default(false),
  canEarnMinimumWage: z.boolean(),
  onlyFewerHours: z.boolean().default(false),
  performsTask: z.boolean().optional(),
  basicSkills: z.boolean().optional(),
  oneHourOnEnd: z.boolean().optional(),
  bearsHoursPerDay: decimalString.optional(),
  hourlyEarnings: decimalString.optional(),
});
export type DoelgroepTest = z.infer<typeof doelgroepTest>;
