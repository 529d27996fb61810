import { z } from 'zod';
import { code, localDate } from '../payload.js';
import { type RegisterMessageInput, registerMessageInput } from './register-message.events.js';

const day = localDate.nullable();

export const registerMessageContext = z.strictObject({
  ...registerMessageInput.shape,
  registered: z.boolean(),
  informedOn: day,
  channel: z.enum(['letter', 'mail', 'conversation']).nullable(),
  /** Code arbeidsvermogen onder WML: 1 yes, 2 no (A8). */
  code: z.enum(['1', '2']).nullable(),
  sentOn: day,
  sentTimes: z.int(),
  employerLetterOn: day,
  answerDueOn: day,
  confirmedOn: day,
  entryFrom: day,
  rejectedOn: day,
  rejectionCode: code.nullable(),
  dates: z.strictObject({}),
});
export type RegisterMessageContext = z.infer<typeof registerMessageContext>;

/** Where a message starts. */
export function startOf(input: RegisterMessageInput): RegisterMessageContext {
  return {
    ...input,
    channel: null,
    code: null,
    sentOn: null,
    sentTimes: 0,
    employerLetterOn: null,
    answerDueOn: null,
    confirmedOn: null,
    entryFrom: null,
    rejectedOn: null,
    rejectionCode: null,
    dates: {},
  };
}
