import { z } from 'zod';
import { isBsn } from '../../workflows/law/bsn.js';
import { formed, localDate } from '../../workflows/payload.js';

const line = (max: number) =>
  z
    .string({ error: 'Geef een tekst.' })
    .trim()
    .min(1, { error: 'Dit mag niet leeg zijn.' })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });
const mail = z.email({ error: 'Dit is geen e-mailadres.' }).max(200);
const phone = z.string().regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' });

/** A person may be older than any file. */
const birthDate = z.iso
  .date({ error: 'Geef een bestaande datum als jjjj-mm-dd.' })
  .refine((day) => day >= '1900-01-01', { error: 'Geef een geboortedatum na 1900.', when: formed });

const address = z.strictObject({
  street: line(80),
  houseNumber: line(20),
  postalCode: z.string().regex(/^[1-9][0-9]{3} ?[A-Z]{2}$/, { error: 'Geef een postcode als 1211 AB.' }),
  place: line(80),
});

export const MOST_REPRESENTATIVES = 5;

/** M18: who acts for the person, in which capacity and when. */
export const representative = z.strictObject({
  kind: z.enum(['parent', 'guardian', 'curator', 'administrator', 'mentor', 'proxy']),
  name: line(120),
  mail: mail.nullable().default(null),
  phone: phone.nullable().default(null),
  address: address.nullable().default(null),
  from: localDate,
  until: localDate.nullable().default(null),
  givesView: z.boolean().default(false),
});

/** As the Basisregistratie personen has it: man, vrouw, onbekend. */
export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** What is known of a person and lies sealed (F1, M18, M19). No diagnosis, no health (F3). */
export const personDocument = z.strictObject({
  name: z.strictObject({
    firstNames: line(120),
    callName: line(60).nullable().default(null),
    prefix: line(20).nullable().default(null),
    lastName: line(120),
  }),
  bsn: z
    .string()
    .refine(isBsn, { error: 'Dit is geen geldig burgerservicenummer (regel F2).', when: formed })
    .nullable()
    .default(null),
  birthDate,
  /** Only for the check on equal treatment (seeds 41); nobody has to tell it, and null is nothing missing. */
  sex: z
    .enum(SEXES, { error: 'Geef male, female of unknown, of laat het open.' })
    .nullable()
    .default(null)
    .describe('Mag open blijven. Alleen om na te gaan of iedereen gelijk wordt behandeld'),
  address: address.nullable().default(null),
  mail: mail.nullable().default(null),
  phone: phone.nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'Geef een taal als code van twee of drie letters, bijvoorbeeld nl.' })
    .default('nl'),
  readingLevel: z.enum(['A1', 'A2', 'B1', 'B2', 'C1']).nullable().default(null),
  interpreter: z.enum(['none', 'spokenLanguage', 'signLanguage', 'writing']).default('none'),
  representatives: z.array(representative).max(MOST_REPRESENTATIVES).default([]),
  competences: z.array(line(60)).max(20).default([]),
  /** M45: from this day on nothing goes to the person any more. */
  diedOn: localDate.nullable().default(null),
  /** M45: who gets the letters that must go after a death, by name as far as it is known. */
  nextOfKin: z
    .strictObject({ name: line(120).nullable().default(null), address })
    .nullable()
    .default(null),
});
export type PersonDocument = z.infer<typeof personDocument>;

/** `Noor van Dijk`: as a list or a letter names somebody. */
export function fullName({ name }: Pick<PersonDocument, 'name'>): string {
  return [name.callName ?? name.firstNames, name.prefix, name.lastName].filter(Boolean).join(' ');
}

/** By family name without the words before it, then first name, as a Dutch list is sorted. */
export function nameOrder({ name }: Pick<PersonDocument, 'name'>): string {
  return [name.lastName, name.callName ?? name.firstNames, name.prefix ?? ''].join('\u0000').toLowerCase();
}
