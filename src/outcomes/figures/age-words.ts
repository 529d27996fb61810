import { NONE } from '../columns.js';

/** Age groups on the first day worked (seeds 8, 41): code and word. */
export const AGES: readonly (readonly [code: string, word: string])[] = [
  ['under27', 'Jonger dan 27'],
  ['from27', '27 of ouder'],
  [NONE, 'Niet bekend'],
];
