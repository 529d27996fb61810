import { z } from 'zod';
import { dutchDate } from '../../../workflows/law/dutch.js';
import { localDate } from '../../../workflows/payload.js';
import type { PeriodKind } from '../../outcomes/calendar.js';
import type { FigureRequest } from '../../outcomes/figure-reader.js';

const code = z.string().max(64).catch('');
const PERIODS = { maand: 'month', kwartaal: 'quarter', jaar: 'year' } as const satisfies Record<string, PeriodKind>;

/** Filters in the order of the page, by their name in the address; those after the first eight are asked less often. */
export const FIGURE_FILTERS = [
  ['gemeente', 'Gemeente', 'Alle gemeenten', 'municipality'],
  ['team', 'Team', 'Alle teams', 'team'],
  ['van', 'Consulent', 'Alle consulenten', 'owner'],
  ['werkgever', 'Werkgever', 'Alle werkgevers', 'employer'],
  ['sector', 'Sector', 'Alle sectoren', 'sector'],
  ['markt', 'Werkplek', 'Markt en overheid', 'market'],
  ['bron', 'Gevonden via', 'Alle bronnen', 'source'],
  ['ondersteuning', 'Ondersteuning', 'Met en zonder', 'support'],
] as const;
export const MORE_FILTERS = [
  ['reden', 'Reden van de Praktijkroute', 'Alle redenen', 'reason'],
  ['jobhunter', 'Jobhunter', 'Met en zonder', 'jobhunter'],
  ['arrangement', 'Arrangement bij de start', 'Alle arrangementen', 'arrangement'],
  ['arrangement-nu', 'Arrangement nu', 'Alle arrangementen', 'arrangementNow'],
  ['programma', 'Programma', 'Alle programma’s', 'programme'],
  ['budget', 'Budgetregel', 'Alle budgetregels', 'budgetLine'],
  ['vorm', 'Vorm van het werk', 'Alle vormen', 'form'],
  ['soort-baan', 'Soort baan', 'Alle soorten', 'split'],
  ['carving', 'Taken apart gezet (jobcarving)', 'Ja en nee', 'carved'],
  ['social-return', 'Social return', 'Ja en nee', 'socialReturn'],
  ['contract', 'Contract met social return', 'Alle contracten', 'socialReturnContract'],
  ['buddy', 'Buddy genoemd', 'Ja en nee', 'buddy'],
  ['reeks', 'Reeks contracten vooraf afgesproken', 'Met en zonder', 'contractsAgreed'],
  ['nummer', 'Nummer in een ander systeem', 'Met en zonder', 'externalReference'],
] as const;
/** Days of a figure between two days (G16), by their name in the address; what is no day is left out. */
export const FIGURE_DAYS = [
  ['op', 'Op', 'on'],
  ['vergeleken', 'Vergeleken met', 'before'],
  ['sinds', 'Stappen sinds', 'since'],
] as const;
type DayName = (typeof FIGURE_DAYS)[number][0];
const day = localDate.or(z.literal('')).catch('');
const FILTERS = [...FIGURE_FILTERS, ...MORE_FILTERS];
type FilterName = (typeof FILTERS)[number][0];

const Query = z.object({
  jaar: z
    .string()
    .regex(/^20\d\d$/)
    .catch(''),
  per: z.enum(['maand', 'kwartaal', 'jaar']).catch('kwartaal'),
  ...(Object.fromEntries(FILTERS.map(([name]) => [name, code])) as Record<FilterName, typeof code>),
  ...(Object.fromEntries(FIGURE_DAYS.map(([name]) => [name, day])) as Record<DayName, typeof day>),
});
export type FigureQuery = z.infer<typeof Query>;

/** Which page of a list, from 1; what is no number of a page is the first. */
export const pageNumber = (raw: unknown): number => z.coerce.number().int().min(1).max(100_000).catch(1).parse(raw);

type FilterNames = Readonly<Record<(typeof FILTERS)[number][3], readonly (readonly [string, string])[]>>;

/** Filters as they stand in the address; what it does not know it leaves out. @param year used when none is asked */
export function figureQuery(raw: unknown, year: number): FigureQuery {
  const query = Query.parse(raw ?? {});
  return query.jaar === '' ? { ...query, jaar: String(year) } : query;
}

export function requestOf(query: FigureQuery): FigureRequest {
  const asked = FILTERS.flatMap(([name, , , of]) =>
    of === 'team' ? [] : [[of, query[name] === '' ? [] : [query[name]]] as const],
  );
  const days = FIGURE_DAYS.flatMap(([name, , of]) => (query[name] === '' ? [] : [[of, query[name]] as const]));
  return {
    filter: Object.fromEntries(asked),
    team: query.team,
    year: Number(query.jaar),
    per: PERIODS[query.per],
    ...(days.length === 0 ? {} : { days: Object.fromEntries(days) }),
  };
}

/** The filters that are set, in words: `Gemeente: Hilversum`. The year and the width of periods always are. */
export function filterWords(query: FigureQuery, choices: FilterNames): readonly string[] {
  const named = FILTERS.flatMap(([name, label, , choice]) => {
    const value = query[name];
    if (value === '') return [];
    return [`${label}: ${choices[choice].find(([code]) => code === value)?.[1] ?? 'onbekend'}`];
  });
  const days = FIGURE_DAYS.flatMap(([name, label]) =>
    query[name] === '' ? [] : [`${label}: ${dutchDate(query[name])}`],
  );
  return [`Jaar: ${query.jaar}`, `Per ${query.per}`, ...days, ...named];
}

/** The same filters on another figure or file. */
export function figureAddress(path: string, query: FigureQuery): string {
  const filled = Object.entries(query).filter(
    ([name, value]) => value !== '' && (name !== 'per' || value !== 'kwartaal'),
  );
  return `/uitkomsten/${path}?${new URLSearchParams(filled).toString()}`;
}
