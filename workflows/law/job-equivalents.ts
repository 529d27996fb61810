import type { Decimal as Base } from 'decimal.js';
import type { LocalDate } from '../definition.js';
import { addDays, addMonths, earlier, later, requireInForce } from './dates.js';
import { Decimal } from './exact.js';
import { rowOn } from './tables.js';
import { wageCostBenefitRows } from './wage-cost-benefit.data.js';

/** Paid hours a week of one job of the Banenafspraak (E1). */
export const JOB_HOURS = '25.5';

/** Jobs of 25.5 hours, pro rata and also above one, as a decimal with at most eight places (E1). */
export function jobEquivalents(paidHoursPerWeek: Base.Value): string {
  return new Decimal(paidHoursPerWeek).div(JOB_HOURS).toDecimalPlaces(8).toString();
}

/** First day of the wage cost benefit (E3); until 2025-12-31 it lasted three years and asked a declaration. */
export const LKV_FROM = '2018-01-01';
const LKV_UNLIMITED_FROM = '2026-01-01';

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
  const row = rowOn(wageCostBenefitRows, first);
  return Decimal.min(row?.perYear ?? 0, new Decimal(input.paidHours).times(row?.perHour ?? 0)).toFixed(2);
}

/**
 * First day without benefit in an employment by the limit of three years, where that day lies before 2026; else none: a limit that
 * would fall later no longer exists (E3).
 */
export function lkvEnds(employmentStart: LocalDate): LocalDate | null {
  const end = addMonths(employmentStart, 36);
  return end < LKV_UNLIMITED_FROM ? end : null;
}

/** Days on which the benefit can be had: `until` is null as long as the employment has no known end. */
export type LkvPeriod = {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** Days before 2026 ask a declaration. */
  readonly declaration: boolean;
  /** It comes back on 2026-01-01 in an employment whose three years were over (a reading of E3). */
  readonly comesBack: boolean;
};

/**
 * When the benefit can be had in an employment, while registered (E3): until 2025-12-31 three years from the start of the employment, from
 * 2026-01-01 as long as it lasts. Empty where it ends before it could begin; an employment that ended before 2018 is a `LawError`.
 */
export function lkvPeriods(input: {
  readonly employmentStart: LocalDate;
  readonly registeredFrom: LocalDate;
  readonly lastDay: LocalDate | null;
}): readonly LkvPeriod[] {
  const { employmentStart, registeredFrom, lastDay } = input;
  if (lastDay !== null) requireInForce(lastDay, LKV_FROM, 'E3', 'lastDay');
  const first = later(later(employmentStart, registeredFrom), LKV_FROM);
  const limit = lkvEnds(employmentStart);
  const declaration = first < LKV_UNLIMITED_FROM;
  const periods: readonly LkvPeriod[] =
    limit === null
      ? [{ from: first, until: lastDay, declaration, comesBack: false }]
      : [
          { from: first, until: soonest(addDays(limit, -1), lastDay), declaration: true, comesBack: false },
          { from: later(first, LKV_UNLIMITED_FROM), until: lastDay, declaration: false, comesBack: first < limit },
        ];
  return periods.filter(({ from, until }) => until === null || from <= until);
}

const soonest = (day: LocalDate, other: LocalDate | null): LocalDate => (other === null ? day : earlier(day, other));
