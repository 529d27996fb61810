import { z } from 'zod';
import { decimalString, localDate, opaqueId, wholePercent } from '../payload.js';
import { type ObjectionInput, objectionInput } from './objection.events.js';

const day = localDate.nullable();
const outcome = z.enum(['upheld', 'partly', 'rejected', 'inadmissible']);

export const objectionContext = z.strictObject({
  ...objectionInput.shape,
  /** Received in time, or posted in time and received within a week after (D4). */
  inTime: z.boolean(),
  lateExcused: z.boolean(),
  committee: z.boolean().nullable(),
  /** Last day to decide (D4). */
  decideBy: day,
  extendedOn: day,
  suspensions: z.array(z.strictObject({ requested: localDate, completed: localDate })),
  askedToCompleteOn: day,
  completeBy: day,
  completionMissed: z.boolean(),
  hearingOn: day,
  /** `HH:MM`, and how long it is planned to last. */
  hearingStartsAt: z.string().nullable(),
  hearingMinutes: z.int().nullable(),
  hearingSequence: z.int(),
  heldOn: day,
  otherPartyHeard: z.boolean().nullable(),
  waived: z.enum(['manifestlyInadmissible', 'manifestlyUnfounded', 'waived', 'noReply', 'fullyUpheld']).nullable(),
  proposal: z
    .strictObject({ outcome, wageValue: wholePercent.nullable(), effectFrom: day, madeBy: opaqueId })
    .nullable(),
  outcome: z.enum(['upheld', 'partly', 'rejected', 'inadmissible', 'withdrawn']).nullable(),
  wageValue: wholePercent.nullable(),
  effectFrom: day,
  decidedOn: day,
  decisionSentOn: day,
  appealUntil: day,
  /** Notice of default, the first day of penalty, and its last (D3). */
  noticedOn: day,
  penaltyFrom: day,
  penaltyUntil: day,
  penaltyEuros: decimalString.nullable(),
  /** Last day to set it (D3, D5); objections that were decided before this was kept have none. */
  penaltySetBy: day.optional(),
  dates: z.strictObject({ completionOver: day, appealOver: day }),
});
export type ObjectionContext = z.infer<typeof objectionContext>;

/** Where an objection starts. */
export function startOf(input: ObjectionInput): ObjectionContext {
  return {
    ...input,
    inTime: true,
    lateExcused: false,
    committee: null,
    decideBy: null,
    extendedOn: null,
    suspensions: [],
    askedToCompleteOn: null,
    completeBy: null,
    completionMissed: false,
    hearingOn: null,
    hearingStartsAt: null,
    hearingMinutes: null,
    hearingSequence: 0,
    heldOn: null,
    otherPartyHeard: null,
    waived: null,
    proposal: null,
    outcome: null,
    wageValue: null,
    effectFrom: null,
    decidedOn: null,
    decisionSentOn: null,
    appealUntil: null,
    noticedOn: null,
    penaltyFrom: null,
    penaltyUntil: null,
    penaltyEuros: null,
    dates: { completionOver: null, appealOver: null },
  };
}
