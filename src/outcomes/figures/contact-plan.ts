import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import { dateOf, firstOfMonth, monthOfDay, monthsAfter, periodNumber } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
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
  const asked: Asked = { first, count, today, policies };
  const sums = new Int32Array(count * PER_QUARTER);
  for (const { columns, index } of selection.parts) {
    const { counts, any } = plansOf(columns, asked);
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      if (any[one] !== 1) continue;
      const from = one * sums.length;
      for (let place = 0; place < sums.length; place += 1)
        sums[place] = (sums[place] ?? 0) + (counts[from + place] ?? 0);
    }
  }
  return Array.from({ length: count }, (_none, quarter) => ({
    planned: sums[quarter * PER_QUARTER] ?? 0,
    done: sums[quarter * PER_QUARTER + 1] ?? 0,
  }));
}

/** What was planned and what was done. */
const PER_QUARTER = 2;
type Asked = { readonly first: number; readonly count: number; readonly today: Day; readonly policies: PolicySet };
type Plans = Asked & {
  /** Of each placement per quarter what was planned and what was done. */
  readonly counts: Uint8Array;
  /** 1 where there is any. */
  readonly any: Uint8Array;
};
/** The plan of a placement does not depend on who is chosen: it is found once a day, and anew where something changed. */
const kept = new WeakMap<OutcomeColumns, Plans>();

function plansOf(columns: OutcomeColumns, asked: Asked): Plans {
  const found = kept.get(columns);
  const { first, count, today, policies } = asked;
  const isSame = found?.first === first && found.count === count && found.today === today;
  if (found && isSame && found.policies === policies) return found;
  const plans = { ...asked, ...plansIn(columns, asked) };
  kept.set(columns, plans);
  return plans;
}

function plansIn(
  { count: placements, start, end, contacts }: OutcomeColumns,
  { first, count, today, policies }: Asked,
): Pick<Plans, 'counts' | 'any'> {
  const counts = new Uint8Array(placements * count * PER_QUARTER);
  const any = new Uint8Array(placements);
  const scheme = schemes(policies);
  const asked = firstOfMonth(first * MONTHS_OF_QUARTER);
  const until = Math.min(today - NEAR_DAYS, firstOfMonth((first + count) * MONTHS_OF_QUARTER) - 1);
  const quarters = Int16Array.from(
    { length: Math.max(0, until - asked + 1) },
    (_none, at) => periodNumber(asked + at, 'quarter') - first,
  );
  for (let one = 0; one < placements; one += 1) {
    const began = start[one] ?? NEVER;
    const last = Math.min(end[one] ?? NEVER, until);
    if (began > today || last < asked) continue;
    const tell = (day: Day, isDone: boolean): void => {
      const quarter = quarters[day - asked] ?? count;
      if (quarter >= count) return;
      const place = (one * count + quarter) * PER_QUARTER;
      any[one] = 1;
      counts[place] = (counts[place] ?? 0) + 1;
      if (isDone) counts[place + 1] = (counts[place + 1] ?? 0) + 1;
    };
    const held = { on: contacts.on, from: contacts.at[one] ?? 0, until: contacts.at[one + 1] ?? 0 };
    walkPlan(held, { start: began, last, asked }, scheme(began), tell);
  }
  return { counts, any };
}

type Scheme = { readonly weeks: readonly number[]; readonly everyMonths: number };

const schemesOf = new WeakMap<PolicySet, Map<Day, Scheme>>();

/** The scheme of a start: a choice of the body, dated. */
function schemes(policies: PolicySet): (start: Day) => Scheme {
  const known = schemesOf.get(policies) ?? new Map<Day, Scheme>();
  schemesOf.set(policies, known);
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
