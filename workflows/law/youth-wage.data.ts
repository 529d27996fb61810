import type { YouthWageRow } from './tables.js';

const source = 'Besluit minimumjeugdloonregeling';

/**
 * Percent of the adult minimum wage by age (B9), and in the work-study track (bbl). Until 2023 the amounts themselves stand in the
 * monthly table; from 2024 the subsidy rests on a percentage of the reference month.
 */
export const youthWages: readonly YouthWageRow[] = [
  {
    from: '2024-01-01',
    percent: { 20: '80', 19: '60', 18: '50', 17: '39.5', 16: '34.5', 15: '30' },
    bbl: { 20: '61.5', 19: '52.5', 18: '45.5' },
    source,
    certainty: 'published',
  },
];
