import { z } from 'zod';
import type { OutcomeFilter } from '../../outcomes/selection.js';

const code = z.string().max(64).catch('');
const Query = z.object({
  jaar: z
    .string()
    .regex(/^20\d\d$/)
    .catch(''),
  gemeente: code,
  van: code,
  sector: code,
  markt: code,
});
export type FigureQuery = z.infer<typeof Query>;

/** Filters as they stand in the address; what it does not know it leaves out. @param year used when none is asked */
export function figureQuery(raw: unknown, year: number): FigureQuery {
  const query = Query.parse(raw ?? {});
  return query.jaar === '' ? { ...query, jaar: String(year) } : query;
}

export function filterOf({ gemeente, van, sector, markt }: FigureQuery): OutcomeFilter {
  const one = (value: string): readonly string[] => (value === '' ? [] : [value]);
  return { municipality: one(gemeente), owner: one(van), sector: one(sector), market: one(markt) };
}

/** The same filters on another figure or file. */
export function figureAddress(path: string, query: FigureQuery): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  return `/uitkomsten/${path}?${new URLSearchParams(filled).toString()}`;
}
