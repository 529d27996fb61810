import { z } from 'zod';
import { month, placementNumber } from '../../workflows/payload.js';
import { addressee, linkPurpose } from './link-kinds.js';

const mail = z.email({ error: 'Dit is geen e-mailadres.' }).max(200);
const phone = z.string().regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' });
const name = z.string({ error: 'Geef een naam.' }).trim().min(2, { error: 'Geef een naam.' }).max(120);

/** A link that a member makes. Only of a jobcoach no file knows the address: there it is given. */
export const newLink = z.strictObject({
  purpose: linkPurpose,
  addressee,
  measurement: placementNumber.nullable().default(null),
  support: placementNumber.nullable().default(null),
  month: month.nullable().default(null),
  /** M18: name of the representative; needed where several act for the worker. */
  representative: z.string().trim().min(1).max(120).nullable().default(null),
  contact: z
    .strictObject({ name, mail, phone: phone.nullable().default(null) })
    .nullable()
    .default(null),
});
export type NewLink = z.infer<typeof newLink>;
