import type { LocalDate } from '../definition.js';
import { addDays, earlier, FIRST_DAY, later, requireInForce } from './dates.js';

/** From this day LKS goes on during sickness; a report of before it keeps the old rule (B14). */
export const SICKNESS_PAID_FROM = '2022-01-01';

export type SickSpan = {
  readonly reportedOn: LocalDate;
  readonly from: LocalDate;
  /** Last day of sickness. */
  readonly until: LocalDate;
};

/**
 * The days of a period without LKS because of a right to sickness benefit under ZW 29b (B14, old text): only for who is
 * in the register, and only for sickness reported before 2022-01-01. A function over given days: nothing of it is stored.
 */
export function daysWithoutSubsidy(
  period: { readonly from: LocalDate; readonly until: LocalDate },
  registeredFrom: LocalDate | null,
  sickness: readonly SickSpan[],
): readonly LocalDate[] {
  requireInForce(period.from, FIRST_DAY, 'B14', 'from');
  if (registeredFrom === null) return [];
  const days = new Set<LocalDate>();
  for (const span of sickness.filter((one) => one.reportedOn < SICKNESS_PAID_FROM)) {
    const last = earlier(span.until, period.until);
    for (let day = later(later(span.from, period.from), registeredFrom); day <= last; day = addDays(day, 1))
      days.add(day);
  }
  return [...days].toSorted();
}
