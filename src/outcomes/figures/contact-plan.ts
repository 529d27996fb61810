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
import { someOf, type Selection } from '../selection.js';

const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

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
  const sums = { planned: new Int32Array(count), done: new Int32Array(count), late: new Int32Array(count) };
  const { asked, quarters } = quartersAsked(first, count, today);
  // The last placement that was late in each quarter: it counts once.
  const lateIn = new Int32Array(count).fill(-1);
  let number = 0;
  for (const { columns, index } of selection.parts) {
    const { at: from, told } = planOf(columns, policies, today);
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const until = from[one + 1] ?? 0;
      const before = (columns.begun[one] ?? 0) - asked;
      number += 1;
      for (let row = from[one] ?? 0; row < until; row += 1) {
        const entry = told[row] ?? 0;
        const quarter = quarters[before + (entry >> 1)];
        if (quarter === undefined) continue;
        sums.planned[quarter] = (sums.planned[quarter] ?? 0) + 1;
        if ((entry & IN_TIME) !== 0) sums.done[quarter] = (sums.done[quarter] ?? 0) + 1;
        else if (lateIn[quarter] !== number) {
          lateIn[quarter] = number;
          sums.late[quarter] = (sums.late[quarter] ?? 0) + 1;
        }
      }
    }
  }
  return Array.from({ length: count }, (_none, quarter) => ({
    planned: sums.planned[quarter] ?? 0,
    done: sums.done[quarter] ?? 0,
    late: sums.late[quarter] ?? 0,
  }));
}

/** The placements of which a planned contact of a quarter was not held in time; the same walk as that of the shares. */
export function lateContacts(
  selection: Selection,
  { first, count, quarter, today, policies }: Asked & { readonly quarter: number },
): Behind {
  const { asked, quarters } = quartersAsked(first, count, today);
  return placementsBehind(selection, (columns, index) => {
    const plan = planOf(columns, policies, today);
    const before = (columns.begun[index] ?? 0) - asked;
    return someOf(plan, index, (row) => {
      const entry = plan.told[row] ?? 0;
      return (entry & IN_TIME) === 0 && quarters[before + (entry >> 1)] === quarter;
    });
  });
}

type Asked = { readonly first: number; readonly count: number; readonly today: Day; readonly policies: PolicySet };

/** The quarter of each day from the first that is asked on, up to the last whose seven days are over. */
function quartersAsked(
  first: number,
  count: number,
  today: Day,
): { readonly asked: Day; readonly quarters: Int16Array } {
  const asked = firstOfMonth(first * MONTHS_OF_QUARTER);
  const until = Math.min(today - NEAR_DAYS, firstOfMonth((first + count) * MONTHS_OF_QUARTER) - 1);
  const length = Math.max(0, until - asked + 1);
  return {
    asked,
    quarters: Int16Array.from({ length }, (_none, at) => periodNumber(asked + at, 'quarter') - first),
  };
}

/** The lowest bit of what is told of a planned contact; above it stand the days since the work began, also under another body. */
const IN_TIME = 1;
type Plan = {
  readonly policies: PolicySet;
  readonly horizon: Day;
  /** Where each placement begins in `told`, and where the last ends. */
  readonly at: Int32Array;
  readonly told: Uint16Array;
};
/**
 * The plan of a placement depends neither on who is chosen nor on the year that is asked: it is found once, up to the end of this
 * year, and anew where something changed.
 */
const kept = new WeakMap<OutcomeColumns, Plan>();

function planOf(columns: OutcomeColumns, policies: PolicySet, today: Day): Plan {
  const horizon = firstOfMonth((periodNumber(today, 'year') + 1) * MONTHS_OF_YEAR) - 1;
  const found = kept.get(columns);
  if (found?.policies === policies && found.horizon === horizon) return found;
  const plan = { policies, horizon, ...planIn(columns, policies, horizon) };
  kept.set(columns, plan);
  return plan;
}

function planIn(
  { count, start, begun, end, contacts, contactWishes }: OutcomeColumns,
  policies: PolicySet,
  horizon: Day,
): Pick<Plan, 'at' | 'told'> {
  const at = new Int32Array(count + 1);
  const scheme = schemes(policies);
  let told = new Uint16Array(count * USUAL_CONTACTS);
  let [next, first, began] = [0, 0, 0];
  const tell = (day: Day, heldOn: Day): void => {
    // What was planned before a body took the work over, the one before it had to do (M50).
    if (day < began) return;
    if (next === told.length) {
      const wider = new Uint16Array(next * 2 + USUAL_CONTACTS);
      wider.set(told);
      told = wider;
    }
    told[next++] = ((day - first) << 1) | (heldOn === NOT_HELD ? 0 : IN_TIME);
  };
  const { on, frequency } = contactWishes;
  for (let one = 0; one < count; one += 1) {
    began = start[one] ?? NEVER;
    first = begun[one] ?? began;
    const last = Math.min(end[one] ?? NEVER, horizon);
    if (began <= last) {
      const held = { on: contacts.on, from: contacts.at[one] ?? 0, until: contacts.at[one + 1] ?? 0 };
      const wishes = { on, frequency, from: contactWishes.at[one] ?? 0, until: contactWishes.at[one + 1] ?? 0 };
      walkContacts({ start: first, last, asked: began, scheme: scheme(first), wishes, held }, tell);
    }
    at[one + 1] = next;
  }
  return { at, told: told.slice(0, next) };
}
const USUAL_CONTACTS = 16;

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
