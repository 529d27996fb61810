import { z } from 'zod';
import { code } from '../../../workflows/payload.js';

/** What the forms of money hold; faults in Dutch, all at once. */

const euros = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'Geef een bedrag, bijvoorbeeld 1250,50.' })
  .transform((amount) => {
    const [whole = '0', cents = ''] = amount.split('.');
    return `${whole}.${cents.padEnd(2, '0')}`;
  });
const chosen = (what: string) => z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, { error: `Kies ${what}.` });
const day = z.iso.date({ error: 'Vul een bestaande dag in.' });

export const monthInput = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Kies een maand.' }),
});
export const reasonInput = z.strictObject({ reason: chosen('een reden') });

export const accountInput = z.strictObject({
  iban: z.string().min(1, { error: 'Vul het IBAN in.' }).max(42, { error: 'Dit is te lang voor een IBAN.' }),
  proof: chosen('het bewijs'),
  upload: z.uuid({ error: 'Kies een bestand uit de lijst.' }).nullable(),
  withoutProof: code.nullable(),
});
export const approvalInput = z.strictObject({ calledBackOn: day, despiteAlarm: code.nullable() });

export const recoveryInput = z.strictObject({
  decision: z.coerce.number().int().min(1, { error: 'Kies het besluit.' }),
  ground: chosen('de grond'),
  amount: euros,
  termLastDay: day,
  installments: z
    .string()
    .regex(/^\d*$/, { error: 'Geef een aantal maanden, of laat dit leeg.' })
    .transform((count) => (count === '' ? null : Number(count)))
    .refine((count) => count === null || (count >= 2 && count <= 60), { error: 'Geef 2 tot en met 60 maanden.' }),
});
export const receiptInput = z.strictObject({ amount: euros, receivedOn: day });
export const writeOffInput = z.strictObject({ writtenOff: euros, writeOffGround: chosen('waarom niet') });
