import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, earlier, later, monthOf } from '../../workflows/law/dates.js';
import { dayRight } from '../../workflows/law/day-right.js';
import { payHoldLastDay } from '../../workflows/law/norms.js';
import { covers, isForWage, readFacts, type Fact } from '../../workflows/law/placement-facts.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { lastWageCheckDay } from '../../workflows/law/wage-floor.js';
import { isBirthdayAlone, since, type WageCourse, wageOn } from './wage-course.js';

/** What must be done about the wage of one placement (M8). */
export type WageStops = {
  /** First day below the minimum since the last check day, until today; undefined while it is enough or not known. */
  readonly belowSince: LocalDate | undefined;
  /** Payment to stop; undefined when it was stopped already, or released by somebody. */
  readonly stop: { readonly from: LocalDate; readonly until: LocalDate } | undefined;
  /** A stop that has lasted nearly as long as it may (B16), or just did, while the wage is still too low. */
  readonly ending: { readonly from: LocalDate; readonly until: LocalDate | null } | undefined;
  /** Stops that fall, whole or from a day on. */
  readonly releases: readonly { readonly heldFrom: LocalDate; readonly releasedFrom: LocalDate }[];
};

/** So long before a stop has lasted as long as it may, somebody hears that a decision is needed. */
const NOTICE_DAYS = 14;

/**
 * M8: looked at by the minimum of the last 1 January or 1 July, and as contract, age and work-study track are now. It is stopped once for each
 * time that the wage is too low, for the longest time that payment may be stopped (B16), and not before the month that is paid now; it falls
 * from the first day on which the wage is enough. Pure: a second look at the same facts does nothing more.
 */
export function wageStops(
  facts: readonly Fact[],
  course: WageCourse,
  today: LocalDate,
  policies: PolicySet,
): WageStops {
  const { payHolds, firstDayWorked } = readFacts(facts);
  const releases = payHolds.flatMap(({ belowMinimum, from, until }) => {
    if (!belowMinimum) return [];
    const enough = since(course, 'enough', { from, day: until === null ? today : earlier(until, today) });
    return enough === undefined ? [] : [{ heldFrom: from, releasedFrom: enough }];
  });
  const checkDay = lastWageCheckDay(today);
  const known = firstDayWorked !== undefined && checkDay <= course.tables.reachUntil;
  const found = known ? since(course, 'below', { from: later(checkDay, firstDayWorked), day: today }) : undefined;
  const belowSince = found === undefined || !isBirthdayAlone(course, found) ? found : monthAfter(found);
  const ending = payHolds.find((one) => one.belowMinimum && endsSoon(one.until, today) && isBelowOn(course, today));
  if (belowSince === undefined || belowSince > today) {
    return { belowSince: undefined, stop: undefined, releases, ending };
  }
  const from = later(belowSince, `${monthOf(addMonths(today, -1))}-01`);
  const stoppedBefore = facts.some((fact) => isForWage(fact) && fact.from >= belowSince);
  const held = payHolds.some((one) => covers(one, from));
  const unpaid = dayRight(readFacts(facts), today, undefined, policies).kind === 'none';
  const stop = stoppedBefore || held || unpaid ? undefined : { from, until: payHoldLastDay(from, policies) };
  return { belowSince, stop, releases, ending };
}

/** No entry may tell a birthday: the month after it is looked at whole. */
const monthAfter = (day: LocalDate): LocalDate => `${monthOf(addMonths(day, 1))}-01`;
const isBelowOn = (course: WageCourse, day: LocalDate): boolean => wageOn(course, day).state === 'below';
const endsSoon = (until: LocalDate | null, today: LocalDate): boolean =>
  until !== null && addDays(until, -NOTICE_DAYS) <= today && today <= addDays(until, NOTICE_DAYS);
