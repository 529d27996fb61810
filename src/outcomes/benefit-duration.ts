import type { LocalDate } from '../../workflows/definition.js';
import { addMonths } from '../../workflows/law/dates.js';

/** How long somebody had a benefit when the work began (seeds 16: the mean was 3.7 years, 46 % over three). */
export const BENEFIT_DURATIONS = ['underYear', 'oneToThree', 'threeToFive', 'overFive'] as const;
export type BenefitDuration = (typeof BENEFIT_DURATIONS)[number];
const UNTIL_MONTHS = [12, 36, 60] as const;

/** @param from first day of the benefit @param start first day worked; a benefit that began later says nothing */
export function benefitDuration(from: LocalDate, start: LocalDate): BenefitDuration | null {
  if (from > start) return null;
  const group = UNTIL_MONTHS.findIndex((months) => start < addMonths(from, months));
  return BENEFIT_DURATIONS[group < 0 ? UNTIL_MONTHS.length : group] ?? null;
}
