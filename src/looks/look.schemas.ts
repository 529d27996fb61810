import { z } from 'zod';
import { localDate } from '../../workflows/payload.js';

const day = localDate.describe('Een dag, jjjj-mm-dd');

/** Which looks are asked for; a day is whole, in Dutch time. Without days: the last seven. */
export const lookFilter = z.strictObject({
  from: day.optional(),
  until: day.optional(),
  actor: z.string().max(80).optional(),
  role: z.string().max(40).optional(),
  operation: z.string().max(80).optional(),
  shown: z.enum(['file', 'line'], { error: 'Kies file (geopend) of line (genoemd in een lijst).' }).optional(),
});

const record = z.strictObject({
  trace_id: z.string().nullable(),
  span_id: z.string().nullable(),
  parent_span_id: z.string().nullable(),
  status: z.enum(['Unset', 'Error']).describe('Error: het antwoord is in de server misgegaan'),
  name: z.string(),
  start_time: z.string(),
  end_time: z.string(),
  resource: z.strictObject({ attributes: z.record(z.string(), z.string()) }),
  attributes: z.record(z.string(), z.string()),
});
const told = z.strictObject({
  role: z.string(),
  body: z.string().describe('Naam van de organisatie van het dossier'),
  shown: z.enum(['file', 'line']),
  what: z.string().describe('Wat er te zien was, in gewone woorden'),
  purpose: z.string().describe('Waarvoor'),
});

export const looksPageSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      record,
      told: told.extend({ actor: z.string(), placement: z.string().nullable(), candidate: z.string().nullable() }),
    }),
  ),
  next: z.string().nullable(),
});
/** Without who of the colleagues it was: this is for whom the file is about. */
export const subjectLooksSchema = z.strictObject({
  subject: z.string(),
  items: z.array(z.strictObject({ record, told })),
});
export type LooksPage = z.infer<typeof looksPageSchema>;
export type SubjectLooks = z.infer<typeof subjectLooksSchema>;

export const activitySchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  version: z.number(),
  name: z.string(),
  purpose: z.string(),
  grounds: z.array(z.string()),
  about: z.string(),
  data: z.string(),
  receivers: z.string(),
  kept: z.string(),
});
export const activitiesSchema = z.strictObject({ items: z.array(activitySchema) });
