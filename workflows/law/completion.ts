import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays, later } from './dates.js';
import { dutchDate } from './dutch.js';
import { policyOn, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';
import { nextOpenDay, type Suspension } from './terms.js';

/** Days in which an application may be left untreated after the time to complete it has passed unused (D2, Awb 4:5(4)). */
const UNTREATED_DAYS = 28;

/**
 * The last day to complete an application, by the choice of the municipality (D2). The law sets no such term, so D5 does
 * not move it: the term stands still until that very day.
 */
export const completionLastDay = (requestedOn: LocalDate, policies: PolicySet): LocalDate =>
  addDays(requestedOn, policyOn(policies, 'completeWithinDays', requestedOn));

/** Why there is so much time to complete: the choice of the municipality, or another day that somebody chose in this file. */
export function completionStep(requestedOn: LocalDate, givenUntil: LocalDate, policies: PolicySet): ExplanationStep {
  const days = policyOn(policies, 'completeWithinDays', requestedOn);
  const inputs = { requestedOn, days };
  const time = `Aanvullen kan tot en met ${dutchDate(givenUntil)}`;
  const chosen = `${days} dagen na het verzoek (keuze van de gemeente)`;
  const isChosenHere = completionLastDay(requestedOn, policies) !== givenUntil;
  const why = isChosenHere ? `in dit dossier gekozen in plaats van ${chosen}` : chosen;
  const step = { rule: 'D2', text: `${time}: ${why}.`, inputs };
  return { ...step, result: givenUntil, ...(isChosenHere ? {} : { provisional: true }) };
}

/** The last day on which an application may be left untreated: four weeks after the given time, moved by D5 (D2, Awb 4:5(4)). */
export function untreatedTerm(
  givenUntil: LocalDate,
  tables: LegalTables,
): { readonly lastDay: LocalDate; readonly explanation: readonly ExplanationStep[] } {
  const unmoved = addDays(givenUntil, UNTREATED_DAYS);
  const { day, explanation } = nextOpenDay(unmoved, tables);
  const step: ExplanationStep = {
    rule: 'D2',
    text: `De tijd om aan te vullen liep tot en met ${dutchDate(givenUntil)}. Buiten behandeling stellen kan binnen vier weken daarna: tot en met ${dutchDate(unmoved)}.`,
    inputs: { givenUntil, days: UNTREATED_DAYS },
    result: unmoved,
  };
  return { lastDay: day, explanation: [step, ...explanation] };
}

/**
 * D2: a completion that is recorded after the given time has passed, and came before it: the last suspension ends on its day.
 * What came later changes nothing, the clock ran again already.
 */
export function endedByCompletion(suspensions: readonly Suspension[], completedOn: LocalDate): Suspension[] {
  const last = suspensions.at(-1);
  if (last === undefined || completedOn >= last.completed) return [...suspensions];
  return [...suspensions.slice(0, -1), { ...last, completed: later(last.requested, completedOn) }];
}
