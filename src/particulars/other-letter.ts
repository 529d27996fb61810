import { z } from 'zod';

const words = (max: number, what: string) =>
  z
    .string({ error: `Geef ${what}.` })
    .trim()
    .min(1, { error: `Geef ${what}.` })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });

/** Who decided in our place (M46). */
export const bodyName = words(80, 'de naam van de organisatie die besliste');

/** How its letter is found in its own system, and what we say of it: sealed. */
export const sealedLetter = z
  .strictObject({
    reference: words(60, 'het kenmerk').nullable().default(null),
    explanation: words(600, 'de toelichting').nullable().default(null),
  })
  .nullable()
  .default(null);
