import type { LocalDate } from '../definition.js';
import { addDays, addMonths } from './dates.js';
import { addWorkingDays } from './holidays.js';
import { policyOn, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';

/** Norm from receipt to finding (D1b, provisional). */
export const findingNormLastDay = (receivedOn: LocalDate, policies: PolicySet): LocalDate =>
  addDays(receivedOn, policyOn(policies, 'normReceiptToFindingDays', receivedOn));

/** Norm from the accepted report to the determination (D1b, provisional). */
export const determinationNormLastDay = (acceptedOn: LocalDate, policies: PolicySet, tables: LegalTables): LocalDate =>
  addWorkingDays(acceptedOn, policyOn(policies, 'normReportToDeterminationWorkingDays', acceptedOn), tables);

/** Norm for the register message after the determination was sent (A8). */
export const messageNormLastDay = (sentOn: LocalDate, policies: PolicySet, tables: LegalTables): LocalDate =>
  addWorkingDays(sentOn, policyOn(policies, 'messageWorkingDays', sentOn), tables);

/** First day on which a file may be destroyed: so many years after the end of the case (F5). */
export function retentionOver(
  kind: 'Granted' | 'Refused' | 'Objection' | 'Withdrawn',
  endedOn: LocalDate,
  policies: PolicySet,
): LocalDate {
  return addMonths(endedOn, 12 * policyOn(policies, `retentionYears${kind}`, endedOn));
}

/** End of aftercare (step 16): by policy 6 months after 100 %, 12 after inclusion. */
export function aftercareEnd(kind: 'RegularWork' | 'Inclusion', from: LocalDate, policies: PolicySet): LocalDate {
  return addMonths(from, policyOn(policies, `aftercareMonths${kind}`, from));
}

/** The day a month is paid: the pay day of the next month (B16). */
export function payDayOf(month: string, policies: PolicySet): LocalDate {
  const next = addMonths(`${month}-01`, 1);
  return `${next.slice(0, 7)}-${String(policyOn(policies, 'payDay', next)).padStart(2, '0')}`;
}

/** The first pay day from a day on, that day counted. */
export function nextPayDay(today: LocalDate, policies: PolicySet): LocalDate {
  const before = payDayOf(addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7), policies);
  return before >= today ? before : payDayOf(today.slice(0, 7), policies);
}

/** Last day of a stopped payment: at most 13 weeks (B16, Awb 4:56). */
export const payHoldLastDay = (from: LocalDate, policies: PolicySet): LocalDate =>
  addDays(from, 7 * policyOn(policies, 'payHoldWeeks', from) - 1);

/** The last day on which a claim can be recovered: five years after it was set (B16, Awb 4:57). */
export const recoveryLastDay = (setOn: LocalDate): LocalDate => addMonths(setOn, 60);

/** Whether lowering or ending a running subsidy needs a reasonable term, and until when it then runs on (B15, Awb 4:51). */
export function reasonableTerm(
  firstGrantedOn: LocalDate,
  announcedOn: LocalDate,
  policies: PolicySet,
): LocalDate | null {
  if (announcedOn < addMonths(firstGrantedOn, 36)) return null;
  return addMonths(announcedOn, policyOn(policies, 'reasonableTermMonths', announcedOn));
}
