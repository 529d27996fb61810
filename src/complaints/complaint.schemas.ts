import { z } from 'zod';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { localDate } from '../../workflows/payload.js';

export const COMPLAINT_SUBJECTS = [
  'treatment',
  'waiting',
  'information',
  'discrimination',
  'privacy',
  'other',
] as const;
export const BREACH_SUBJECTS = ['wrongAddressee', 'lost', 'unauthorised', 'published', 'system', 'other'] as const;
export const TOLD_BY = ['worker', 'employer', 'representative', 'jobcoach', 'colleague', 'other'] as const;
export const COMPLAINT_OUTCOMES = ['founded', 'partly', 'unfounded', 'solved', 'withdrawn', 'notTaken'] as const;
export const BREACH_OUTCOMES = ['reported', 'notReported', 'noBreach'] as const;

const story = z
  .string({ error: 'Schrijf op wat er is gebeurd.' })
  .trim()
  .min(10, { error: 'Schrijf op wat er is gebeurd: ten minste tien tekens.' })
  .max(8000, { error: 'Houd het bij 8000 tekens.' });
const about = z.strictObject({
  toldBy: z.enum(TOLD_BY, { error: 'Kies wie het vertelde.' }),
  placement: z.uuid({ error: 'Dit is geen dossier.' }).nullable().default(null),
  story,
});

export const newComplaint = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('complaint'),
    subject: z.enum(COMPLAINT_SUBJECTS, { error: 'Kies waarover de klacht gaat.' }),
    receivedOn: localDate,
    /** A committee advises: ten weeks in place of six (Awb 9:14). */
    committee: z.boolean().default(false),
    ...about.shape,
  }),
  z.strictObject({
    kind: z.literal('dataBreach'),
    subject: z.enum(BREACH_SUBJECTS, { error: 'Kies wat er met de gegevens gebeurde.' }),
    /** When it was found: 72 hours run from that moment (AVG 33). */
    foundAt: z.iso.datetime({ error: 'Geef dag en tijd waarop het lek is ontdekt.' }),
    ...about.shape,
  }),
]);
export type NewComplaint = z.infer<typeof newComplaint>;

const on = localDate;
/** What happens with it, one at a time. */
export const complaintStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('assigned'), handler: z.uuid({ error: 'Kies een collega.' }) }),
  z.strictObject({ step: z.literal('acknowledged'), on }),
  z.strictObject({ step: z.literal('heard'), on }),
  z.strictObject({ step: z.literal('extended'), on }),
  z.strictObject({ step: z.literal('authorityTold'), on }),
  z.strictObject({ step: z.literal('peopleTold'), on }),
  z.strictObject({
    step: z.literal('closed'),
    on,
    outcome: z.enum([...COMPLAINT_OUTCOMES, ...BREACH_OUTCOMES], { error: 'Kies een uitkomst.' }),
    conclusion: z
      .string({ error: 'Schrijf op wat de uitkomst is en waarom.' })
      .trim()
      .min(10, { error: 'Schrijf op wat de uitkomst is en waarom.' })
      .max(8000, { error: 'Houd het bij 8000 tekens.' }),
  }),
]);
export type ComplaintStep = z.infer<typeof complaintStep>;
export type StepName = ComplaintStep['step'];

export type Complaint = {
  readonly id: string;
  readonly kind: 'complaint' | 'dataBreach';
  readonly subject: string;
  readonly toldBy: string;
  readonly placement: string | null;
  readonly receivedOn: LocalDate;
  readonly foundAt: Moment | null;
  /** Of a complaint; a breach has a last moment. */
  readonly lastDay: LocalDate | null;
  readonly lastMoment: Moment | null;
  readonly extendedOn: LocalDate | null;
  readonly acknowledgedOn: LocalDate | null;
  readonly heardOn: LocalDate | null;
  readonly authorityToldOn: LocalDate | null;
  readonly peopleToldOn: LocalDate | null;
  readonly handler: string | null;
  readonly outcome: string | null;
  readonly closedOn: LocalDate | null;
  readonly recordedBy: string;
  /** Number of its last entry: its ETag. */
  readonly revision: number;
};
export type OpenedComplaint = Complaint & { readonly story: string; readonly conclusion: string | null };
