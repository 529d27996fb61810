import { z } from 'zod';
import { localDate } from '../../../workflows/payload.js';
import { municipalityCode } from '../../candidates/candidate.schemas.js';
import { MATCHING_FIELDS } from '../../outcomes/matching-fields.js';

const on = localDate.optional().describe('Zoals bekend aan het eind van deze dag; zonder dag: nu');

export const shelteredOriginQuery = z.strictObject({
  municipality: municipalityCode,
  year: z
    .string()
    .regex(/^20\d\d$/, { error: 'Geef een jaar als 2026.' })
    .describe('Jaar van de taakstelling'),
  on,
});
export const completenessOriginQuery = z.strictObject({
  municipality: municipalityCode.optional(),
  field: z.enum(MATCHING_FIELDS, { error: `Kies een van: ${MATCHING_FIELDS.join(', ')}.` }).optional(),
  on,
});
export const supportCostOriginQuery = z.strictObject({
  row: z.string().max(200).optional().describe('Een rij van de tabel, zoals rows die noemt; zonder rij: alle'),
  on,
});

const cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ hidden: z.literal(true) })]);
const line = {
  entry: z.int().nullable().describe('Nummer in het logboek; leeg als er niets is vastgelegd'),
  on: z.string().nullable().describe('Dag van vastleggen'),
  by: z.string().nullable(),
  what: z.string(),
};

export const countOriginSchema = z.strictObject({
  on: z.string(),
  tables: z.array(
    z.strictObject({
      caption: z.string(),
      header: z.array(z.strictObject({ label: z.string(), kind: z.string() })),
      rows: z.array(z.array(cell)),
      sentence: z.string(),
    }),
  ),
  rules: z.array(z.string()).describe('Hoe het wordt geteld'),
  how: z
    .enum(['entries', 'wholeDay', 'tooMany'])
    .describe('Gevonden uit de regels van de dossiers, uit nagespeelde dossiers, of te veel om op te wachten'),
  same: z.boolean().nullable().describe('Gelijk aan wat de pagina toont; leeg bij een eerdere dag'),
  body: z
    .array(z.strictObject({ ...line, entry: z.int(), on: z.string() }))
    .describe('Wat de organisatie zelf vastlegde'),
  lines: z
    .array(z.strictObject({ stream: z.string(), of: z.enum(['people', 'placements']), ...line }))
    .describe('De eerste honderd regels uit dossiers, voor wie dossiers opent'),
  all: z.int(),
  proof: z.strictObject({
    files: z.int().describe('Zoveel van die dossiers zijn nagerekend'),
    entries: z.int(),
    wrong: z.array(z.string()).describe('Dossiers waarvan iets anders is opgeslagen dan het logboek geeft'),
    differences: z.array(z.string()).describe('In het logboek van de organisatie zelf'),
  }),
  seal: z
    .strictObject({ number: z.int(), day: z.string(), entries: z.int(), streams: z.int(), holds: z.boolean() })
    .nullable()
    .describe('Het eerste zegel over al deze regels'),
  rows: z.array(z.strictObject({ key: z.string(), words: z.string() })).describe('Rijen waar apart naar te vragen is'),
});
export type CountOriginView = z.infer<typeof countOriginSchema>;
