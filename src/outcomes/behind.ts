import { idOf, type OutcomeColumns } from './columns.js';
import { eachPerson, type PeopleSelection } from './people/people-selection.js';
import type { PeopleColumns } from './people/people-columns.js';
import { eachOf, type Selection } from './selection.js';

/** So many files of a list are shown; how many there are is always said. */
export const MOST_FILES = 500;

/** What lies behind a number: files of placements, or of people. */
export type Behind = {
  readonly of: 'placements' | 'people';
  /** The first `MOST_FILES`, unless more were asked for. */
  readonly ids: readonly string[];
  readonly count: number;
};

export const nothingBehind: Behind = { of: 'placements', ids: [], count: 0 };

/** The placements of which something holds. @param most so many ids at most */
export function placementsBehind(
  selection: Selection,
  holds: (columns: OutcomeColumns, index: number) => boolean,
  most = MOST_FILES,
): Behind {
  const ids: string[] = [];
  let count = 0;
  eachOf(selection, (columns, index) => {
    if (!holds(columns, index)) return;
    if (count < most) ids.push(idOf(columns, index));
    count += 1;
  });
  return { of: 'placements', ids, count };
}

/** The people of whom something holds. */
export function peopleBehind(
  people: PeopleSelection,
  holds: (columns: PeopleColumns, index: number) => boolean,
): Behind {
  const ids: string[] = [];
  let count = 0;
  eachPerson(people, (columns, index) => {
    if (!holds(columns, index)) return;
    if (count < MOST_FILES) ids.push(idOf(columns, index));
    count += 1;
  });
  return { of: 'people', ids, count };
}
