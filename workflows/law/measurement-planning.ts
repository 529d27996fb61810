import type { LocalDate } from '../definition.js';
import { addDays, addMonths, earlier, later } from './dates.js';
import { addWorkingDays } from './holidays.js';
import { policyOn, type PolicyName, type PolicySet } from './policies.js';
import type { LegalTables } from './tables.js';

/** The days of a measurement, counted backwards (D8); none of them is moved by D5. */
export type MeasurementPlanning = {
  /** A: the earlier of the last lump-sum day and the notice day of the contract. */
  readonly anchor: LocalDate;
  readonly orderLastDay: LocalDate;
  readonly visitFrom: LocalDate;
  readonly visitLastDay: LocalDate;
  readonly acceptedLastDay: LocalDate;
  readonly determinedLastDay: LocalDate;
  readonly decisionSentLastDay: LocalDate;
  /** The team lead hears it on this day when the measurement is not ordered. */
  readonly teamLeadOn: LocalDate;
  /** The manager hears it on this day: without a visit the decision can no longer be sent before the last lump-sum day. */
  readonly managerOn: LocalDate;
};

export type PlanningInput = {
  readonly start: LocalDate;
  readonly lastLumpSumDay: LocalDate;
  readonly contractEnd: LocalDate | null;
};

/** The planning of the first measurement (D8) under the policies of the start day. */
export function measurementPlanning(
  input: PlanningInput,
  policies: PolicySet,
  tables: LegalTables,
): MeasurementPlanning {
  const on = input.start;
  const value = (name: NumberPolicy): number => policyOn(policies, name, on);
  const notice = input.contractEnd === null ? null : noticeDay(input.contractEnd, policies, on);
  const anchor = notice === null ? input.lastLumpSumDay : earlier(input.lastLumpSumDay, notice);
  const acceptedLastDay = backMonths(anchor, value('acceptedBeforeMonths'));
  const visitLastDay = addWorkingDays(acceptedLastDay, -value('visitUntilWorkingDays'), tables);
  const orderLastDay = backMonths(anchor, value('orderBeforeMonths'));
  const steps = value('draftWorkingDays') + value('viewsWorkingDays') + value('normReportToDeterminationWorkingDays');
  return {
    anchor,
    orderLastDay,
    visitFrom: visitFrom(input.start, anchor, visitLastDay, policies),
    visitLastDay,
    acceptedLastDay,
    determinedLastDay: addWorkingDays(acceptedLastDay, value('normReportToDeterminationWorkingDays'), tables),
    decisionSentLastDay: addWorkingDays(anchor, -value('decisionSentWorkingDays'), tables),
    teamLeadOn: addDays(orderLastDay, 1),
    managerOn: later(addWorkingDays(input.lastLumpSumDay, -steps, tables), addDays(orderLastDay, 1)),
  };
}

/**
 * The day on which the employer must have said whether a contract goes on (M30, D8; policy
 * `noticeBeforeContractEndMonths`), by the policies of a day.
 */
export function noticeDay(contractEnd: LocalDate, policies: PolicySet, on: LocalDate): LocalDate {
  return backMonths(contractEnd, policyOn(policies, 'noticeBeforeContractEndMonths', on));
}

type NumberPolicy = Extract<
  PolicyName,
  | 'noticeBeforeContractEndMonths'
  | 'acceptedBeforeMonths'
  | 'visitUntilWorkingDays'
  | 'orderBeforeMonths'
  | 'draftWorkingDays'
  | 'viewsWorkingDays'
  | 'normReportToDeterminationWorkingDays'
  | 'decisionSentWorkingDays'
>;

/** Not before three months were worked, unless the end is so near that the visit would come too late. */
function visitFrom(start: LocalDate, anchor: LocalDate, visitLastDay: LocalDate, policies: PolicySet): LocalDate {
  const planned = backMonths(anchor, policyOn(policies, 'visitFromMonths', start));
  const worked = forwardMonths(start, policyOn(policies, 'visitAfterWorkedMonths', start));
  return earlier(worked > visitLastDay ? planned : later(planned, worked), visitLastDay);
}

/** Days of the draft and of the views after a visit (D8, C7). */
export function afterVisit(
  visitedOn: LocalDate,
  policies: PolicySet,
  tables: LegalTables,
): { draftLastDay: LocalDate; viewsLastDay: LocalDate } {
  const draftLastDay = addWorkingDays(visitedOn, policyOn(policies, 'draftWorkingDays', visitedOn), tables);
  return { draftLastDay, viewsLastDay: viewsLastDay(draftLastDay, policies, tables) };
}

/** Last day for views after the draft was sent (C7, provisional; policy `viewsWorkingDays`). */
export function viewsLastDay(draftSentOn: LocalDate, policies: PolicySet, tables: LegalTables): LocalDate {
  return addWorkingDays(draftSentOn, policyOn(policies, 'viewsWorkingDays', draftSentOn), tables);
}

const HALF_MONTH_DAYS = 15;
const backMonths = (day: LocalDate, months: number): LocalDate => shiftMonths(day, months, -1);
const forwardMonths = (day: LocalDate, months: number): LocalDate => shiftMonths(day, months, 1);

/** Whole months by the calendar, then 15 days for a half month (D8). */
function shiftMonths(day: LocalDate, months: number, direction: 1 | -1): LocalDate {
  const whole = Math.floor(months);
  const shifted = addMonths(day, direction * whole);
  return months === whole ? shifted : addDays(shifted, direction * HALF_MONTH_DAYS);
}
