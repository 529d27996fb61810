import type { Draw } from '../draw.js';

export type Party = 'worker' | 'employer';
export const PARTIES: readonly Party[] = ['worker', 'employer'];

/** How a report is written and goes: who says nothing on the draft, and whether it comes back once. */
export type Writing = {
  readonly silent: readonly Party[];
  /** For its words, or for the numbers of its table: then worker and employer are asked again. */
  readonly returned: 'never' | 'words' | 'table';
};

/** Working days that worker and employer have for a view (C7, the policy that holds by itself). */
export const VIEWS_DAYS = 10;

/** Working days between the first report and the one that is accepted. */
export const RETURNED_DAYS: Readonly<Record<Writing['returned'], number>> = { never: 0, words: 4, table: 7 };

const SILENT: Readonly<Record<Party, number>> = { worker: 0.1, employer: 0.15 };

/** Whoever is asked twice answers, so that no report takes a month. */
export function drawnWriting(draw: Draw, name: string): Writing {
  const returned = draw.weighted(`${name}.returned`, [
    ['never', 74],
    ['words', 16],
    ['table', 10],
  ] as const);
  const silent = PARTIES.filter((party) => draw.chance(`${name}.silent.${party}`, SILENT[party]));
  return { returned, silent: returned === 'table' ? [] : silent };
}
