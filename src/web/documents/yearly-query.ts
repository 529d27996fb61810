import { z } from 'zod';
import type { TurnOrder } from '../../documents/turns/turn-rows.js';

/** Orders of the list as they stand in the address. */
export const YEARLY_ORDERS = ['steekproef', 'verschil'] as const;
export const ORDER_OF: Readonly<Record<(typeof YEARLY_ORDERS)[number], TurnOrder>> = {
  steekproef: 'chance',
  verschil: 'most',
};

/** So many pages hold the greatest differences; behind that their order says nothing more. */
export const MOST_PAGES = 10;

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
const Query = z.object({
  /** Within the reach of tables. */
  jaar: z.coerce.number().int().min(2017).max(2100).optional().catch(undefined),
  volgorde: z.enum(YEARLY_ORDERS).catch('steekproef'),
  pagina: pageNumber,
  /** The page of the year statements. */
  opgaven: pageNumber,
});
export type YearlyQuery = Omit<z.infer<typeof Query>, 'jaar'> & { readonly jaar: number };

/** What was asked for in the address; what it does not know it leaves out. @param year when none is asked for */
export function yearlyQuery(raw: unknown, year: number): YearlyQuery {
  const { jaar = year, pagina, ...query } = Query.parse(raw ?? {});
  return { jaar, ...query, pagina: query.volgorde === 'verschil' ? Math.min(pagina, MOST_PAGES) : pagina };
}

/** The same page with something else chosen. */
export function yearlyAddress(query: YearlyQuery, change: Partial<YearlyQuery>): string {
  const { jaar, volgorde, pagina, opgaven } = { ...query, pagina: 1, opgaven: 1, ...change };
  const search = new URLSearchParams({
    jaar: String(jaar),
    volgorde,
    pagina: String(pagina),
    opgaven: String(opgaven),
  });
  return `/brieven/jaar?${search.toString()}`;
}
