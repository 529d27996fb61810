import { z } from 'zod';
import { formed } from '../../workflows/payload.js';

const text = (max: number) =>
  z
    .string({ error: 'Geef een tekst.' })
    .trim()
    .min(1, { error: 'Dit mag niet leeg zijn.' })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });
const number = z
  .string({ error: 'Geef een getal.' })
  .regex(/^\d{1,6}(\.\d{1,2})?$/, { error: 'Geef een getal met een punt, bijvoorbeeld 70 of 70.5.' });

/** Norm quantities that were counted (C3): 70 of 80 pieces. They are evidence, not a factor. */
const normQuantity = z.strictObject({
  made: number,
  norm: number.refine((norm) => Number(norm) > 0, { error: 'De norm is hoger dan 0.', when: formed }),
  what: text(60).optional(),
});
export type NormQuantity = Readonly<z.infer<typeof normQuantity>>;

/** The words of one main task; its numbers stand among the facts. */
export const taskWords = z.strictObject({
  name: text(200),
  explanation: text(4000).optional(),
  quantity: normQuantity.optional(),
});
export type TaskWords = Readonly<z.infer<typeof taskWords>>;

/** What C8 asks beside numbers and days. No BSN and no health (F1, F3). */
export const reportWords = z.strictObject({
  referenceJob: text(200).optional(),
  performedJob: text(200).optional(),
  contact: text(200).optional(),
  interviewed: text(200).optional(),
  expertPhone: z
    .string()
    .regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' })
    .optional(),
  /** Working days a week, against which the thirty minutes of C2 are judged. */
  daysPerWeek: z
    .string()
    .regex(/^[1-7](\.[05]0?)?$/, { error: 'Geef 1 tot en met 7 dagen.' })
    .optional(),
});
export type ReportWords = Readonly<z.infer<typeof reportWords>>;
