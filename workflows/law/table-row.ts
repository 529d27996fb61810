import type { LocalDate } from '../definition.js';
import { later, yearOf } from './dates.js';
import { HOURLY_WAGE_FROM } from './minimum-wage.js';
import { policyOn, type PolicySet } from './policies.js';

/** The days of one subsidy that may set the row: its first day, and its first measured day after a lump sum. */
export type SubsidyDays = {
  readonly firstDay: LocalDate;
  readonly firstMeasuredDay?: LocalDate;
  /** First days of other values and other hours since, in order (row 4). */
  readonly changes?: readonly LocalDate[];
};

/** Why the row is that of a day on which nothing but a choice of the municipality sets it (B11 rows 4 and 5). */
export type RowBecause = 'change' | 'birthday';

/** The row of a day, and whether a changed value or other hours set it. */
export function rowOfDay(
  subsidy: SubsidyDays,
  day: LocalDate,
  policies: PolicySet,
): { readonly rowDay: LocalDate; readonly because?: RowBecause } {
  const rowDay = rowDayOn({ ...subsidy, changes: [] }, day, policies);
  const change = (subsidy.changes ?? []).findLast(
    (one) => one <= day && one > rowDay && policyOn(policies, 'rowAfterChange', one) === 'rowOfThatDay',
  );
  return change === undefined ? { rowDay } : { rowDay: change, because: 'change' };
}

/**
 * The day whose table rows count on a day of a subsidy (B11): the first day of that subsidy (row 1, and row 6 for a new
 * employer, which is a new subsidy), each 1 January (row 2), the first measured day after the lump sum (row 3; policy
 * `rowAfterLumpSum`). A repeated measurement and other hours (row 4; policy `rowAfterChange`), a birthday (row 5; policy
 * `rowAfterBirthday`, see `birthday-row.ts`) and the July indexation keep the row in use. A subsidy of before 2024 goes over on the day of policy `oldDecisionInLine` (B7).
 */
export function rowDayOn(subsidy: SubsidyDays, day: LocalDate, policies: PolicySet): LocalDate {
  const january = reSetDay(subsidy.firstDay, day, policies);
  const inUse = later(subsidy.firstDay, january);
  if (subsidy.changes !== undefined && subsidy.changes.length > 0) return rowOfDay(subsidy, day, policies).rowDay;
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
