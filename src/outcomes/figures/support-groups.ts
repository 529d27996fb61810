import { monthsAfter } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { placementsBehind, type Behind } from '../behind.js';
import { eachOf, praktijkroute, runsOn, type Selection } from '../selection.js';
import { contractWeek } from './jobs.js';
import { WorkSum, type Work } from './persons-and-jobs.js';

const DAY_30 = 29;
const READ_AFTER_MONTHS = 6;

/** Whether a decision on this kind of support was taken and runs on a day. @param kind its number in the code book */
export function hasSupport({ supports }: OutcomeColumns, index: number, kind: number, day: Day): boolean {
  for (let at = supports.at[index] ?? 0; at < (supports.at[index + 1] ?? 0); at += 1) {
    if (supports.kind[at] === kind && runsAt(supports, at, day)) return true;
  }
  return false;
}

/** Whether any kind of support was decided on and runs on a day. */
export function hasAnySupport({ supports }: OutcomeColumns, index: number, day: Day): boolean {
  for (let at = supports.at[index] ?? 0; at < (supports.at[index + 1] ?? 0); at += 1) {
    if (runsAt(supports, at, day)) return true;
  }
  return false;
}

/** Whether a colleague who followed the Harrie training is named as buddy on a day (seeds 5). */
export function hasTrainedBuddy({ buddies }: OutcomeColumns, index: number, day: Day): boolean {
  for (let at = buddies.at[index] ?? 0; at < (buddies.at[index + 1] ?? 0); at += 1) {
    const runs = (buddies.from[at] ?? NEVER) <= day && (buddies.until[at] ?? NEVER) >= day;
    if (runs && buddies.trained[at] === 1) return true;
  }
  return false;
}

const runsAt = ({ decided, from, until }: OutcomeColumns['supports'], at: number, day: Day): boolean =>
  (decided[at] ?? NEVER) <= day && (from[at] ?? NEVER) <= day && (until[at] ?? NEVER) >= day;

export type SupportNow = { readonly running: Work; readonly supported: Work; readonly kinds: readonly Work[] };

/** G14: running placements with a support decision, in all and by kind. */
export function supportOn(selection: Selection, day: Day): SupportNow {
  const kinds = selection.codes.supportKind.names.map(() => new WorkSum());
  // The last placement that was counted under each kind: two decisions of a kind count once.
  const counted = kinds.map(() => -1);
  const [running, supported] = [new WorkSum(), new WorkSum()];
  let number = 0;
  eachOf(selection, (columns, index) => {
    if (!runsOn(columns, index, day)) return;
    const hours = contractWeek(columns, index, day);
    running.addHours(columns, index, hours);
    number += 1;
    let any = false;
    const { at, kind, from, until, decided } = columns.supports;
    for (let row = at[index] ?? 0; row < (at[index + 1] ?? 0); row += 1) {
      if ((decided[row] ?? NEVER) > day || (from[row] ?? NEVER) > day || (until[row] ?? NEVER) < day) continue;
      const code = kind[row] ?? 0;
      any = true;
      if (counted[code] === number) continue;
      counted[code] = number;
      kinds[code]?.addHours(columns, index, hours);
    }
    if (any) supported.addHours(columns, index, hours);
  });
  return { running: running.done(), supported: supported.done(), kinds: kinds.map((sum) => sum.done()) };
}

/** Placements; of those that count also the people, and their jobs on day 30. */
export type GroupKept = { readonly mature: number; readonly kept: number; readonly work: Work };
/** What a placement had on a day; undefined when it is not known. */
export type HadOn = (columns: OutcomeColumns, index: number, day: Day) => boolean | undefined;

/**
 * G5: by what was there on day 30, among those working on day 30: still in the same job six months after the start.
 * @returns for each comparison with and without
 */
export function keptBy(
  selection: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
  compared: readonly HadOn[],
): readonly (readonly [GroupKept, GroupKept])[] {
  const groups = compared.map(() => [nobody(), nobody()] as const);
  const isRoute = praktijkroute(selection.codes);
  for (const { columns, index } of selection.parts) {
    const { start, end } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const [began, ended] = [start[one] ?? NEVER, end[one] ?? NEVER];
      if (began < from || began > until || ended < began + DAY_30 || !isRoute(columns, one)) continue;
      const later = monthsAfter(began, READ_AFTER_MONTHS);
      if (later > today) continue;
      const hours = contractWeek(columns, one, began + DAY_30);
      for (let which = 0; which < compared.length; which += 1) {
        const answer = compared[which]?.(columns, one, began + DAY_30);
        const group = answer === undefined ? undefined : groups[which]?.[answer ? 0 : 1];
        if (group === undefined) continue;
        group.work.addHours(columns, one, hours);
        if (ended >= later) group.kept += 1;
      }
    }
  }
  return groups.map(([had, hadNot]) => [keptOf(had), keptOf(hadNot)] as const);
}

type Group = { kept: number; readonly work: WorkSum };
const nobody = (): Group => ({ kept: 0, work: new WorkSum() });
function keptOf({ kept, work }: Group): GroupKept {
  const sums = work.done();
  return { mature: sums.placements, kept, work: sums };
}

/** The placements of one group, or those of it that were kept. @param asks the comparison, with or without, and whether kept only */
export function groupBehind(
  selection: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
  had: HadOn,
  { having, keptOnly }: { readonly having: boolean; readonly keptOnly: boolean },
): Behind {
  const isRoute = praktijkroute(selection.codes);
  return placementsBehind(selection, (columns, index) => {
    const [began, ended] = [columns.start[index] ?? NEVER, columns.end[index] ?? NEVER];
    if (began < from || began > until || ended < began + DAY_30 || !isRoute(columns, index)) return false;
    const later = monthsAfter(began, READ_AFTER_MONTHS);
    if (later > today || had(columns, index, began + DAY_30) !== having) return false;
    return !keptOnly || ended >= later;
  });
}
