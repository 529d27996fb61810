import { NONE, type CodeBook, type OutcomeColumns } from '../columns.js';
import { SUPPRESSED, type Cell } from '../figure-table.js';
import { suppressedTable } from '../suppressed-table.js';

/** What people are told apart by to see whether they are treated alike (seeds 41). The last group is of whom it is not known. */
export type Trait = {
  readonly column: 'ageGroup' | 'sex';
  readonly head: string;
  readonly groups: readonly (readonly [word: string, codes: readonly string[]])[];
};

const NOT_KNOWN = 'Niet bekend';
/** On the first day worked (seeds 8). */
export const AGE: Trait = {
  column: 'ageGroup',
  head: 'Leeftijd',
  groups: [
    ['Jonger dan 27', ['under27']],
    ['27 of ouder', ['from27']],
    [NOT_KNOWN, [NONE]],
  ],
};
/** Who has "onbekend" in the BRP stands with whom nobody asked: in a row of their own they would be too few, and pointed at. */
export const SEX: Trait = {
  column: 'sex',
  head: 'Geslacht',
  groups: [
    ['Man', ['male']],
    ['Vrouw', ['female']],
    [NOT_KNOWN, ['unknown', NONE]],
  ],
};

/** Groups that placements are counted in. */
export type Grouping = {
  readonly count: number;
  /** Place of the group of a placement; -1 for none. */
  readonly of: (columns: OutcomeColumns, index: number) => number;
};
/** All in one. */
export const TOGETHER: Grouping = { count: 1, of: () => 0 };

/** In which group of a trait a placement is, by its place among the groups; -1 for a code that is not among them. */
export function groupBy(trait: Trait, codes: CodeBook): Grouping {
  const groups = codes[trait.column].names.map((name) => trait.groups.findIndex(([, of]) => of.includes(name)));
  return {
    count: trait.groups.length,
    of: (columns, index) => groups[columns.code[trait.column][index] ?? -1] ?? -1,
  };
}

/** A row of a table by a trait; `group` is its place among the groups, undefined for the row of totals. */
export type TraitRow = { readonly group: number | undefined; readonly word: string; readonly cells: readonly Cell[] };

/**
 * Counts by a trait as they may be told: nothing of fewer than five, nothing at all when a sum is hidden that another table of
 * the figure shows, and nothing when it is known of nobody.
 * @param counts a row per group of the trait
 * @returns the groups with anybody, their total as last cell, and the totals last; empty when nothing may be told
 */
export function toldByTrait({ groups }: Trait, counts: readonly (readonly number[])[]): readonly TraitRow[] {
  const found = groups.flatMap(([word], group) => {
    const row = counts[group] ?? [];
    return row.some((one) => one > 0) ? [{ group, word, row }] : [];
  });
  const isKnown = found.some(({ group }) => group < groups.length - 1);
  const cells = isKnown ? suppressedTable(found.map(({ row }) => row)) : [];
  const isTold = cells.at(-1)?.every((cell) => cell !== SUPPRESSED) ?? false;
  return (isTold ? cells : []).map((row, at) => ({
    group: found[at]?.group,
    word: found[at]?.word ?? 'Samen',
    cells: row,
  }));
}
