import { z } from 'zod';
import { figureTableSchema } from './figure-table-view.js';
import { localDate } from '../../workflows/payload.js';
import { PERIOD_KINDS } from '../outcomes/calendar.js';
import type { FigureRequest } from '../outcomes/figure-reader.js';

const code = z.string().min(1).max(64).optional();

export const figureOriginQuery = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/, { error: 'Geef een jaar als 2026.' })
    .optional()
    .describe('Zonder jaar: dit jaar'),
  per: z.enum(PERIOD_KINDS, { error: 'Kies month, quarter of year.' }).default('quarter'),
  municipality: code.describe('Gemeente, als CBS-code'),
  team: code,
  owner: code.describe('Consulent'),
  employer: code,
  sector: code,
  market: code.describe('market of government'),
  source: code.describe('Bron van de match'),
  support: code.describe('Soort ondersteuning'),
  reason: code.describe('Reden van de Praktijkroute'),
  jobhunter: code.describe('under27, from27 of none'),
  arrangement: code.describe('Arrangement bij de start: 1 tot en met 4'),
  arrangementNow: code.describe('Arrangement op de dag zelf'),
  programme: code.describe('Programma'),
  budgetLine: code.describe('Budgetregel'),
  form: code.describe('regular, secondment of temporary'),
  split: code.describe('Vorm en sector samen: regular, lent of government'),
  carved: code.describe('Taken apart gezet: yes of no'),
  socialReturn: code.describe('Social return: yes of no'),
  socialReturnContract: code.describe('Kenmerk van het contract met social return'),
  buddy: code.describe('Buddy genoemd: yes of no'),
  externalReference: code.describe('Nummer in een ander systeem: yes of no'),
  contractsAgreed: code.describe('Zoveel contracten vooraf afgesproken; 0: geen reeks'),
  day: localDate.optional().describe('Dag van het cijfer zelf, bij een cijfer tussen twee dagen (G16); zonder dag: nu'),
  comparedWith: localDate.optional().describe('Eerdere dag waarmee dat cijfer vergelijkt; zonder dag: een jaar ervoor'),
  since: localDate.optional().describe('Stappen sinds deze dag (G16); zonder dag: 1 januari van het jaar'),
  list: code.describe('Een lijst achter het cijfer; zonder lijst alle plaatsingen'),
  on: localDate.optional().describe('Zoals bekend aan het eind van deze dag; zonder dag: nu'),
});
export type FigureOriginQuery = z.infer<typeof figureOriginQuery>;

/** @param year used when none is asked */
export function figureRequestOf(query: FigureOriginQuery, year: string): FigureRequest {
  const { year: asked, per, team = '', list: _list, on: _on, day, comparedWith, since, ...filters } = query;
  const filter = Object.entries(filters).map(([name, value]) => [name, value === undefined ? [] : [value]] as const);
  const days = {
    ...(day === undefined ? {} : { on: day }),
    ...(comparedWith === undefined ? {} : { before: comparedWith }),
    ...(since === undefined ? {} : { since }),
  };
  return {
    filter: Object.fromEntries(filter),
    team,
    year: Number(asked ?? year),
    per,
    ...(Object.keys(days).length === 0 ? {} : { days }),
  };
}

const count = z.int().nullable().describe('Leeg: minder dan vijf personen, en uw rol opent geen dossiers');
export const dayReplayWish = z.strictObject({
  on: localDate.optional().describe('De dag; zonder dag: nu'),
});
export type DayReplayWish = z.infer<typeof dayReplayWish>;

export const dayReplaySchema = z.strictObject({
  on: z.string(),
  until: z.string().describe('Wat tot dit moment is vastgelegd, telt'),
  askedBy: z.string(),
  askedAt: z.string(),
  finishedAt: z.string().nullable().describe('Leeg zolang het naspelen duurt'),
  files: z.int().describe('Dossiers van plaatsingen en personen samen'),
  replayed: z.int().describe('Hoeveel daarvan zijn nagespeeld'),
  failed: z.array(z.string()).describe('Plaatsingen die niet na te spelen zijn en niet meetellen'),
});
export type DayReplayView = z.infer<typeof dayReplaySchema>;

export const figureOriginSchema = z.strictObject({
  figure: z.strictObject({
    key: z.string(),
    numbers: z.string(),
    title: z.string(),
    definition: z.array(z.string()).describe('Wat het cijfer betekent'),
  }),
  at: z.string().describe('Moment waarvan de cijfers van nu zijn'),
  on: z.string(),
  over: z.strictObject({
    placements: count,
    persons: count,
    ofThatDay: z.boolean().describe('Aantallen van die dag; anders die van nu'),
  }),
  tables: z
    .array(figureTableSchema)
    .describe('Zoals bekend op die dag; leeg als er te veel dossiers zijn om het te vinden'),
  found: z.strictObject({
    how: z
      .enum(['replayed', 'counted', 'wholeDay', 'tooMany'])
      .describe(
        'Nagespeeld, opnieuw geteld, gevonden uit alle nagespeelde dossiers van die dag, of te veel: vraag dan om die dag na te spelen',
      ),
    of: z.enum(['placements', 'people']).nullable().describe('Waarvan er te veel zijn'),
    files: count,
    same: z.boolean().nullable().describe('Gelijk aan het cijfer dat wordt getoond; leeg bij een eerdere dag'),
  }),
  replay: dayReplaySchema.nullable().describe('Het naspelen van alle dossiers van die dag, als daarom is gevraagd'),
  proof: z.strictObject({
    files: count,
    entries: count,
    wrong: z.array(z.string()).describe('Plaatsingen waarvan iets anders is opgeslagen dan het logboek geeft'),
  }),
  words: z.array(z.string()).describe('Hetzelfde in gewone zinnen, en wat niet te zeggen is'),
  lists: z.array(z.strictObject({ key: z.string(), label: z.string(), count: z.int() })),
  asked: count,
  files: z
    .array(
      z.strictObject({
        id: z.string(),
        candidate: z.string(),
        employer: z.string(),
        owner: z.string().nullable(),
        label: z.string(),
      }),
    )
    .describe('De eerste honderd plaatsingen, voor wie dossiers opent'),
});
export type FigureOriginView = z.infer<typeof figureOriginSchema>;
