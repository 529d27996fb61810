import type { LocalDate } from '../definition.js';
import { addAge, addMonths, ageOn, monthOf } from './dates.js';
import { adultAgeOn } from './minimum-wage.js';
import { isEverChosen, policyOn, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';

/** The age that counts on a day, never above the adult age of the row that counts: by policy `birthdaySplit` that of the first of the month (B9). */
export function countedAge(
  birthDate: LocalDate,
  rowDay: LocalDate,
  day: LocalDate,
  policies: PolicySet,
  tables: LegalTables,
): number {
  const first = `${monthOf(day)}-01`;
  const byDays = policyOn(policies, 'birthdaySplit', first) === 'days';
  return Math.min(ageOn(birthDate, byDays ? day : first), adultAgeOn(tables, rowDay));
}

/** The day from which an age counts (B9): the birthday, by policy `birthdaySplit` the first of the next month. */
function ageCountsFrom(birthday: LocalDate, policies: PolicySet): LocalDate {
  const byDays = policyOn(policies, 'birthdaySplit', `${monthOf(birthday)}-01`) === 'days';
  return byDays || birthday.endsWith('-01') ? birthday : addMonths(`${monthOf(birthday)}-01`, 1);
}

/**
 * The day whose row counts for somebody on a day, where the municipality takes the row of the day on which a new age counts (B11 row 5, policy
 * `rowAfterBirthday`); otherwise, and from the adult age of the row in use on, that row itself. Asked by `rowOfDay` alone.
 * @param rowDay the day of the row in use
 */
export function rowAtBirthday(
  birthDate: LocalDate,
  rowDay: LocalDate,
  day: LocalDate,
  policies: PolicySet,
  tables: LegalTables,
): LocalDate {
  // Asked of every day of every month: mostly nobody chose.
  if (!isEverChosen(policies, 'rowAfterBirthday')) return rowDay;
  const age = ageOn(birthDate, day);
  if (age < 1 || age > adultAgeOn(tables, rowDay)) return rowDay;
  const from = ageCountsFrom(addAge(birthDate, age), policies);
  if (from > day || from <= rowDay) return rowDay;
  return policyOn(policies, 'rowAfterBirthday', from) === 'rowOfThatDay' ? from : rowDay;
}
