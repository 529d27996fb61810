import type { LocalDate } from '../definition.js';
import { rowAtBirthday } from './birthday-row.js';
import { later, yearOf } from './dates.js';
import { HOURLY_WAGE_FROM } from './minimum-wage.js';
import { policyOn, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';

/** The days of one subsidy that may set the row: its first day, and its first measured day after a lump sum. */
export type SubsidyDays = {
  readonly firstDay: LocalDate;
  readonly firstMeasuredDay?: LocalDate;
  /** First days of other values and other hours since, in order (row 4). */
  readonly changes?: readonly LocalDate[];
};

/** Why the row is that of a day on which nothing but a choice of the municipality sets it (B11 rows 4 and 5). */
export type RowBecause = 'change' | 'birthday';

/** The day whose table rows count, and the choice of the municipality that made it that day. */
export type RowOfDay = { readonly rowDay: LocalDate; readonly because?: RowBecause };

/** Of whose subsidy the row is asked, under which choices. */
export type RowQuestion = {
  readonly subsidy: SubsidyDays;
  readonly birthDate: LocalDate;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
};

/**
 * The row of the tables on a day of a subsidy, for whatever is computed of it: what is paid, promised, or compared (B11).
 * Its first day (row 1, and row 6 for a new employer, which is a new subsidy), each 1 January (row 2), the first measured
 * day after the lump sum (row 3; policy `rowAfterLumpSum`). A repeated measurement and other hours (row 4; policy
 * `rowAfterChange`), a birthday (row 5; policy `rowAfterBirthday`) and the July indexation keep the row in use.
 */
export function rowOfDay({ subsidy, birthDate, policies, tables }: RowQuestion, day: LocalDate): RowOfDay {
  const inUse = rowInUse(subsidy, day, policies);
  const change = (subsidy.changes ?? []).findLast(
    (one) => one <= day && one > inUse && policyOn(policies, 'rowAfterChange', one) === 'rowOfThatDay',
  );
  const used = change ?? inUse;
  const rowDay = rowAtBirthday(birthDate, used, day, policies, tables);
  if (rowDay !== used) return { rowDay, because: 'birthday' };
  return change === undefined ? { rowDay } : { rowDay, because: 'change' };
}

/** B11 rows 1 to 3 and 6. A subsidy of before 2024 goes over on the day of policy `oldDecisionInLine` (B7). */
function rowInUse(subsidy: SubsidyDays, day: LocalDate, policies: PolicySet): LocalDate {
  const inUse = later(subsidy.firstDay, reSetDay(subsidy.firstDay, day, policies));
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
