import type { LocalDate } from '../definition.js';
import { countedAge } from './birthday-row.js';
import { monthOf } from './dates.js';
import { monthRounding } from './month-rounding.js';
import type { PolicySet } from './policies.js';
import { rowOfDay } from './table-row.js';
import type { LegalTables } from './tables.js';
import { wholeMonth } from './wage-subsidy.js';

export type UpcomingInput = {
  /** First day of the lump sum, and the first day after it (D6). */
  readonly subsidyStart: LocalDate;
  readonly firstMeasuredDay: LocalDate;
  readonly birthDate: LocalDate;
  readonly contractHours: string;
  readonly sectorFullTimeHours: string;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
  /** Whole percents; 50, 60, … 100 by default. */
  readonly wageValues?: readonly number[];
};

export type UpcomingAmount = {
  readonly wageValue: number;
  /** Euros over a whole month. */
  readonly amount: string;
  readonly provisional: boolean;
  /** The tables do not reach that day: the present row stands in. */
  readonly estimate: boolean;
};

/** What each wage value will pay over a whole month from the first measured day on (step 4 of the way; B5, B11 row 3). */
export function upcomingAmounts(input: UpcomingInput): readonly UpcomingAmount[] {
  const { firstMeasuredDay, birthDate, policies, tables } = input;
  const subsidy = { firstDay: input.subsidyStart, firstMeasuredDay };
  const { rowDay } = rowOfDay({ subsidy, birthDate, policies, tables }, firstMeasuredDay);
  const age = countedAge(birthDate, rowDay, firstMeasuredDay, policies, tables);
  const estimate = rowDay > tables.reachUntil;
  const { cents } = monthRounding(monthOf(firstMeasuredDay), policies);
  return (input.wageValues ?? [50, 60, 70, 80, 90, 100]).map((wageValue) => {
    const whole = wholeMonth(tables, { ...input, rowDay, age, method: { kind: 'measured', wageValue } });
    return { wageValue, amount: cents(whole.value), provisional: whole.provisional || estimate, estimate };
  });
}
