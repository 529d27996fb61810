import type { LocalDate } from '../definition.js';
import { later, yearOf } from './dates.js';
import { HOURLY_WAGE_FROM } from './minimum-wage.js';
import { policyOn, type PolicySet } from './policies.js';

/** The days of one subsidy that may set the row: its first day, and its first measured day after a lump sum. */
export type SubsidyDays = {
  readonly firstDay: LocalDate;
  readonly firstMeasuredDay?: LocalDate;
};

/**
 * The day whose table rows count on a day of a subsidy (B11): the first day of that subsidy (row 1, and row 6 for a new
 * employer, which is a new subsidy), each 1 January (row 2), the first measured day after the lump sum (row 3; policy
 * `rowAfterLumpSum`). A repeated measurement and other hours (row 4), a birthday (row 5) and the July indexation keep
 * the row in use. A subsidy of before 2024 goes over on the day of policy `oldDecisionInLine` (B7).
 */
export function rowDayOn(subsidy: SubsidyDays, day: LocalDate, policies: PolicySet): LocalDate {
  const january = reSetDay(subsidy.firstDay, day, policies);
  const inUse = later(subsidy.firstDay, january);
  const measured = subsidy.firstMeasuredDay;
  if (measured === undefined || measured > day) return inUse;
  return policyOn(policies, 'rowAfterLumpSum', measured) === 'firstDay' ? later(inUse, measured) : inUse;
}

/** The last yearly re-set on or before a day; in 2024 that of an old decision may be later than 1 January. */
function reSetDay(firstDay: LocalDate, day: LocalDate, policies: PolicySet): LocalDate {
  const january = `${yearOf(day)}-01-01`;
  if (january !== HOURLY_WAGE_FROM || firstDay >= HOURLY_WAGE_FROM) return january;
  const inLine = policyOn(policies, 'oldDecisionInLine', HOURLY_WAGE_FROM);
  return day >= inLine ? inLine : `${yearOf(day) - 1}-01-01`;
}
