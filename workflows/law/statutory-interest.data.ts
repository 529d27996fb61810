import type { LocalDate } from '../definition.js';

export type StatutoryInterestRow = { readonly from: LocalDate; readonly percent: string; readonly source: string };

/**
 * Statutory interest a year for other than commercial transactions (wettelijke rente, BW 6:119, 6:120). Only rows with a
 * source stand here: the rates from 1 January 2025 on were not found in one and are left out. A deciding body gives them
 * by policy `interestPercent`, with the Staatsblad as its ground.
 */
export const statutoryInterestRows: readonly StatutoryInterestRow[] = [
  { from: '2015-01-01', percent: '2', source: 'Stb. 2014, 491' },
  { from: '2023-01-01', percent: '4', source: 'Besluit vaststelling wettelijke rente (BWBR0047640)' },
  { from: '2023-07-01', percent: '6', source: 'Stb. 2023, 235' },
  { from: '2024-01-01', percent: '7', source: 'Stb. 2023, 484' },
];

/** The last day that the rows are known to hold. */
export const STATUTORY_INTEREST_UNTIL: LocalDate = '2024-12-31';
