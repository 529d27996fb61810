import { z } from 'zod';

/** Building blocks of payloads; messages are what a user of the API reads, so they are Dutch. */

/** When a range is asked: of what has the right form, so that a field has one fault. */
export const formed = ({ issues }: z.core.ParsePayload): boolean => issues.length === 0;

export const DAY_AHEAD = 'Deze dag ligt nog in de toekomst.';

/** A calendar date, `YYYY-MM-DD` (D7), of a year that a file can have. */
export const localDate = z.iso
  .date({ error: 'Geef een bestaande datum als jjjj-mm-dd.' })
  .refine((day) => day >= '1990-01-01' && day <= '2199-12-31', {
    error: 'Geef een datum tussen 1990 en 2200.',
    when: formed,
  });
/** A day that has been, or is today: what was done or who was born cannot lie ahead. */
export const dayByNow = (day: z.ZodType<string>, today: string) =>
  day.refine((given) => given <= today, { error: DAY_AHEAD, when: formed });
/** A calendar month, `YYYY-MM`, of a year that a file can have. */
export const month = z
  .string({ error: 'Geef een maand als jjjj-mm.' })
  .regex(/^(199|20\d|21\d)\d-(0[1-9]|1[0-2])$/, { error: 'Geef een maand als jjjj-mm.' });
/** An opaque id: no name, no BSN. */
export const opaqueId = z
  .string({ error: 'Geef een kenmerk.' })
  .regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'Een kenmerk bestaat uit letters, cijfers en streepjes.' });
/** A code of a list kept elsewhere: never free text, that lies sealed outside the machine. */
export const code = z
  .string({ error: 'Geef een code.' })
  .regex(/^[A-Za-z0-9.-]{1,40}$/, { error: 'Een code bestaat uit letters, cijfers, punten en streepjes.' });
/** Hours or euros as a decimal string with at most two decimals. */
export const decimalString = z
  .string({ error: 'Geef een getal met een punt, bijvoorbeeld 32.5.' })
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'Geef een getal met een punt, bijvoorbeeld 32.5.' });
/** Hours a week of a contract (B5). */
export const weekHours = decimalString.refine((hours) => Number(hours) > 0 && Number(hours) <= 60, {
  error: 'Uren per week liggen boven 0 en tot en met 60.',
  when: formed,
});
/** A full week of the sector, in hours (B5). */
export const fullWeekHours = decimalString.refine((hours) => Number(hours) >= 30 && Number(hours) <= 60, {
  error: 'Een volledige week telt 30 tot en met 60 uur.',
  when: formed,
});
/** Number of an instance, a decision or a row within its placement, from 1. */
export const placementNumber = z.int({ error: 'Geef een heel getal vanaf 1.' }).min(1).max(99_999);
/** A wage value in whole percents of the minimum wage (C4). */
export const wholePercent = z.int({ error: 'Geef een heel getal van 0 tot en met 100.' }).min(0).max(100);
/** A share, pace, quality or net working time in percents, at most two decimals. */
export const percent = z
  .number({ error: 'Geef een getal van 0 of hoger.' })
  .min(0)
  .max(999)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), { error: 'Geef hoogstens twee decimalen.' });
/** Worker or employer: the two interested parties of a decision (M17). */
export const party = z.enum(['worker', 'employer'], { error: 'Kies werknemer of werkgever.' });

/** Why a sending was recorded wrongly. */
export const SENDING_REASONS = ['wrongDay', 'wrongChannel', 'notSent', 'other'] as const;
/** The right day of a sending, null when nothing went out, and why it was recorded otherwise. */
export const correctedSending = { sentOn: localDate.nullable(), reason: z.enum(SENDING_REASONS) };

/**
 * Whether a part of what was given can be read: a rule between parts is asked of those that can, whatever is wrong elsewhere, so
 * that every fault is told at once.
 * @param issues found so far, with their path in what was given
 */
export const isReadable = (issues: readonly z.core.$ZodRawIssue[], ...path: readonly (string | number)[]): boolean =>
  !issues.some((issue) => path.every((part, at) => issue.path?.[at] === part) || isWholeUnread(issue, path));

/** What holds this part is of another kind, a list for instance: then nothing of it was read. */
const isWholeUnread = ({ code, path: found = [] }: z.core.$ZodRawIssue, path: readonly (string | number)[]): boolean =>
  code === 'invalid_type' && found.every((part, at) => path[at] === part);

/** When a rule between these fields is asked. */
export const readable =
  (...fields: readonly string[]) =>
  ({ issues }: z.core.ParsePayload): boolean =>
    fields.every((field) => isReadable(issues, field));
