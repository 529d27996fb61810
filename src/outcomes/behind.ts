import { idOf, type OutcomeColumns } from './columns.js';
import { eachPerson, type PeopleSelection } from './people/people-selection.js';
import type { PeopleColumns } from './people/people-columns.js';
import { eachOf, type Selection } from './selection.js';

/** So many files of a list are found at once; how many there are is always said. */
export const MOST_FILES = 500;

/** What lies behind a number: files of placements, or of people. */
export type Behind = {
  readonly of: 'placements' | 'people';
  /** The first `MOST_FILES`, unless more were asked for. */
  readonly ids: readonly string[];
  readonly count: number;
  /** The same walk again, for another page. @param first how many are before it */
  readonly page: (first: number, most: number) => readonly string[];
};

export const nothingBehind: Behind = { of: 'placements', ids: [], count: 0, page: () => [] };

/** The placements of which something holds. @param most so many ids at most */
export function placementsBehind(
  selection: Selection,
  holds: (columns: OutcomeColumns, index: number) => boolean,
  most = MOST_FILES,
): Behind {
  const find = (from: number, until: number) => {
    const ids: string[] = [];
    let count = 0;
    eachOf(selection, (columns, index) => {
      if (!holds(columns, index)) return;
      if (count >= from && count < until) ids.push(idOf(columns, index));
      count += 1;
    });
    return { ids, count };
  };
  return { of: 'placements', ...find(0, most), page: (first, length) => find(first, first + length).ids };
}

/** The people of whom something holds. */
export function peopleBehind(
  people: PeopleSelection,
  holds: (columns: PeopleColumns, index: number) => boolean,
): Behind {
  const find = (from: number, until: number) => {
    const ids: string[] = [];
    let count = 0;
    eachPerson(people, (columns, index) => {
      if (!holds(columns, index)) return;
      if (count >= from && count < until) ids.push(idOf(columns, index));
      count += 1;
    });
    return { ids, count };
  };
  return { of: 'people', ...find(0, MOST_FILES), page: (first, length) => find(first, first + length).ids };
}
