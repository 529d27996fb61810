import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import { dateOf, firstOfMonth, monthsAfter, periodNumber } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { eachOf, type Selection } from '../selection.js';

/** A contact counts as done when it was this many days before or after its plan at most. */
const NEAR_DAYS = 7;
const DAYS_OF_WEEK = 7;
const MONTHS_OF_QUARTER = 3;

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
  const shares = Array.from({ length: count }, () => ({ planned: 0, done: 0 }));
  const scheme = schemes(policies);
  const firstDay = firstOfMonth(first * MONTHS_OF_QUARTER);
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start > today) return;
    const last = Math.min(columns.end[index] ?? NEVER, today - NEAR_DAYS);
    if (last < firstDay) return;
    const tell = (planned: Day, done: boolean): void => {
      const share = shares[periodNumber(planned, 'quarter') - first];
      if (share === undefined) return;
      share.planned += 1;
      if (done) share.done += 1;
    };
    walkPlan({ columns, index, start, last }, scheme(start), tell);
  });
  return shares;
}

type Scheme = { readonly weeks: readonly number[]; readonly everyMonths: number };

/** The scheme of a start: a choice of the body, dated. */
function schemes(policies: PolicySet): (start: Day) => Scheme {
  const known = new Map<Day, Scheme>();
  return (start) => {
    const date = dateOf(start);
    const found = known.get(start) ?? {
      weeks: policyOn(policies, 'contactWeeks', date),
      everyMonths: policyOn(policies, 'contactEveryMonths', date),
    };
    known.set(start, found);
    return found;
  };
}

type Placement = { readonly columns: OutcomeColumns; readonly index: number; readonly start: Day; readonly last: Day };

function walkPlan(
  { columns, index, start, last }: Placement,
  scheme: Scheme,
  tell: (planned: Day, done: boolean) => void,
): void {
  const { contacts } = columns;
  const [begin, end] = [contacts.at[index] ?? 0, contacts.at[index + 1] ?? 0];
  const near = (day: Day): boolean => {
    for (let at = begin; at < end; at += 1) if (Math.abs((contacts.on[at] ?? NEVER) - day) <= NEAR_DAYS) return true;
    return false;
  };
  let base = start;
  for (const week of scheme.weeks) {
    base = start + week * DAYS_OF_WEEK;
    if (base <= last) tell(base, near(base));
  }
  for (
    let planned = monthsAfter(base, scheme.everyMonths);
    planned <= last;
    planned = monthsAfter(base, scheme.everyMonths)
  ) {
    // An earlier contact moves the plan; one near it is the planned one.
    const earlier = lastBetween(contacts.on, begin, end, base, planned - NEAR_DAYS);
    if (earlier === undefined) tell(planned, near(planned));
    base = earlier ?? planned;
  }
}

/** The last of the ascending days after one and before another. */
function lastBetween(days: ArrayLike<number>, begin: number, end: number, after: Day, before: Day): Day | undefined {
  let found: Day | undefined;
  for (let at = begin; at < end; at += 1) {
    const day = days[at] ?? NEVER;
    if (day > after && day < before) found = day;
  }
  return found;
}
