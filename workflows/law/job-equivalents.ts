import type { Decimal as Base } from 'decimal.js';
import type { LocalDate } from '../definition.js';
import { addMonths, requireInForce } from './dates.js';
import { Decimal } from './exact.js';

/** Paid hours a week of one job of the Banenafspraak (E1). */
const JOB_HOURS = '25.5';

/** Jobs of 25.5 hours, pro rata and also above one, as a decimal with at most eight places (E1). */
export function jobEquivalents(paidHoursPerWeek: Base.Value): string {
  return new Decimal(paidHoursPerWeek).div(JOB_HOURS).toDecimalPlaces(8).toString();
}

/** First day of the wage cost benefit (E3); until 2025-12-31 it lasted three years and asked a declaration. */
export const LKV_FROM = '2018-01-01';
const LKV_UNLIMITED_FROM = '2026-01-01';
const LKV_PER_HOUR = '1.01';
const LKV_PER_YEAR = '2000';

export type LkvInput = {
  readonly year: number;
  /** Paid hours of that year while registered and employed. */
  readonly paidHours: Base.Value;
  readonly registered: boolean;
  readonly declaration: boolean;
};

/** The wage cost benefit banenafspraak of a year, in euros (E3); a year before 2018 is a `LawError`. */
export function lkvOfYear(input: LkvInput): string {
  const first = `${input.year}-01-01`;
  requireInForce(first, LKV_FROM, 'E3', 'year');
  if (!input.registered || (first < LKV_UNLIMITED_FROM && !input.declaration)) return '0.00';
  return Decimal.min(LKV_PER_YEAR, new Decimal(input.paidHours).times(LKV_PER_HOUR)).toFixed(2);
}

/** First day without benefit in an employment: three years after its start when that lies before 2026, else none (E3). */
export function lkvEnds(employmentStart: LocalDate): LocalDate | null {
  const end = addMonths(employmentStart, 36);
  return end < LKV_UNLIMITED_FROM ? end : null;
}
