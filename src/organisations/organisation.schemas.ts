import { z } from 'zod';
import { code, localDate } from '../../workflows/payload.js';

/** What an organisation is to the deciding body; one may be several. */
export const ORGANISATION_ROLES = [
  'jobcoach',
  'training',
  'partner',
  'uwv',
  'wsp',
  'school',
  'municipality',
  'region',
  'bureau',
] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

const line = (max: number) =>
  z
    .string({ error: 'Vul dit in.' })
    .trim()
    .min(1, { error: 'Vul dit in.' })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });

/** An organisation of the register. Its general mail and telephone, of no person (F1). */
export const organisationFields = z.strictObject({
  name: line(120),
  roles: z
    .array(z.enum(ORGANISATION_ROLES, { error: 'Kies een van de rollen.' }))
    .min(1, { error: 'Kies ten minste één rol.' })
    .max(ORGANISATION_ROLES.length),
  kvkNumber: z
    .string()
    .regex(/^\d{8}$/, { error: 'Een KvK-nummer heeft acht cijfers.' })
    .nullable()
    .default(null),
  place: line(80).nullable().default(null),
  /** Lines of its address with commas between, as the post wants them: a transfer notice goes there (M37, M47). */
  postalAddress: line(160).nullable().default(null),
  mail: z.email({ error: 'Dit is geen e-mailadres.' }).max(200).nullable().default(null),
  phone: z
    .string()
    .regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' })
    .nullable()
    .default(null),
  /** Last day on which it is worked with. */
  until: localDate.nullable().default(null),
});
export type OrganisationFields = z.infer<typeof organisationFields>;
export type Organisation = OrganisationFields & { readonly number: number; readonly entry: number };

/** How a support decision names its provider: `org-12`; anything else is a member or a number of elsewhere. */
export const providerCode = (number: number): string => `org-${number}`;
export function providerNumber(provider: string | null): number | undefined {
  const found = /^org-(\d{1,6})$/.exec(provider ?? '');
  return found ? Number(found[1]) : undefined;
}

/** What an instrument is, from a day on: the definition of the region and where the municipality deviates (GV19, U). */
export const instrumentFields = z.strictObject({
  from: localDate,
  name: line(80),
  definition: line(600),
  deviation: line(600).nullable().default(null),
  /** Share of running placements that should have it, in whole percents; without one there is no norm. */
  norm: z.int({ error: 'Geef een heel percentage van 0 tot en met 100.' }).min(0).max(100).nullable().default(null),
  ground: z.string().trim().min(3, { error: 'Noem het besluit of de afspraak waarop dit rust.' }).max(200),
});
export type InstrumentFields = z.infer<typeof instrumentFields>;
export type Instrument = InstrumentFields & { readonly code: string; readonly entry: number };
export const instrumentCode = code;
