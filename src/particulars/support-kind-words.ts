import type { OTHER_SUPPORTS } from './particular-kinds.js';

/** Kinds of support, as they are asked for of us and as another body decides on them (M46). */
export const SUPPORT_KIND_WORDS: Readonly<Record<(typeof OTHER_SUPPORTS)[number], string>> = {
  jobcoach: 'Jobcoach',
  'internal-guidance': 'Interne werkbegeleiding',
  harrie: 'Harrie-training voor een collega',
  'life-coach': 'Lifecoach',
  training: 'Scholing',
  workplace: 'Aanpassing van de werkplek',
  interpreter: 'Tolk',
  buddy: 'Buddy',
  'training-before': 'Training voor de start',
  'life-domains': 'Coaching op leefgebieden',
};
