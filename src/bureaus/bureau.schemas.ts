import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { decimalString, localDate } from '../../workflows/payload.js';

const name = z
  .string({ error: 'Geef de naam van het bureau.' })
  .trim()
  .min(2, { error: 'Geef de naam van het bureau.' })
  .max(120, { error: 'Houd de naam kort: hoogstens 120 tekens.' });
const mail = z.email({ error: 'Dit is geen e-mailadres.' }).nullable().default(null);
const phone = z
  .string()
  .regex(/^[+\d][\d ()-]{5,24}$/, { error: 'Dit is geen telefoonnummer.' })
  .nullable()
  .default(null);

/** Euros for one measurement without VAT; calendar days from the order to the report. Both by the day of the order. */
export const bureauTerms = z.strictObject({
  from: localDate,
  price: decimalString,
  deliveryDays: z
    .int({ error: 'Geef een aantal dagen.' })
    .min(1, { error: 'Geef ten minste 1 dag.' })
    .max(365, { error: 'Geef hoogstens 365 dagen.' }),
});
export type BureauTerms = z.infer<typeof bureauTerms>;

export const newBureau = z.strictObject({ name, mail, phone, ...bureauTerms.shape });
export type NewBureau = z.infer<typeof newBureau>;

/** What is known of it; `until` is the last day on which it gets orders. */
export const bureauChange = z.strictObject({ name, mail, phone, until: localDate.nullable().default(null) });
export type BureauChange = z.infer<typeof bureauChange>;

export const bureauExpert = z.strictObject({
  expert: z.uuid({ error: 'Kies een deskundige.' }),
  from: localDate,
});
export type BureauExpert = z.infer<typeof bureauExpert>;

/** A bureau of wage value experts, with all that was agreed, the last first (M21). */
export type Bureau = BureauChange & {
  readonly id: string;
  /** Of what `change` replaces, for If-Match. */
  readonly revision: number;
  readonly terms: readonly BureauTerms[];
  readonly experts: readonly {
    readonly expert: string;
    readonly from: LocalDate;
    readonly until: LocalDate | null;
  }[];
};
