import { NO_VALUE } from '../column-kinds.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { eachOf, someOf, type Selection } from '../selection.js';
import { WorkSum, type Work } from './persons-and-jobs.js';
import { TOGETHER, type Grouping } from './traits.js';

/** G11: how many have each wage value in force on a day, from 0 to 100. */
export function valuePointsOn(selection: Selection, day: Day): readonly number[] {
  const points = Array.from({ length: 101 }, () => 0);
  eachOf(selection, (columns, index) => {
    const value = valueOn(columns, index, day);
    if (value >= 0) points[value] = (points[value] ?? 0) + 1;
  });
  return points;
}

/** Who has a value in force on a day, and the jobs that makes (E1). */
export function workWithValue(selection: Selection, day: Day): Work {
  const sum = new WorkSum();
  eachOf(selection, (columns, index) => {
    if (valueOn(columns, index, day) >= 0) sum.add(columns, index, day);
  });
  return sum.done();
}

/** The value in force on a day, -1 without one. */
export function valueOn({ values }: OutcomeColumns, index: number, day: Day): number {
  let inForce = -1;
  for (let at = values.at[index] ?? 0; at < (values.at[index + 1] ?? 0); at += 1) {
    if ((values.from[at] ?? NEVER) <= day && (values.until[at] ?? NEVER) >= day) inForce = values.value[at] ?? -1;
  }
  return inForce;
}

/** Values below 50, 50–74, 75–99 and 100 (process: simulated caseload). */
export const VALUE_GROUPS = ['onder 50', '50–74', '75–99', '100'] as const;
const groupOf = (value: number): number => (value < 50 ? 0 : value < 75 ? 1 : value < 100 ? 2 : 3);

/** G11: wage values in force on a day, in those groups. @returns by group of the placements */
export function valueGroupsBy(selection: Selection, day: Day, by: Grouping): readonly FirstValues[] {
  const sums = Array.from({ length: by.count }, () => ({ groups: [0, 0, 0, 0], count: 0, sum: 0 }));
  eachOf(selection, (columns, index) => {
    const value = valueOn(columns, index, day);
    const sum = value < 0 ? undefined : sums[by.of(columns, index)];
    if (sum === undefined) return;
    sum.groups[groupOf(value)] = (sum.groups[groupOf(value)] ?? 0) + 1;
    sum.count += 1;
    sum.sum += value;
  });
  return sums;
}

export type FirstValues = { readonly groups: readonly number[]; readonly count: number; readonly sum: number };

/** G11: the first determined value of each placement, by a number of its start; what has none is left out. */
export function firstValues(
  selection: Selection,
  cohortOf: (columns: OutcomeColumns, index: number) => number | undefined,
): ReadonlyMap<number, FirstValues> {
  const cohorts = new Map<number, { readonly groups: number[]; count: number; sum: number }>();
  eachOf(selection, (columns, index) => {
    const cohort = cohortOf(columns, index);
    if (cohort === undefined) return;
    const first = firstDetermined(columns, index);
    if (first < 0) return;
    const value = columns.measurements.value[first] ?? 0;
    const sum = cohorts.get(cohort) ?? { groups: [0, 0, 0, 0], count: 0, sum: 0 };
    cohorts.set(cohort, sum);
    sum.groups[groupOf(value)] = (sum.groups[groupOf(value)] ?? 0) + 1;
    sum.count += 1;
    sum.sum += value;
  });
  return cohorts;
}

/** Position of the first determined value of a placement, -1 without one. */
export function firstDetermined({ measurements }: OutcomeColumns, index: number): number {
  const { at: from, value, determined } = measurements;
  let [found, first] = [-1, NEVER];
  for (let at = from[index] ?? 0; at < (from[index + 1] ?? 0); at += 1) {
    const on = determined[at] ?? NEVER;
    if (value[at] !== NO_VALUE && on < first) [found, first] = [at, on];
  }
  return found;
}

export type Determined = { readonly on: Day; readonly value: number; readonly expert: number };

/** The determined values of a placement in order of their day. */
export function determinedOf({ measurements }: OutcomeColumns, index: number): readonly Determined[] {
  const found: Determined[] = [];
  for (let at = measurements.at[index] ?? 0; at < (measurements.at[index + 1] ?? 0); at += 1) {
    const value = measurements.value[at] ?? NO_VALUE;
    const on = measurements.determined[at] ?? NEVER;
    if (value !== NO_VALUE && on !== NEVER) found.push({ on, value, expert: measurements.expert[at] ?? -1 });
  }
  return found.length > 1 ? found.toSorted((a, b) => a.on - b.on) : found;
}

/** Changes of a wage value in points, in groups. */
export const CHANGE_GROUPS = [
  { label: 'meer dan 10 punten lager', until: -11 },
  { label: '1 tot en met 10 punten lager', until: -1 },
  { label: 'gelijk', until: 0 },
  { label: '1 tot en met 10 punten hoger', until: 10 },
  { label: 'meer dan 10 punten hoger', until: 100 },
] as const;

/** G11: later value − earlier value of the same placement in the same function, of later ones determined in a span. */
export const valueChanges = (selection: Selection, from: Day, until: Day): readonly number[] =>
  valueChangesBy(selection, { from, until }, TOGETHER)[0] ?? [];

/** The same by group of the placements. */
export function valueChangesBy(
  selection: Selection,
  { from, until }: { readonly from: Day; readonly until: Day },
  by: Grouping,
): readonly (readonly number[])[] {
  const all = Array.from({ length: by.count }, () => CHANGE_GROUPS.map(() => 0));
  eachOf(selection, (columns, index) => {
    const { at: rows } = columns.measurements;
    const groups = all[by.of(columns, index)];
    if (groups === undefined || (rows[index + 1] ?? 0) - (rows[index] ?? 0) < 2) return;
    const values = determinedOf(columns, index);
    for (const [position, later] of values.entries()) {
      const earlier = values[position - 1];
      if (earlier === undefined || later.on < from || later.on > until) continue;
      const { functionChanges } = columns;
      const changed = someOf(functionChanges, index, (at) => {
        const day = functionChanges.on[at] ?? NEVER;
        return day > earlier.on && day <= later.on;
      });
      if (changed) continue;
      const group = CHANGE_GROUPS.findIndex((one) => later.value - earlier.value <= one.until);
      groups[group] = (groups[group] ?? 0) + 1;
    }
  });
  return all;
}
