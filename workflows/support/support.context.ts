import { z } from 'zod';
import { code, decimalString, localDate, opaqueId } from '../payload.js';
import { type SupportInput, supportInput } from './support.events.js';

const day = localDate.nullable();

/** What is granted, or proposed: form, size, period and where the money comes from (A10). */
const terms = z.strictObject({
  form: z.enum(['inKind', 'subsidy', 'internal']),
  hours: decimalString,
  rate: decimalString,
  provider: opaqueId.nullable(),
  fromOn: localDate,
  untilOn: localDate,
  purposeCode: code,
  budgetLine: code.nullable(),
  programme: code.nullable(),
});

export type SupportTerms = z.infer<typeof terms>;

/** A refusal needs its ground and none of the terms; of one proposed before that was so all terms are there. */
const proposal = z.strictObject({
  form: terms.shape.form.nullable(),
  hours: decimalString.nullable(),
  rate: decimalString.nullable(),
  provider: opaqueId.nullable(),
  fromOn: day,
  untilOn: day,
  purposeCode: code.nullable(),
  budgetLine: code.nullable(),
  programme: code.nullable(),
  outcome: z.enum(['grant', 'refuse']),
  madeBy: opaqueId,
  ground: code.optional(),
});

export const supportContext = z.strictObject({
  ...supportInput.shape,
  /** Last day to decide on an application (D1); none ex officio. */
  decideBy: day,
  suspensions: z.array(z.strictObject({ requested: localDate, completed: localDate })),
  askedToCompleteOn: day,
  completeBy: day,
  /** The proposal on the table, with who made it. */
  proposal: proposal.nullable(),
  /** What runs or ran; an extension replaces its end. */
  granted: terms.nullable(),
  decidedOn: day,
  outcome: z.enum(['granted', 'refused', 'untreated', 'withdrawn']).nullable(),
  hoursReported: decimalString,
  evaluatedOn: day,
  advice: z.enum(['extend', 'end', 'change']).nullable(),
  endedOn: day,
  /** The days after the time to complete, after the time to leave untreated, the first day, and the day after the last. */
  dates: z.strictObject({ completionOver: day, untreatedOver: day, starts: day, over: day }),
});
export type SupportContext = z.infer<typeof supportContext>;

/** Where a support decision starts. */
export function startOf(input: SupportInput): SupportContext {
  return {
    ...input,
    decideBy: null,
    suspensions: [],
    askedToCompleteOn: null,
    completeBy: null,
    proposal: null,
    granted: null,
    decidedOn: null,
    outcome: null,
    hoursReported: '0',
    evaluatedOn: null,
    advice: null,
    endedOn: null,
    dates: { completionOver: null, untreatedOver: null, starts: null, over: null },
  };
}
