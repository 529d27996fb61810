import { z } from 'zod';
import { localDate, readable } from '../../workflows/payload.js';

const line = (max: number) => z.string().trim().min(2, { error: 'Dit is te kort.' }).max(max);

/** A municipality as it is given on the command line: CBS code and name. */
const municipality = z
  .string()
  .regex(/^\d{4}:.{2,80}$/, { error: 'Geef de CBS-code van vier cijfers en de naam, zoals 0402:Hilversum.' })
  .transform((text) => ({ code: text.slice(0, 4), name: text.slice(5).trim() }));

/** What stands at the head of letters; each can be changed later. */
const letterhead = z.strictObject({
  postAddress: line(200).optional(),
  visitAddress: line(200).optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9 ()-]{6,20}$/, { error: 'Dit is geen telefoonnummer.' })
    .optional(),
  mail: z.email({ error: 'Dit is geen e-mailadres.' }).optional(),
  website: line(100).optional(),
});

/** A deciding body with what it needs on its first day (M1). */
export const newBody = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: 'Gebruik kleine letters, cijfers en streepjes.' }),
  name: line(120),
  kind: z.enum(['college', 'dagelijksBestuur'], { error: 'Kies college of dagelijksBestuur.' }),
  region: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, { error: 'Gebruik kleine letters, cijfers en streepjes.' }),
  from: localDate,
  municipalities: z.array(municipality).min(1, { error: 'Noem ten minste één gemeente.' }).max(60),
  administrator: z.strictObject({
    issuer: z.string().trim().min(3, { error: 'Geef het adres van de inlogdienst.' }).max(300),
    subject: z
      .string()
      .trim()
      .min(1, { error: 'Geef het kenmerk dat de inlogdienst van deze persoon geeft.' })
      .max(300),
    name: line(120),
    mail: z.email({ error: 'Dit is geen e-mailadres.' }).nullable().default(null),
  }),
  letterhead: letterhead.default({}),
  /** Managers and reviewers may sign everything from the first day; without it the mandate table starts empty. */
  standardMandate: z.boolean().default(false),
});
export type NewBody = z.infer<typeof newBody>;

/** The texts of letters that a letterhead fills. */
export const LETTERHEAD_TEXTS: Readonly<Record<keyof NewBody['letterhead'], string>> = {
  postAddress: 'afzender.postadres',
  visitAddress: 'afzender.bezoekadres',
  phone: 'afzender.telefoon',
  mail: 'afzender.mail',
  website: 'afzender.website',
};

/** One body takes the place of another on a day (M50). */
export const succession = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    on: localDate,
    /** Where the residents of the old municipality live from that day, by CBS code. */
    municipality: z.string().regex(/^\d{4}$/, { error: 'Geef de CBS-code van vier cijfers.' }),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: 'Kies een andere organisatie dan die ophoudt.',
    when: readable('from', 'to'),
  });
export type Succession = z.infer<typeof succession>;
