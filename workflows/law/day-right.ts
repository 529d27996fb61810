import type { LocalDate } from '../definition.js';
import { addDays, later, monthOf } from './dates.js';
import { covers, type Hours, type PlacementFacts, type Span } from './placement-facts.js';
import { isEverChosen, policyOn, type PolicySet } from './policies.js';
import type { SubsidyDays } from './table-row.js';
import type { SubsidyMethod } from './wage-subsidy.js';

/** Why a day gives nothing. */
export type NoneReason =
  | 'notComeAbout'
  | 'firstDayNotConfirmed'
  | 'notStarted'
  | 'employmentEnded'
  | 'aowReached'
  | 'grantEnded'
  | 'noGrant'
  | 'noHours'
  | 'noWage';
/** Reasons for nothing on a day on which wage is due, so that declared hours cover it (B18). */
export const WORKED_WITHOUT_RIGHT: readonly NoneReason[] = ['aowReached', 'grantEnded', 'noGrant', 'noHours'];
export type HoldReason = 'waitingForWageValue' | 'payHold' | 'wageBelowMinimum' | 'hoursNotDeclared';

/** What one day of a placement gives, and by which decision. */
export type DayRight =
  | { readonly kind: 'none'; readonly reason: NoneReason; readonly decision: null }
  | {
      readonly kind: 'hold';
      readonly reason: HoldReason;
      readonly decision: string | null;
      /** What would be paid if the payment were not on hold; the method is not known while the wage value is waited for. */
      readonly withheld: Omit<Paid, 'method'> & { readonly method: SubsidyMethod | null };
    }
  | ({ readonly kind: 'lumpSum' | 'measured'; readonly decision: string } & Paid);

export type Paid = {
  readonly method: SubsidyMethod;
  readonly hours: Hours;
  /** The days that may set the row of the tables (B11). */
  readonly subsidy: SubsidyDays;
  /** The month amount its decision names instead of the rule's, in euros (M48). */
  readonly decided: string | null;
};

/**
 * What a day gives (B2, B11, B13, B15, B17, B18). `aowDate` is the first day without right because of the state
 * pension, when known.
 */
export function dayRight(
  facts: PlacementFacts,
  day: LocalDate,
  aowDate: LocalDate | undefined,
  policies: PolicySet,
): DayRight {
  const outside = outsideEmployment(facts, day, aowDate);
  if (outside !== undefined) return none(outside);
  const grant = grantOn(facts, day);
  if (grant === 'grantEnded' || grant === 'noGrant') return none(grant);
  const hours = facts.hours.findLast((row) => row.from <= day);
  if (hours === undefined) return none('noHours');
  if (facts.noWage.some((one) => covers(one, day)) && policyOn(policies, 'noWageMeansNil', day)) return none('noWage');
  const subsidy = subsidyDays(facts, day, policies);
  if (grant === 'waiting') {
    return {
      kind: 'hold',
      reason: 'waitingForWageValue',
      decision: null,
      withheld: { method: null, hours, subsidy, decided: null },
    };
  }
  const paid: Paid = { method: grant.method, hours, subsidy, decided: grant.amount };
  const holds = facts.payHolds.filter((one) => covers(one, day));
  if (holds.length > 0) {
    const reason = holds.every(({ belowMinimum }) => belowMinimum) ? 'wageBelowMinimum' : 'payHold';
    return { kind: 'hold', reason, decision: grant.decision, withheld: paid };
  }
  // An amount that the decision names does not follow from hours (M48).
  if (paid.decided === null && waitsForHours(facts, hours, day, policies)) {
    return { kind: 'hold', reason: 'hoursNotDeclared', decision: grant.decision, withheld: paid };
  }
  return { kind: grant.method.kind, decision: grant.decision, ...paid };
}

/** B18: hours by declaration that were not declared yet, where the municipality pays no advance on the minimum. */
export function waitsForHours(facts: PlacementFacts, hours: Hours, day: LocalDate, policies: PolicySet): boolean {
  const month = monthOf(day);
  if (!hours.declared || facts.declaredHours.has(month)) return false;
  return !policyOn(policies, 'varyingHoursAdvanceOnMinimum', `${month}-01`);
}

const none = (reason: NoneReason): DayRight => ({ kind: 'none', reason, decision: null });

function outsideEmployment(
  facts: PlacementFacts,
  day: LocalDate,
  aowDate: LocalDate | undefined,
): NoneReason | undefined {
  if (facts.notComeAbout) return 'notComeAbout';
  if (facts.firstDayWorked === undefined) return 'firstDayNotConfirmed';
  if (day < facts.firstDayWorked) return 'notStarted';
  if (facts.lastDayWorked !== undefined && day > facts.lastDayWorked) return 'employmentEnded';
  return aowDate !== undefined && day >= aowDate ? 'aowReached' : undefined;
}

type Granted = { readonly method: SubsidyMethod; readonly decision: string; readonly amount: string | null };

/**
 * The grant that counts on a day. During the lump sum no measured value counts; of measured grants the one that began
 * last. After the lump sum without a measured grant the payment waits, postponed, not lost (B2).
 */
function grantOn(facts: PlacementFacts, day: LocalDate): Granted | 'waiting' | 'grantEnded' | 'noGrant' {
  const lumpSum = standing(facts, day, facts.lumpSum === undefined ? [] : [facts.lumpSum]);
  if (lumpSum !== undefined && covers(lumpSum, day)) {
    return { method: { kind: 'lumpSum' }, decision: `lumpSumGrant:${lumpSum.from}`, amount: lumpSum.amount };
  }
  const measured = standing(facts, day, facts.measured);
  if (measured !== undefined) {
    if (!covers(measured, day)) return 'noGrant';
    const { wageValue, amount } = measured;
    return { method: { kind: 'measured', wageValue }, decision: `measuredGrant:${measured.from}`, amount };
  }
  if (lumpSum !== undefined) return 'waiting';
  return lastEnd(facts, day) === undefined ? 'noGrant' : 'grantEnded';
}

/** The last first day without right on or before a day; what was granted before it has ended. */
const lastEnd = (facts: PlacementFacts, day: LocalDate): LocalDate | undefined =>
  facts.ends.findLast((one) => one <= day);

/** The last of the grants that began on or before a day and was not ended since. */
function standing<G extends Span>(facts: PlacementFacts, day: LocalDate, grants: readonly G[]): G | undefined {
  const end = lastEnd(facts, day);
  return grants.findLast((one) => one.from <= day && (end === undefined || one.from >= end));
}

/** The days that set the row of the tables for the subsidy that runs on a day (B11); a grant after an end is a new subsidy. */
function subsidyDays(facts: PlacementFacts, day: LocalDate, policies: PolicySet): SubsidyDays {
  const days = settingDays(facts, day);
  if (!isEverChosen(policies, 'rowAfterChange')) return days;
  const since = days.firstMeasuredDay ?? days.firstDay;
  return { ...days, changes: changesOf(facts).filter((one) => one > days.firstDay && one !== since && one <= day) };
}

/** Days on which the value or the hours became others (B11 row 4); a contract or a decision that only goes on changes neither. */
function changesOf({ hours, measured }: PlacementFacts): readonly LocalDate[] {
  const others = hours.filter((one, index) => {
    const before = hours[index - 1];
    return (
      before !== undefined &&
      (before.contractHours !== one.contractHours || before.sectorFullTimeHours !== one.sectorFullTimeHours)
    );
  });
  const values = measured.filter((one, index) => {
    const before = measured[index - 1];
    return before !== undefined && before.wageValue !== one.wageValue;
  });
  return [...others, ...values].map(({ from }) => from).toSorted();
}

function settingDays(facts: PlacementFacts, day: LocalDate): SubsidyDays {
  const end = lastEnd(facts, day) ?? '';
  const worked = facts.firstDayWorked ?? '';
  const firstMeasured = facts.measured.find((one) => one.from >= end && one.from <= day)?.from;
  const lumpSum = facts.lumpSum;
  if (lumpSum === undefined || lumpSum.from < end || lumpSum.from > day) {
    return { firstDay: later(firstMeasured ?? day, worked) };
  }
  const firstDay = later(lumpSum.from, worked);
  if (lumpSum.until === null || lumpSum.until >= day) return { firstDay };
  return { firstDay, firstMeasuredDay: firstMeasured ?? addDays(lumpSum.until, 1) };
}
