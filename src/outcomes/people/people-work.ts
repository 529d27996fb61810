import { compareBytes } from '../chunk.js';
import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { contractWeek } from '../figures/jobs.js';
import type { Selection } from '../selection.js';
import type { PeopleSelection } from './people-selection.js';

/** Of each chosen person, by part and place in it: hours a week in hundredths, -1 for who does not work. */
export type HoursOfPeople = readonly Int32Array[];

/** Who works on a day, by the placements of a selection; both lie in order of the person's id, so that it is one walk. */
export function hoursOfPeople(people: PeopleSelection, selection: Selection, day: Day): HoursOfPeople {
  // Files that were taken over come last, and their people are not among these: the own ones count.
  const placed = new Map(selection.parts.map((part) => [part.columns.candidates[0] ?? -1, part] as const).toReversed());
  return people.parts.map(({ columns, index }) => {
    const hours = new Int32Array(index.length).fill(-1);
    const part = placed.get(columns.ids[0] ?? -1);
    if (part === undefined) return hours;
    let at = 0;
    for (const one of part.index) {
      if (!works(part.columns, one, day)) continue;
      let order = 1;
      while (at < index.length) {
        order = compareBytes(part.columns.candidates, one, columns.ids, index[at] ?? 0);
        if (order <= 0) break;
        at += 1;
      }
      if (at >= index.length) break;
      if (order === 0) hours[at] = Math.max(hours[at] ?? 0, 0) + contractWeek(part.columns, one, day);
    }
    return hours;
  });
}

const works = ({ start, end }: OutcomeColumns, index: number, day: Day): boolean =>
  (start[index] ?? NEVER) <= day && (end[index] ?? NEVER) >= day;
