import type { StatutoryInterestRow } from './tables.js';

/**
 * Statutory interest a year for other than commercial transactions (wettelijke rente, BW 6:119, 6:120). Only rows with a
 * source stand here: the rates from 1 January 2025 on were not found in one and are left out. A deciding body enters them
 * as rows, or gives them by policy `interestPercent`, with the Staatsblad as their source.
 */
export const statutoryInterestRows: readonly StatutoryInterestRow[] = [
  { from: '2015-01-01', percent: '2', source: 'Stb. 2014, 491', certainty: 'published' },
  {
    from: '2023-01-01',
    percent: '4',
    source: 'Besluit vaststelling wettelijke rente (BWBR0047640)',
    certainty: 'published',
  },
  { from: '2023-07-01', percent: '6', source: 'Stb. 2023, 235', certainty: 'published' },
  { from: '2024-01-01', percent: '7', source: 'Stb. 2023, 484', certainty: 'published', knownUntil: '2024-12-31' },
];
