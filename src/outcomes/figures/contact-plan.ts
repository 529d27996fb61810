import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import { dateOf, firstOfMonth, monthOfDay, monthsAfter, periodNumber } from '../calendar.js';
import { NEVER, type Day } from '../columns.js';
import type { Selection } from '../selection.js';

/** A contact counts as done when it was this many days before or after its plan at most. */
const NEAR_DAYS = 7;
const DAYS_OF_WEEK = 7;
const MONTHS_OF_QUARTER = 3;
const EVERY_MONTH_HAS = 28;

export type ContactShare = { readonly planned: number; readonly done: number };

/**
 * G14: contacts done within seven days of their plan, by the period the plan lies in. Planned are the weeks of the scheme
 * after the first day, then one every so many months after the last planned or held contact, as long as the work lasts.
 * Whose seven days are not over is not counted yet.
 * @param periods numbers of quarters, one after the other
 */
export function contactShares(
  selection: Selection,
  first: number,
  count: number,
  today: Day,
  policies: PolicySet,
): readonly ContactShare[] {
  const planned = new Int32Array(count);
  const done = new Int32Array(count);
  const scheme = schemes(policies);
  const asked = firstOfMonth(first * MONTHS_OF_QUARTER);
  const until = today - NEAR_DAYS;
  const quarters = Int16Array.from(
    { length: Math.max(0, until - asked + 1) },
    (_none, at) => periodNumber(asked + at, 'quarter') - first,
  );
  const tell = (day: Day, isDone: boolean): void => {
    const quarter = quarters[day - asked] ?? count;
    if (quarter >= count) return;
    planned[quarter] = (planned[quarter] ?? 0) + 1;
    if (isDone) done[quarter] = (done[quarter] ?? 0) + 1;
  };
  for (const { columns, index } of selection.parts) {
    const { start, end, contacts } = columns;
    const { at: from, on } = contacts;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const began = start[one] ?? NEVER;
      const last = Math.min(end[one] ?? NEVER, until);
      if (began > today || last < asked) continue;
      const held = { on, from: from[one] ?? 0, until: from[one + 1] ?? 0 };
      walkPlan(held, { start: began, last, asked }, scheme(began), tell);
    }
  }
  return Array.from({ length: count }, (_none, at) => ({ planned: planned[at] ?? 0, done: done[at] ?? 0 }));
}

type Scheme = { readonly weeks: readonly number[]; readonly everyMonths: number };

/** The scheme of a start: a choice of the body, dated. */
function schemes(policies: PolicySet): (start: Day) => Scheme {
  const known = new Map<Day, Scheme>();
  return (start) => {
    const found = known.get(start);
    if (found !== undefined) return found;
    const date = dateOf(start);
    const weeks = policyOn(policies, 'contactWeeks', date);
    const scheme = { weeks, everyMonths: policyOn(policies, 'contactEveryMonths', date) };
    known.set(start, scheme);
    return scheme;
  };
}

/** Days of contacts, ascending: those of a placement from one position up to, not with, another. */
type Held = { readonly on: ArrayLike<number>; readonly from: number; readonly until: number };
/** Contacts planned before `asked` are not told of. */
type Course = { readonly start: Day; readonly last: Day; readonly asked: Day };

function walkPlan(
  held: Held,
  { start, last, asked }: Course,
  { weeks, everyMonths }: Scheme,
  tell: (planned: Day, done: boolean) => void,
): void {
  const lastWeek = start + (weeks.at(-1) ?? 0) * DAYS_OF_WEEK;
  if (lastWeek >= asked) {
    for (const week of weeks) {
      const planned = start + week * DAYS_OF_WEEK;
      if (planned <= last && planned >= asked) tell(planned, isNear(held, planned));
    }
  }
  const lastHeld = held.until > held.from ? (held.on[held.until - 1] ?? NEVER) : -NEVER;
  let base = lastWeek;
  let planned = monthsAfter(base, everyMonths);
  // The first contact that the plan has not passed: plans and contacts both go on in time.
  let next = held.from;
  for (; planned <= last && base < lastHeld; planned = monthsAfter(base, everyMonths)) {
    // An earlier contact moves the plan; one near it is the planned one.
    let earlier: Day | undefined;
    for (; next < held.until && (held.on[next] ?? NEVER) < planned - NEAR_DAYS; next += 1) {
      const day = held.on[next] ?? NEVER;
      if (day > base) earlier = day;
    }
    const isHeld = next < held.until && (held.on[next] ?? NEVER) <= planned + NEAR_DAYS;
    if (earlier === undefined && planned >= asked) tell(planned, isHeld);
    base = earlier ?? planned;
  }
  // No contact moves the plan any more.
  if (planned < asked) planned = monthsAfter(laterInScheme(base, everyMonths, asked), everyMonths);
  for (; planned <= last; planned = monthsAfter(planned, everyMonths)) {
    if (planned >= asked) tell(planned, planned - lastHeld <= NEAR_DAYS);
  }
}

function isNear({ on, from, until }: Held, day: Day): boolean {
  for (let at = from; at < until; at += 1) {
    const held = on[at] ?? NEVER;
    if (held >= day - NEAR_DAYS) return held <= day + NEAR_DAYS;
  }
  return false;
}

/** The last day of the scheme that lies well before another, when no contact moves it; days a month may lack are left alone. */
function laterInScheme(base: Day, everyMonths: number, asked: Day): Day {
  const month = monthOfDay(base);
  const day = base - firstOfMonth(month);
  const steps = Math.floor((monthOfDay(asked) - month) / everyMonths) - 1;
  return steps <= 0 || day >= EVERY_MONTH_HAS ? base : firstOfMonth(month + steps * everyMonths) + day;
}
