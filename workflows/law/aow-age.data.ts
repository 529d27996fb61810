import type { AowAgeRow } from './tables.js';

const law = 'Algemene Ouderdomswet art. 7a';
const awaited = 'Algemene Ouderdomswet art. 7a; de bekendmaking in de Staatscourant is nog na te gaan';

/** State pension age by the calendar year in which it is reached (B15, A9). */
export const aowAges: readonly AowAgeRow[] = [
  { year: 2017, years: 65, months: 9, source: law, certainty: 'published' },
  { year: 2018, years: 66, months: 0, source: law, certainty: 'published' },
  { year: 2019, years: 66, months: 4, source: law, certainty: 'published' },
  { year: 2020, years: 66, months: 4, source: law, certainty: 'published' },
  { year: 2021, years: 66, months: 4, source: law, certainty: 'published' },
  { year: 2022, years: 66, months: 7, source: law, certainty: 'published' },
  { year: 2023, years: 66, months: 10, source: law, certainty: 'published' },
  { year: 2024, years: 67, months: 0, source: law, certainty: 'published' },
  { year: 2025, years: 67, months: 0, source: law, certainty: 'published' },
  { year: 2026, years: 67, months: 0, source: law, certainty: 'published' },
  { year: 2027, years: 67, months: 0, source: law, certainty: 'published' },
  { year: 2028, years: 67, months: 3, source: awaited, certainty: 'to be confirmed' },
  { year: 2029, years: 67, months: 3, source: awaited, certainty: 'to be confirmed' },
  { year: 2030, years: 67, months: 3, source: awaited, certainty: 'to be confirmed' },
];
