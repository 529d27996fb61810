import { monthsAfter } from '../calendar.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { eachOf, praktijkroute, runsOn, someOf, type Selection } from '../selection.js';

const DAY_30 = 29;
const READ_AFTER_MONTHS = 6;

/** Whether a decision on this kind of support was taken and runs on a day. @param kind its number in the code book */
export function hasSupport({ supports }: OutcomeColumns, index: number, kind: number, day: Day): boolean {
  return someOf(
    supports,
    index,
    (at) =>
      supports.kind[at] === kind &&
      (supports.decided[at] ?? NEVER) <= day &&
      (supports.from[at] ?? NEVER) <= day &&
      (supports.until[at] ?? NEVER) >= day,
  );
}

export type SupportNow = { readonly running: number; readonly supported: number; readonly kinds: readonly number[] };

/** G14: running placements with a support decision, in all and by kind. */
export function supportOn(selection: Selection, day: Day): SupportNow {
  const kinds = selection.codes.supportKind.names.map(() => 0);
  // The last placement that was counted under each kind: two decisions of a kind count once.
  const counted = kinds.map(() => -1);
  let [running, supported, number] = [0, 0, 0];
  eachOf(selection, (columns, index) => {
    if (!runsOn(columns, index, day)) return;
    running += 1;
    number += 1;
    let any = false;
    const { at, kind, from, until, decided } = columns.supports;
    for (let row = at[index] ?? 0; row < (at[index + 1] ?? 0); row += 1) {
      if ((decided[row] ?? NEVER) > day || (from[row] ?? NEVER) > day || (until[row] ?? NEVER) < day) continue;
      const code = kind[row] ?? 0;
      any = true;
      if (counted[code] === number) continue;
      counted[code] = number;
      kinds[code] = (kinds[code] ?? 0) + 1;
    }
    if (any) supported += 1;
  });
  return { running, supported, kinds };
}

export type GroupKept = { readonly mature: number; readonly kept: number };
/** What a placement had on a day; undefined when it is not known. */
export type HadOn = (columns: OutcomeColumns, index: number, day: Day) => boolean | undefined;

/**
 * G5: by what was there on day 30, among those working on day 30: still in the same job six months after the start.
 * @returns with and without
 */
export function keptBy(
  selection: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
  had: HadOn,
): readonly [GroupKept, GroupKept] {
  const groups: readonly [{ mature: number; kept: number }, { mature: number; kept: number }] = [
    { mature: 0, kept: 0 },
    { mature: 0, kept: 0 },
  ];
  const isRoute = praktijkroute(selection.codes);
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > until || !isRoute(columns, index)) return;
    const later = monthsAfter(start, READ_AFTER_MONTHS);
    const end = columns.end[index] ?? NEVER;
    if (later > today || end < start + DAY_30) return;
    const answer = had(columns, index, start + DAY_30);
    if (answer === undefined) return;
    const group = groups[answer ? 0 : 1];
    group.mature += 1;
    if (end >= later) group.kept += 1;
  });
  return groups;
}
