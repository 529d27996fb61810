import { z } from 'zod';
import { checkSubsidyAllowed } from '../../workflows/law/subsidy-routes.js';
import { circleCode, OUTCOMES, routeCode } from '../../workflows/placement/placement.codes.js';
import { code, fullWeekHours, localDate, opaqueId, weekHours } from '../../workflows/payload.js';
import { reportWords, taskWords } from '../measurements/report-words.js';

const id = z.uuid({ error: 'Geef een bestaand kenmerk.' });

/** B4: what lies in no file, so it is asked: another wage subsidy of the college on this job, or a Wsw employment. */
export const OTHER_SUBSIDIES = ['none', 'wageSubsidy', 'wsw'] as const;
const otherSubsidy = z
  .enum(OTHER_SUBSIDIES, { error: 'Kies geen, een andere loonsubsidie of Wsw.' })
  .superRefine((said, refused) => {
    for (const { detail } of checkSubsidyAllowed({ wsw: said === 'wsw', otherWageSubsidy: said === 'wageSubsidy' })) {
      refused.addIssue({ code: 'custom', message: detail });
    }
  });

/** What opens a placement (process step 1). Who it is about stands in the sealed file; here stand ids and codes. */
export const newPlacement = z.strictObject({
  candidate: id,
  employer: id,
  /** The consultant; by default who opens it. */
  owner: id.optional(),
  externalId: code.nullable().default(null),
  hirer: id.nullable().default(null),
  municipality: code,
  route: routeCode,
  circle: circleCode,
  register: z.enum(['no', 'registered', 'pending']).default('no'),
  registeredOn: localDate.nullable().default(null),
  /** What was answered when it was asked; kept with the particulars of the placement. */
  otherSubsidy: otherSubsidy.optional(),
  hours: weekHours,
  sectorFullTimeHours: fullWeekHours,
});
export type NewPlacement = z.infer<typeof newPlacement>;

/** Filters of the list; all that is given must hold. */
export const placementFilter = z.strictObject({
  state: code.optional(),
  /** Id of a member, or `me`. */
  owner: opaqueId.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  candidate: id.optional(),
  employer: id.optional(),
  /** Who hires the worker of another employer (M15). */
  hirer: id.optional(),
  dueBefore: localDate.optional(),
  /** Code of the municipality of residence (M1). */
  municipality: code.optional(),
  /** Only work of which the last day is known. */
  endKnown: z.literal('true').optional(),
  /** Role whose turn it is. */
  whoActs: z.string().max(40).optional(),
});
export type PlacementFilter = z.infer<typeof placementFilter>;

const text = z.string({ error: 'Geef een tekst.' }).trim().min(1, { error: 'Dit mag niet leeg zijn.' }).max(4000);

/**
 * Free text that goes with an event: sealed with the person's key, never among the facts. No diagnosis and no health
 * (F3): the form says so, a machine cannot see it.
 */
export const sealedPart = z.strictObject({
  explanation: text.optional(),
  /** The reason of a decision as the employer may know it: nothing of benefit, ability or home (F1). */
  employerExplanation: text.optional(),
  reasons: z.array(text).max(20).optional(),
  tasks: z.array(taskWords).max(5).optional(),
  report: reportWords.optional(),
  points: z
    .array(z.strictObject({ point: text, answer: text.optional() }))
    .max(50)
    .optional(),
});
export type SealedPart = z.infer<typeof sealedPart>;

/** What is sealed of an event, at its place in what is sent. */
export const withSealed = z.object({ sealed: sealedPart.optional() });

/**
 * An event as it is sent: its type, its payload beside it, and what must be sealed. Payload and sealed part are read together where
 * the event is known, so that what is wrong in one hides nothing of the other.
 */
export const sentEvent = z.looseObject({
  type: z.string({ error: 'Geef de soort gebeurtenis.' }).min(1).max(60),
  sealed: z.unknown().optional(),
});
export type SentEvent = z.infer<typeof sentEvent>;

/** The payload without its type: for an address that says which event it is. */
export const sentPayload = z.looseObject({ sealed: z.unknown().optional() });
export type SentPayload = z.infer<typeof sentPayload>;

const moment = z.iso.datetime({ offset: true, error: 'Geef een dag (jjjj-mm-dd) of een moment.' });
/** A day means its end: as it was when that day was over. */
export const historyQuery = z.strictObject({
  at: z.union([localDate, moment], { error: 'Geef een bestaande dag als jjjj-mm-dd, of een moment.' }).optional(),
});

export const chartQuery = z.strictObject({ instance: z.string().max(40).default('placement') });
export const instanceQuery = z.strictObject({ instance: z.string().max(40).optional() });
