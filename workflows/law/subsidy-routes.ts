import type { LocalDate, Refusal } from '../definition.js';
import { addMonths, FIRST_DAY, requireInForce } from './dates.js';
import { policyOn, type PolicySet } from './policies.js';

/** First day on which employer or person can apply for the subsidy itself (B1), and of the circles and the term of B3. */
export const APPLICATION_FROM = '2023-07-01';

/**
 * Route b holds when the agreement with the employer lies on or before the start, whenever the form comes in; a later
 * one needs a reason and, by policy, a second person: somebody else than who records it (B2b).
 */
export function checkLumpSumAgreement(
  input: {
    readonly agreedOn: LocalDate;
    /** First day worked; null as long as nobody worked. */
    readonly start: LocalDate | null;
    readonly reason: string | null;
    readonly secondBy: string | null;
    readonly recordedBy: string;
    /** The day of recording: the choice of that day counts. */
    readonly on: LocalDate;
  },
  policies: PolicySet,
): readonly Refusal[] {
  if (input.start === null || input.agreedOn <= input.start) return [];
  const refusals: Refusal[] = [];
  if (input.reason === null || input.reason.trim() === '') {
    const detail = 'De afspraak is van na de eerste werkdag: geef een reden.';
    refusals.push({ code: 'reason-needed', detail, rule: 'B2b', field: 'reason' });
  }
  const isConfirmed = input.secondBy !== null && input.secondBy !== input.recordedBy;
  if (!isConfirmed && policyOn(policies, 'agreementNeedsSecondPerson', input.on)) {
    const detail = 'De afspraak is van na de eerste werkdag: een tweede persoon moet die bevestigen. Kies wie.';
    refusals.push({ code: 'second-person', detail, rule: 'B2b', field: 'secondBy' });
  }
  return refusals;
}

/** Nothing on a Wsw employment, and no second wage subsidy of the college on the same employment (B4). */
export function checkSubsidyAllowed(input: {
  readonly wsw: boolean;
  readonly otherWageSubsidy: boolean;
}): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (input.wsw) {
    refusals.push({
      code: 'subsidy.wsw',
      detail: 'Bij een Wsw-dienstbetrekking is er geen loonkostensubsidie (regel B4).',
      rule: 'B4',
      field: 'wsw',
    });
  }
  if (input.otherWageSubsidy) {
    const detail = 'Er loopt al een loonsubsidie van de gemeente op deze dienstbetrekking (regel B4).';
    refusals.push({ code: 'subsidy.second', detail, rule: 'B4', field: 'otherWageSubsidy' });
  }
  return refusals;
}

export type LumpSumHistory = {
  readonly start: LocalDate;
  readonly sameEmployment: boolean;
  readonly earlierLumpSum: boolean;
  readonly afterTrialPlacement: boolean;
};

/** Whether a lump sum is possible (B13, A11): never twice in one employment, elsewhere or after a trial by policy. */
export function checkLumpSumPossible(input: LumpSumHistory, policies: PolicySet): readonly Refusal[] {
  requireInForce(input.start, FIRST_DAY, 'B2', 'start');
  const refusals: Refusal[] = [];
  if (input.earlierLumpSum && input.sameEmployment) {
    const detail = 'In deze dienstbetrekking is al een vaste loonkostensubsidie gegeven (regel B13).';
    refusals.push({ code: 'lump-sum.same-employment', detail, rule: 'B13' });
  }
  if (input.earlierLumpSum && !input.sameEmployment && !policyOn(policies, 'lumpSumAgainOtherEmployer', input.start)) {
    const detail = 'De gemeente geeft niet opnieuw een vaste loonkostensubsidie bij een andere werkgever (regel B13).';
    refusals.push({ code: 'lump-sum.again', detail, rule: 'B13' });
  }
  if (input.afterTrialPlacement && !policyOn(policies, 'lumpSumAfterTrialPlacement', input.start)) {
    const detail = 'De gemeente geeft geen vaste loonkostensubsidie na een proefplaats (regel A11).';
    refusals.push({ code: 'lump-sum.after-trial', detail, rule: 'A11' });
  }
  return refusals;
}

/** Whether work again at the same employer is a new employment: after a break of more than the policy's months (B13, M29). */
export function isNewEmployment(lastDay: LocalDate, nextStart: LocalDate, policies: PolicySet): boolean {
  return nextStart > addMonths(lastDay, policyOn(policies, 'newEmploymentAfterBreakMonths', nextStart));
}
