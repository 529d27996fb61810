import { determinationNormLastDay } from '../../../workflows/law/norms.js';
import { dateOf } from '../calendar.js';
import { dayOf, type Day } from '../columns.js';
import type { FigureQuestion } from '../figure-table.js';
import {
  decisionsInTerm,
  determinationsInNorm,
  findingsInNorm,
  objectionsInTerm,
  supportsInTerm,
  type InTerm,
  type TermKind,
} from './terms.js';

/** Everything with a last day, by period: the terms of law (D1, D4, A10) and the norms of the body itself (D1b). */
export type TermShares = Readonly<Record<TermKind | 'findingNorm' | 'determinationNorm', readonly InTerm[]>>;
type Asked = Pick<FigureQuestion, 'selection' | 'today' | 'policies' | 'tables'>;

/** G9, for the figure and for the page on risks: one count. */
export function termShares(
  { selection, today, policies, tables }: Asked,
  spans: readonly { readonly from: Day; readonly until: Day }[],
): TermShares {
  return {
    finding: decisionsInTerm(selection, spans, today, 'finding'),
    application: decisionsInTerm(selection, spans, today, 'application'),
    objection: objectionsInTerm(selection, spans, today),
    support: supportsInTerm(selection, spans, today),
    findingNorm: findingsInNorm(selection, spans, today),
    determinationNorm: determinationsInNorm(selection, spans, today, (accepted) =>
      dayOf(determinationNormLastDay(dateOf(accepted), policies, tables)),
    ),
  };
}
