import type { PolicySet } from '../../../workflows/law/policies.js';
import {
  contactScheme,
  NEAR_DAYS,
  NOT_HELD,
  walkContacts,
  type ContactScheme,
} from '../../../workflows/placement/contact-plan.js';
import { dateOf, firstOfMonth, periodNumber } from '../calendar.js';
import { placementsBehind, type Behind } from '../behind.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import type { Selection } from '../selection.js';

const MONTHS_OF_QUARTER = 3;

export type ContactShare = {
  readonly planned: number;
  readonly done: number;
  /** Placements with a planned contact that was not held in time. */
  readonly late: number;
};

/**
 * G14: contacts done within seven days of their plan, by the period the plan lies in: by the scheme, or as the worker chose on
 * that day, as long as the work lasts. Whose seven days are not over is not counted yet.
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
  const late = new Int32Array(count);
  for (const { columns, index } of selection.parts) {
    const { counts, any } = plansOf(columns, asked);
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      if (any[one] !== 1) continue;
      const from = one * sums.length;
      for (let place = 0; place < sums.length; place += 1)
        sums[place] = (sums[place] ?? 0) + (counts[from + place] ?? 0);
      for (let quarter = 0; quarter < count; quarter += 1)
        if (isLate(counts, from, quarter)) late[quarter] = (late[quarter] ?? 0) + 1;
    }
  }
  return Array.from({ length: count }, (_none, quarter) => ({
    planned: sums[quarter * PER_QUARTER] ?? 0,
    done: sums[quarter * PER_QUARTER + 1] ?? 0,
    late: late[quarter] ?? 0,
  }));
}

const isLate = (counts: Uint8Array, from: number, quarter: number): boolean => {
  const place = from + quarter * PER_QUARTER;
  return (counts[place] ?? 0) > (counts[place + 1] ?? 0);
};

/** The placements of which a planned contact of a quarter was not held in time; the same walk as that of the shares. */
export function lateContacts(
  selection: Selection,
  { quarter, ...asked }: Asked & { readonly quarter: number },
): Behind {
  return placementsBehind(selection, (columns, index) =>
    isLate(plansOf(columns, asked).counts, index * asked.count * PER_QUARTER, quarter),
  );
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
  { count: placements, start, begun, end, contacts, contactWishes }: OutcomeColumns,
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
    const tell = (day: Day, heldOn: Day): void => {
      const quarter = quarters[day - asked] ?? count;
      // What was planned before a body took the work over, the one before it had to do (M50).
      if (quarter >= count || day < began) return;
      const place = (one * count + quarter) * PER_QUARTER;
      any[one] = 1;
      counts[place] = (counts[place] ?? 0) + 1;
      if (heldOn !== NOT_HELD) counts[place + 1] = (counts[place + 1] ?? 0) + 1;
    };
    const held = { on: contacts.on, from: contacts.at[one] ?? 0, until: contacts.at[one + 1] ?? 0 };
    const { on, frequency, at } = contactWishes;
    const wishes = { on, frequency, from: at[one] ?? 0, until: at[one + 1] ?? 0 };
    const first = begun[one] ?? began;
    walkContacts({ start: first, last, asked, scheme: scheme(first), wishes, held }, tell);
  }
  return { counts, any };
}

const schemesOf = new WeakMap<PolicySet, Map<Day, ContactScheme>>();

/** The scheme of a start: a choice of the body, dated. */
function schemes(policies: PolicySet): (start: Day) => ContactScheme {
  const known = schemesOf.get(policies) ?? new Map<Day, ContactScheme>();
  schemesOf.set(policies, known);
  return (start) => {
    const scheme = known.get(start) ?? contactScheme(policies, dateOf(start));
    known.set(start, scheme);
    return scheme;
  };
}
