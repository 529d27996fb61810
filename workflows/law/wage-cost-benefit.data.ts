import type { LocalDate } from '../definition.js';
import type { Sourced } from './tables.js';

/** Euros per paid hour, and at most so much a year (E3). */
export type WageCostBenefitRow = Sourced & {
  readonly from: LocalDate;
  readonly perHour: string;
  readonly perYear: string;
};

export const wageCostBenefitRows: readonly WageCostBenefitRow[] = [
  {
    from: '2018-01-01',
    perHour: '1.01',
    perYear: '2000',
    source: 'Wet tegemoetkomingen loondomein art. 2.10 tot en met 2.13',
    certainty: 'published',
  },
];
