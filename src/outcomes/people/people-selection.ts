import { compareBytes } from '../chunk.js';
import type { OutcomeFilter, Selection } from '../selection.js';
import type { PeoplePicture } from './people-book.js';
import type { PeopleCodes, PeopleColumns } from './people-columns.js';

/** The people a figure is over. */
export type PeopleSelection = {
  readonly picture: PeoplePicture;
  readonly codes: PeopleCodes;
  readonly parts: readonly { readonly columns: PeopleColumns; readonly index: Int32Array }[];
};

/** Everybody with a file. */
export const everybodyIn = (picture: PeoplePicture): PeopleSelection => ({
  picture,
  codes: picture.codes,
  parts: picture.chunks.map((columns) => ({ columns, index: livingIn(columns, undefined) })),
});

/**
 * People who live in one of the municipalities asked for; a filter on anything else leaves those with a placement that
 * passes the whole filter, whatever day it was of.
 * @param selection the placements that pass the filter
 */
export function selectPeople(picture: PeoplePicture, selection: Selection, filter: OutcomeFilter): PeopleSelection {
  const { municipality = [], ...others } = filter;
  const asksPlacement = Object.values(others).some((wanted) => wanted !== undefined && wanted.length > 0);
  const wanted = Uint8Array.from(picture.codes.municipality.names, (name) => (municipality.includes(name) ? 1 : 0));
  // Files that were taken over come last, and their people are not among these: the own ones count.
  const placed = new Map(selection.parts.map((part) => [part.columns.candidates[0] ?? -1, part] as const).toReversed());
  const parts = picture.chunks.map((columns) => {
    if (asksPlacement) return { columns, index: withPlacement(columns, placed.get(columns.ids[0] ?? -1)) };
    return { columns, index: livingIn(columns, municipality.length === 0 ? undefined : wanted) };
  });
  return { picture, codes: picture.codes, parts };
}

function livingIn({ count, municipality }: PeopleColumns, wanted: Uint8Array | undefined): Int32Array {
  const index = new Int32Array(count);
  let chosen = 0;
  for (let at = 0; at < count; at += 1) {
    if (wanted === undefined || wanted[municipality[at] ?? 0] === 1) index[chosen++] = at;
  }
  return index.subarray(0, chosen);
}

/** Both lie in order of the person's id. */
function withPlacement(people: PeopleColumns, part: Selection['parts'][number] | undefined): Int32Array {
  const index = new Int32Array(people.count);
  if (part === undefined) return index.subarray(0, 0);
  const { candidates } = part.columns;
  let [chosen, next] = [0, 0];
  for (let at = 0; at < people.count && next < part.index.length; at += 1) {
    let order = -1;
    while (next < part.index.length) {
      order = compareBytes(candidates, part.index[next] ?? 0, people.ids, at);
      if (order >= 0) break;
      next += 1;
    }
    if (order === 0) index[chosen++] = at;
  }
  return index.subarray(0, chosen);
}

/** Walks the chosen people. @param work also told the number of the part, and the place of the person in it */
export function eachPerson(
  { parts }: PeopleSelection,
  work: (columns: PeopleColumns, index: number, part: number, at: number) => void,
): void {
  for (let part = 0; part < parts.length; part += 1) {
    const one = parts[part];
    if (one === undefined) continue;
    for (let at = 0; at < one.index.length; at += 1) work(one.columns, one.index[at] ?? 0, part, at);
  }
}
