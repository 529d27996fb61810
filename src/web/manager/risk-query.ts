import { z } from 'zod';
import { RISK_KINDS, RISK_ORDERS, type RiskFilter, type RiskKind } from '../../oversight/risk-list.read-model.js';

export const RISK_WORDS: Readonly<Record<RiskKind, string>> = {
  held: 'Aangehouden zonder loonwaarde',
  undecided: 'Aangehouden, besluit ontbreekt',
  unreachable: 'Besluit kan niet meer op tijd',
  orderLate: 'Te laat besteld',
};

const member = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  .or(z.literal('alle'))
  .catch('alle');
const Query = z.object({
  soort: z.enum([...RISK_KINDS, 'alle']).catch('alle'),
  van: member,
  deskundige: member,
  volgorde: z.enum(RISK_ORDERS).catch('euros'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type RiskQuery = z.infer<typeof Query>;

/** Filters as they stand in the address; what it does not know it leaves out. */
export const riskQuery = (raw: unknown): RiskQuery => Query.parse(raw ?? {});

const unlessAll = <T extends string>(value: T | 'alle'): T | undefined => (value === 'alle' ? undefined : (value as T));

export const riskFilter = ({ soort, van, deskundige, volgorde }: RiskQuery): RiskFilter => ({
  kind: unlessAll(soort),
  owner: unlessAll(van),
  expert: unlessAll(deskundige),
  order: volgorde,
});

/** The same list with something else chosen. */
export function riskAddress(query: RiskQuery, change: Partial<RiskQuery>): string {
  const { soort, van, deskundige, volgorde, pagina } = { ...query, pagina: 1, ...change };
  const search = new URLSearchParams({ soort, van, deskundige, volgorde, pagina: String(pagina) });
  return `/risico?${search.toString()}`;
}
