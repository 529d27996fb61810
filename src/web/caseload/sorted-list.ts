import type { PlacementItem } from '../../placements/placement-rows.js';
import type { FileNames } from '../names/file-names.js';
import type { CaseloadQuery, Sort } from './caseload-query.js';
import type { ListFacts } from './list-facts.js';

const LAST = '￿';
const WORDS = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** A whole list in the order that the address asks for. */
export function sortedList(
  items: readonly PlacementItem[],
  { sorteer, richting }: Pick<CaseloadQuery, 'sorteer' | 'richting'>,
  names: FileNames,
  facts: ListFacts,
): readonly PlacementItem[] {
  const sign = richting === 'op' ? 1 : -1;
  const keyOf = (item: PlacementItem): string => keyFor(sorteer, item, names, facts);
  return items.toSorted((a, b) => sign * WORDS.compare(keyOf(a), keyOf(b)) || (a.id < b.id ? -1 : 1));
}

function keyFor(sort: Sort, item: PlacementItem, names: FileNames, { months }: ListFacts): string {
  switch (sort) {
    case 'dag':
      return item.nextDueOn ?? LAST;
    case 'naam':
      return lastWord(names.people.get(item.candidate));
    case 'werkgever':
      return names.employers.get(item.employer) ?? LAST;
    case 'status':
      return item.label;
    case 'bedrag':
      return (months.get(item.id)?.amount ?? '').padStart(14, '0');
    case 'geopend':
      return item.openedOn;
  }
}

/** A Dutch list stands in order of the family name without what goes before it. */
const lastWord = (name: string | undefined): string => name?.split(' ').at(-1) ?? LAST;
