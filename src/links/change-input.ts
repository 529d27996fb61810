import { z } from 'zod';
import { endingReason } from '../../workflows/placement/placement.codes.js';
import { decimalString, localDate, readable, weekHours } from '../../workflows/payload.js';
import { CONTACT_ROLES } from '../employers/employer-document.js';

const words = z
  .string()
  .trim()
  .max(2000, { error: 'Dit is te lang: hoogstens 2000 tekens.' })
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);
const name = z.string({ error: 'Vul de naam in.' }).trim().min(2, { error: 'Vul de naam in.' }).max(120);
const mail = z.email({ error: 'Dit is geen e-mailadres.' }).max(200);
const phone = z.string().regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' });

/** Reasons that an employer can choose; health is never among them (F3). */
export const REPORTED_REASONS = [
  'temporaryContractEnded',
  'probation',
  'tooLittleWork',
  'reorganisation',
  'closure',
  'performanceNotFitting',
  'guidanceTooHeavy',
  'resigned',
  'otherWork',
  'notStated',
] as const;

/** What an employer or payroll office reports (M3, M5, M29, M30), by kind. `from`: the day it holds from. */
export const changeInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('firstDay'), from: localDate, explanation: words }),
    z.strictObject({ kind: z.literal('hours'), from: localDate, hours: weekHours, explanation: words }),
    z.strictObject({
      kind: z.literal('extension'),
      from: localDate,
      permanent: z.boolean({ error: 'Kies of het contract vast is.' }),
      until: localDate.nullable().default(null),
      hours: weekHours.nullable().default(null),
      explanation: words,
    }),
    z.strictObject({
      kind: z.literal('end'),
      from: localDate,
      reason: endingReason.extract(REPORTED_REASONS, { error: 'Kies een reden.' }),
      explanation: words,
    }),
    z.strictObject({
      kind: z.literal('function'),
      from: localDate,
      workKind: z.enum(['function', 'workplace'], { error: 'Kies wat er verandert.' }),
      explanation: z
        .string()
        .trim()
        .min(3, { error: 'Schrijf kort op wat het nieuwe werk is of waar.' })
        .max(2000, { error: 'Dit is te lang: hoogstens 2000 tekens.' }),
    }),
    z.strictObject({
      kind: z.literal('contact'),
      from: localDate,
      name,
      role: z.enum(CONTACT_ROLES, { error: 'Kies wat deze persoon doet.' }),
      mail: mail.nullable().default(null),
      phone: phone.nullable().default(null),
      explanation: words,
    }),
    z.strictObject({ kind: z.literal('wage'), from: localDate, monthlyWage: decimalString, explanation: words }),
  ])
  .refine((change) => change.kind !== 'extension' || change.permanent !== (change.until !== null), {
    path: ['until'],
    when: readable('kind', 'permanent', 'until'),
    error: 'Geef de laatste dag van een tijdelijk contract. Een vast contract heeft geen laatste dag.',
  })
  .refine((change) => change.kind !== 'contact' || change.mail !== null || change.phone !== null, {
    path: ['mail'],
    when: readable('kind', 'mail', 'phone'),
    error: 'Geef een e-mailadres of een telefoonnummer.',
  });
export type ChangeInput = z.infer<typeof changeInput>;

export const CHANGE_KINDS = ['firstDay', 'hours', 'extension', 'end', 'function', 'contact', 'wage'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_WORDS: Readonly<Record<ChangeKind, { readonly label: string; readonly from: string }>> = {
  firstDay: { label: 'De eerste werkdag is anders', from: 'Eerste werkdag' },
  hours: { label: 'De uren veranderen', from: 'Vanaf' },
  extension: { label: 'Het contract is verlengd', from: 'Nieuw contract vanaf' },
  end: { label: 'Het werk stopt', from: 'Laatste werkdag' },
  function: { label: 'Ander werk of een andere werkplek', from: 'Vanaf' },
  contact: { label: 'Een andere contactpersoon', from: 'Vanaf' },
  wage: { label: 'Het loon verandert', from: 'Vanaf' },
};
