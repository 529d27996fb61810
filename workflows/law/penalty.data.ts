import type { LocalDate } from '../definition.js';
import type { Sourced } from './tables.js';

/** Euros a day for each block of fourteen days that a decision is late (D3). */
export type PenaltyRow = Sourced & { readonly from: LocalDate; readonly blocks: readonly [number, number, number] };

export const penaltyRows: readonly PenaltyRow[] = [
  { from: '2017-01-01', blocks: [23, 35, 45], source: 'Awb art. 4:17', certainty: 'published' },
];
