import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import { FINDING_TERM_FROM } from '../../workflows/law/terms.js';

/** From what the term of a decision was counted (D1): a finding or determination, five weeks; or the receipt, eight weeks. */
export const DECISION_TERMS = ['none', 'finding', 'application'] as const;
export type DecisionTerm = (typeof DECISION_TERMS)[number];

/** What moved the clocks of a placement, or answered them: the decision it took, and the clocks as its plan set them. */
export type TermEvent = { readonly type: string; readonly decision: Json; readonly clocks: Json };
const ANSWERS = ['lumpSum.decided', 'measured.decided', 'refusal.decided', 'untreated.decided', 'end.decided'] as const;
export const TERM_EVENTS: readonly string[] = [
  ...ANSWERS,
  'measuring.leftOut',
  'application.received',
  'measurement.determined',
  'determination.revised',
  'value.adopted',
  'objection.upheld',
];

/**
 * The term of each decision that answered one, by its number. Other decisions are taken while a clock may run, and answer none.
 * @param events in the order in which they were recorded
 */
export function decisionTerms(events: readonly TermEvent[]): ReadonlyMap<Json, DecisionTerm> {
  const terms = new Map<Json, DecisionTerm>();
  let findingOn: LocalDate | null = null;
  for (const { type, decision, clocks } of events) {
    if ((ANSWERS as readonly string[]).includes(type)) terms.set(decision, termFrom(findingOn));
    if (isObject(clocks)) findingOn = typeof clocks['findingOn'] === 'string' ? clocks['findingOn'] : null;
  }
  return terms;
}

/** The term that a placement waits in now, by its clocks. */
export function openTermOf({ clocks = null }: JsonObject): DecisionTerm {
  if (!isObject(clocks) || typeof clocks['decisionLastDay'] !== 'string') return 'none';
  return termFrom(typeof clocks['findingOn'] === 'string' ? clocks['findingOn'] : null);
}

const termFrom = (findingOn: LocalDate | null): DecisionTerm =>
  findingOn !== null && findingOn >= FINDING_TERM_FROM ? 'finding' : 'application';
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
