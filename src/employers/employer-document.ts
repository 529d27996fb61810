import { z } from 'zod';
import { localDate } from '../../workflows/payload.js';

const line = (max: number) =>
  z
    .string({ error: 'Geef een tekst.' })
    .trim()
    .min(1, { error: 'Dit mag niet leeg zijn.' })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });
const mail = z.email({ error: 'Dit is geen e-mailadres.' }).max(200);
const phone = z.string().regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' });

export const kvkNumber = z.string().regex(/^\d{8}$/, { error: 'Een KvK-nummer heeft acht cijfers.' });
export const branchNumber = z.string().regex(/^\d{12}$/, { error: 'Een vestigingsnummer heeft twaalf cijfers.' });
/** RSIN or BSN of nine digits, L, and a sequence number (M13). */
export const payrollTaxNumber = z
  .string()
  .regex(/^\d{9}L\d{2}$/, { error: 'Een loonheffingennummer is negen cijfers, een L en twee cijfers: 123456789L01.' });
export const CONTACT_ROLES = ['leader', 'hr', 'guidance', 'payroll', 'signatory', 'other'] as const;

const address = z.strictObject({
  street: line(80),
  houseNumber: line(20),
  postalCode: z.string().regex(/^[1-9][0-9]{3} ?[A-Z]{2}$/, { error: 'Geef een postcode als 1211 AB.' }),
  place: line(80),
});

/** Somebody to speak with at a place of work. */
export const employerContact = z.strictObject({
  role: z.enum(CONTACT_ROLES),
  name: line(120),
  mail: mail.nullable().default(null),
  phone: phone.nullable().default(null),
});

/** A place of work, with whom to speak there and about what (M13). */
const location = z.strictObject({
  /** By what placements know it; given by us, and kept when it is sent back with a change. */
  id: z
    .string()
    .regex(/^[0-9a-f-]{1,36}$/, { error: 'Dit is geen nummer van een vestiging.' })
    .nullable()
    .default(null),
  name: line(120),
  branchNumber: branchNumber.nullable().default(null),
  address: address.nullable().default(null),
  contacts: z.array(employerContact).max(20).default([]),
});

/** M14: who may act for the employer, on which proof and when. A payroll office gives no view. */
const proxy = z.strictObject({
  name: line(120),
  kvkNumber: kvkNumber.nullable().default(null),
  mail: mail.nullable().default(null),
  phone: phone.nullable().default(null),
  proofOn: localDate,
  from: localDate,
  until: localDate.nullable().default(null),
});

/** What of an employer is about people, and lies sealed. */
export const employerDocument = z.strictObject({
  locations: z.array(location).max(100).default([]),
  proxies: z.array(proxy).max(20).default([]),
  /** Whom to pay when that is another than the employer; the bank account stands in the room of payments (M16). */
  payee: z
    .strictObject({ name: line(120), kvkNumber: kvkNumber.nullable().default(null) })
    .nullable()
    .default(null),
  /** Why somebody looks twice (M46): about people, for who decides only. */
  integrityNote: line(400).nullable().default(null),
});
export type EmployerDocument = z.infer<typeof employerDocument>;
