import { z } from 'zod';
import { localDate, readable } from '../../workflows/payload.js';

/** Nobody reads along for longer than a year on one assignment. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Who may read which files, why and how long (M40): files by id, or all that ran in a period. */
export const newReadingAssignment = z
  .strictObject({
    reader: z.uuid({ error: 'Kies een lezer.' }),
    purpose: z
      .string()
      .trim()
      .min(5, { error: 'Zeg waarvoor de dossiers gelezen worden.' })
      .max(200, { error: 'Houd het doel kort: hoogstens 200 tekens.' }),
    placements: z.array(z.uuid()).max(500).default([]),
    periodFrom: localDate.nullable().default(null),
    periodUntil: localDate.nullable().default(null),
    from: localDate,
    until: localDate,
  })
  .refine(({ from, until }) => until >= from, {
    path: ['until'],
    error: 'De laatste dag ligt voor de eerste.',
    when: readable('from', 'until'),
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) < LONGEST_DAYS * DAY_MS, {
    path: ['until'],
    when: readable('from', 'until'),
    error: 'Een opdracht duurt hoogstens een jaar.',
  })
  .refine(({ periodFrom, periodUntil }) => (periodFrom === null) === (periodUntil === null), {
    path: ['periodUntil'],
    when: readable('periodFrom', 'periodUntil'),
    error: 'Geef van de periode de eerste en de laatste dag.',
  })
  .refine(({ periodFrom, periodUntil }) => (periodFrom ?? '') <= (periodUntil ?? ''), {
    path: ['periodUntil'],
    when: readable('periodFrom', 'periodUntil'),
    error: 'De laatste dag van de periode ligt voor de eerste.',
  })
  .refine(({ placements, periodFrom }) => placements.length > 0 !== (periodFrom !== null), {
    path: ['placements'],
    when: readable('placements', 'periodFrom'),
    error: 'Kies dossiers of een periode, een van de twee.',
  });
export type NewReadingAssignment = z.infer<typeof newReadingAssignment>;
export type ReadingAssignment = NewReadingAssignment & { readonly number: number; readonly givenBy: string };
