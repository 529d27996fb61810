import type { AowAgeRow } from './tables.js';

/** State pension age by the calendar year in which it is reached (B15, A9). */
export const aowAges: readonly AowAgeRow[] = [
  { year: 2017, years: 65, months: 9, certainty: 'published' },
  { year: 2018, years: 66, months: 0, certainty: 'published' },
  { year: 2019, years: 66, months: 4, certainty: 'published' },
  { year: 2020, years: 66, months: 4, certainty: 'published' },
  { year: 2021, years: 66, months: 4, certainty: 'published' },
  { year: 2022, years: 66, months: 7, certainty: 'published' },
  { year: 2023, years: 66, months: 10, certainty: 'published' },
  { year: 2024, years: 67, months: 0, certainty: 'published' },
  { year: 2025, years: 67, months: 0, certainty: 'published' },
  { year: 2026, years: 67, months: 0, certainty: 'published' },
  { year: 2027, years: 67, months: 0, certainty: 'published' },
  { year: 2028, years: 67, months: 3, certainty: 'to be confirmed' },
  { year: 2029, years: 67, months: 3, certainty: 'to be confirmed' },
  { year: 2030, years: 67, months: 3, certainty: 'to be confirmed' },
];
