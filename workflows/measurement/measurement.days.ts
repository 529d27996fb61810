import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { addWorkingDays } from '../law/holidays.js';
import { policyOn, type PolicyName, type PolicySet } from '../law/policies.js';
import type { LegalTables } from '../law/tables.js';
import { countTerm } from '../law/terms.js';

export type FoundDay = { readonly day: LocalDate; readonly explanation: readonly ExplanationStep[] };
type WorkingDaysPolicy = Extract<
  PolicyName,
  'draftWorkingDays' | 'viewsWorkingDays' | 'normReportToDeterminationWorkingDays'
>;

/** The draft is due some working days after the visit (D8). */
export const draftDueOn = (
  visitedOn: LocalDate,
  policies: PolicySet,
  today: LocalDate,
  tables: LegalTables,
): FoundDay => byPolicy('draftWorkingDays', 'D8', 'Concept', visitedOn, policies, today, tables);

/** The determination is due some working days after the report was accepted (D1b). */
export const determineBy = (
  acceptedOn: LocalDate,
  policies: PolicySet,
  today: LocalDate,
  tables: LegalTables,
): FoundDay =>
  byPolicy('normReportToDeterminationWorkingDays', 'D1b', 'Vaststelling', acceptedOn, policies, today, tables);

/** Last day for views, and the day after it on which the term has passed by itself (C7). */
export function viewsUntil(
  askedOn: LocalDate,
  policies: PolicySet,
  today: LocalDate,
  tables: LegalTables,
): FoundDay & { readonly over: LocalDate } {
  const found = byPolicy('viewsWorkingDays', 'C7', 'Zienswijze', askedOn, policies, today, tables);
  return { ...found, over: addDays(found.day, 1) };
}

/** Last day to object to a determination, from the day it was sent (D4, D5). */
export function objectionUntil(sentOn: LocalDate, tables: LegalTables): FoundDay {
  const { lastDay, explanation } = countTerm('objection', sentOn, [], tables);
  return { day: lastDay, explanation };
}

function byPolicy(
  name: WorkingDaysPolicy,
  rule: string,
  what: string,
  from: LocalDate,
  policies: PolicySet,
  today: LocalDate,
  tables: LegalTables,
): FoundDay {
  const count = policyOn(policies, name, today);
  const day = addWorkingDays(from, count, tables);
  const text = `${what} uiterlijk ${count} werkdagen na ${dutchDate(from)}: ${dutchDate(day)}.`;
  return { day, explanation: [{ rule, text, inputs: { from, count }, result: day, provisional: true }] };
}
