import { NONE } from '../columns.js';
import { SUPPRESSED, type Cell } from '../figure-table.js';
import { suppressedTable } from '../suppressed-table.js';

/** Age groups on the first day worked (seeds 8, 41): code and word. */
export const AGES: readonly (readonly [code: string, word: string])[] = [
  ['under27', 'Jonger dan 27'],
  ['from27', '27 of ouder'],
  [NONE, 'Niet bekend'],
];

/** A row of a table by age; `age` is its place in `AGES`, undefined for the row of totals. */
export type AgeRow = { readonly age: number | undefined; readonly word: string; readonly cells: readonly Cell[] };

/**
 * Counts by age as they may be told: nothing of fewer than five, and nothing at all when a sum is hidden that another table of
 * the figure shows.
 * @param counts a row per age in the order of `AGES`
 * @returns the ages with anybody, their total as last cell, and the totals last; empty when nothing may be told
 */
export function toldByAge(counts: readonly (readonly number[])[]): readonly AgeRow[] {
  const found = AGES.flatMap(([, word], age) => {
    const row = counts[age] ?? [];
    return row.some((one) => one > 0) ? [{ age, word, row }] : [];
  });
  const cells = found.length === 0 ? [] : suppressedTable(found.map(({ row }) => row));
  const isTold = cells.at(-1)?.every((cell) => cell !== SUPPRESSED) ?? false;
  return (isTold ? cells : []).map((row, at) => ({
    age: found[at]?.age,
    word: found[at]?.word ?? 'Samen',
    cells: row,
  }));
}
