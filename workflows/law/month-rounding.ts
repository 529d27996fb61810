import type { ExplanationStep } from '../definition.js';
import { dutchEuros } from './dutch.js';
import { centsUp, toCents, type Exact } from './exact.js';
import { policyOn, type PolicySet } from './policies.js';

/** How the amount of a month becomes whole cents (B12, policy `roundMonth` of that month). */
export type MonthRounding = { readonly cents: (value: Exact) => string; readonly isUp: boolean };

export function monthRounding(month: string, policies: PolicySet): MonthRounding {
  const isUp = policyOn(policies, 'roundMonth', `${month}-01`) === 'centUp';
  return { cents: isUp ? centsUp : toCents, isUp };
}

/** The one rounding of a month amount (B12). */
export function roundingStep(sum: Exact, { cents, isUp }: MonthRounding): ExplanationStep {
  const amount = cents(sum);
  const text = isUp
    ? `Afgerond naar boven op een hele cent (keuze van de gemeente): ${dutchEuros(amount)}.`
    : `Afgerond op centen: ${dutchEuros(amount)}.`;
  return { rule: 'B12', text, result: amount, ...(isUp ? { provisional: true } : {}) };
}
