import { z } from 'zod';
import type { PeriodKind } from '../../outcomes/calendar.js';
import type { FigureRequest } from '../../outcomes/figure-reader.js';

const code = z.string().max(64).catch('');
const PERIODS = { maand: 'month', kwartaal: 'quarter', jaar: 'year' } as const satisfies Record<string, PeriodKind>;
const Query = z.object({
  jaar: z
    .string()
    .regex(/^20\d\d$/)
    .catch(''),
  per: z.enum(['maand', 'kwartaal', 'jaar']).catch('kwartaal'),
  gemeente: code,
  team: code,
  van: code,
  werkgever: code,
  sector: code,
  markt: code,
  bron: code,
  ondersteuning: code,
});
export type FigureQuery = z.infer<typeof Query>;

/** Which page of a list, from 1; what is no number of a page is the first. */
export const pageNumber = (raw: unknown): number => z.coerce.number().int().min(1).max(100_000).catch(1).parse(raw);

const FILTERS = [
  ['gemeente', 'Gemeente', 'municipality'],
  ['team', 'Team', 'team'],
  ['van', 'Consulent', 'owner'],
  ['werkgever', 'Werkgever', 'employer'],
  ['sector', 'Sector', 'sector'],
  ['markt', 'Markt of overheid', 'market'],
  ['bron', 'Bron van de match', 'source'],
  ['ondersteuning', 'Ondersteuning', 'support'],
] as const;
type FilterNames = Readonly<Record<(typeof FILTERS)[number][2], readonly (readonly [string, string])[]>>;

/** Filters as they stand in the address; what it does not know it leaves out. @param year used when none is asked */
export function figureQuery(raw: unknown, year: number): FigureQuery {
  const query = Query.parse(raw ?? {});
  return query.jaar === '' ? { ...query, jaar: String(year) } : query;
}

export function requestOf(query: FigureQuery): FigureRequest {
  const one = (value: string): readonly string[] => (value === '' ? [] : [value]);
  return {
    filter: {
      municipality: one(query.gemeente),
      owner: one(query.van),
      employer: one(query.werkgever),
      sector: one(query.sector),
      market: one(query.markt),
      source: one(query.bron),
      support: one(query.ondersteuning),
    },
    team: query.team,
    year: Number(query.jaar),
    per: PERIODS[query.per],
  };
}

/** The filters that are set, in words: `Gemeente: Hilversum`. The year and the width of periods always are. */
export function filterWords(query: FigureQuery, choices: FilterNames): readonly string[] {
  const named = FILTERS.flatMap(([name, label, choice]) => {
    const value = query[name];
    if (value === '') return [];
    return [`${label}: ${choices[choice].find(([code]) => code === value)?.[1] ?? 'onbekend'}`];
  });
  return [`Jaar: ${query.jaar}`, `Per ${query.per}`, ...named];
}

/** The same filters on another figure or file. */
export function figureAddress(path: string, query: FigureQuery): string {
  const filled = Object.entries(query).filter(
    ([name, value]) => value !== '' && (name !== 'per' || value !== 'kwartaal'),
  );
  return `/uitkomsten/${path}?${new URLSearchParams(filled).toString()}`;
}
