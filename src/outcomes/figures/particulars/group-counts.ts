import { NEVER, type Day, type OutcomeColumns } from '../../columns.js';
import { eachOf, type Selection } from '../../selection.js';
import { contractWeek } from '../jobs.js';
import type { GroupOf, Groups } from './groups.js';

/** Of each group: placements that began in a period, and those that ran on its last day with their people and hours. */
export type GroupCounts = {
  readonly started: Int32Array;
  readonly running: Int32Array;
  /** Each once in a group; who has two jobs in two groups is in both. */
  readonly persons: Int32Array;
  /** Hundredths of an hour a week, by the contract in force on the day. */
  readonly hours: Float64Array;
};
/** First day of a period and the day that is asked, its last one or today. */
export type Asked = { readonly from: Day; readonly day: Day };
export type Counts = {
  /** By the order in which the groups were asked. */
  readonly by: readonly GroupCounts[];
  readonly running: number;
  readonly persons: number;
  readonly hours: number;
};

/** Counts placements by several things at once, in one walk. @param holds which placements count; all when left out */
export function countGroups(
  selection: Selection,
  asked: readonly Groups[],
  { from, day }: Asked,
  holds?: (columns: OutcomeColumns, index: number) => boolean,
): Counts {
  const counts = asked.map(({ groups, of }) => emptyCounts(groups.length, of));
  const all = emptyCounts(1, () => 0);
  const every = [...counts, all];
  let [number, person, before]: [number, number, OutcomeColumns | undefined] = [0, -1, undefined];
  eachOf(selection, (columns, index) => {
    if (columns !== before || columns.person[index] !== person) {
      number += 1;
      [before, person] = [columns, columns.person[index] ?? -1];
    }
    const start = columns.start[index] ?? NEVER;
    const starts = start >= from && start <= day;
    const runs = start <= day && (columns.end[index] ?? NEVER) >= day;
    if ((!starts && !runs) || holds?.(columns, index) === false) return;
    const hours = runs ? contractWeek(columns, index, day) : 0;
    for (const one of every) add(one, one.of(columns, index), { starts, runs, hours, number });
  });
  const [running = 0] = all.running;
  const [persons = 0] = all.persons;
  const [hours = 0] = all.hours;
  return { by: counts, running, persons, hours };
}

type Growing = GroupCounts & {
  readonly of: GroupOf;
  /** Number of the last person that was counted in each group: the placements of a person come one after the other. */
  readonly last: Int32Array;
};

const emptyCounts = (size: number, of: GroupOf): Growing => ({
  of,
  started: new Int32Array(size),
  running: new Int32Array(size),
  persons: new Int32Array(size),
  hours: new Float64Array(size),
  last: new Int32Array(size),
});

type One = { readonly starts: boolean; readonly runs: boolean; readonly hours: number; readonly number: number };

function add(counts: Growing, group: number, { starts, runs, hours, number }: One): void {
  if (group < 0) return;
  if (starts) counts.started[group] = (counts.started[group] ?? 0) + 1;
  if (!runs) return;
  counts.running[group] = (counts.running[group] ?? 0) + 1;
  counts.hours[group] = (counts.hours[group] ?? 0) + hours;
  if (counts.last[group] === number) return;
  counts.last[group] = number;
  counts.persons[group] = (counts.persons[group] ?? 0) + 1;
}
