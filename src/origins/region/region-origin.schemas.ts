import { z } from 'zod';
import { localDate } from '../../../workflows/payload.js';
import { figureTableSchema } from '../figure-table-view.js';

export const numbersOriginQuery = z.strictObject({
  area: z.string().min(1).max(16).optional().describe('CBS-code van een gemeente; zonder gebied: de hele regio'),
  on: localDate.optional().describe('Zoals bekend aan het eind van deze dag; zonder dag: nu'),
});
export type NumbersOriginQuery = z.infer<typeof numbersOriginQuery>;

export const numbersOriginSchema = z.strictObject({
  on: z.string(),
  area: z.string(),
  tables: z.array(figureTableSchema).describe('Zoals zij er op die dag stonden'),
  numbers: z
    .array(
      z.strictObject({
        entry: z.int().describe('Regel van het logboek'),
        kind: z.string(),
        area: z.string(),
        period: z.string(),
        version: z.string(),
        value: z.record(z.string(), z.unknown()).nullable(),
        source: z.string(),
        recordedOn: z.string(),
        recordedBy: z.string(),
        state: z.enum(['holds', 'replaced', 'withdrawn']),
      }),
    )
    .describe('Alles wat tot die dag is vastgelegd, de oudste regel eerst'),
  proofs: z.array(
    z.strictObject({
      body: z.string(),
      entries: z.int(),
      until: z.int().describe('Laatste regel waarop dit rust'),
      differences: z.array(z.string()).describe('Leeg als het logboek en wat is opgeslagen gelijk zijn'),
      seal: z.strictObject({ number: z.int(), day: z.string(), entry: z.int(), holds: z.boolean() }).nullable(),
    }),
  ),
});
export type NumbersOriginView = z.infer<typeof numbersOriginSchema>;

export const tableOriginSchema = z.strictObject({
  key: z.string(),
  period: z.string(),
  definition: z.array(z.string()),
  from: z.string(),
  until: z.string(),
  readyOn: z.string().describe('Vanaf deze dag kan alles erover bekend zijn'),
  builtAt: z.string().describe('Daarna wordt de tabel niet meer gewijzigd'),
  hidden: z.int().describe('Verborgen cellen'),
  bodies: z.array(
    z.strictObject({
      name: z.string(),
      municipalities: z.array(z.string()),
      seal: z
        .strictObject({ number: z.int(), day: z.string(), entries: z.int(), streams: z.int(), holds: z.boolean() })
        .nullable()
        .describe('Het eerste zegel over alles wat er was vastgelegd toen de tabel werd gemaakt'),
    }),
  ),
  own: z
    .strictObject({
      day: z.string(),
      how: z.enum(['wholeDay', 'now']).describe('Nagespeeld zoals bekend op die dag, of geteld uit wat nu bekend is'),
      others: z
        .int()
        .nullable()
        .describe('Getallen die anders zijn dan gepubliceerd; null: de tabel telt de hele regio'),
      table: figureTableSchema,
    })
    .nullable()
    .describe('Alleen voor de manager: wat de eigen dossiers geven'),
});
export type TableOriginView = z.infer<typeof tableOriginSchema>;
