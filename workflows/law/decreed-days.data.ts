import type { DecreedDayRow } from './tables.js';

const source = 'Algemene termijnenwet art. 3(3): national list, to be confirmed in the Staatscourant';

/** Days equated with a public holiday by decree (D5). Years outside the list are unknown. */
export const decreedDays: readonly DecreedDayRow[] = [
  { day: '2022-05-27', source, certainty: 'to be confirmed' },
  { day: '2023-04-28', source, certainty: 'to be confirmed' },
  { day: '2023-05-19', source, certainty: 'to be confirmed' },
  { day: '2024-05-10', source, certainty: 'to be confirmed' },
  { day: '2024-12-27', source, certainty: 'to be confirmed' },
  { day: '2025-05-30', source, certainty: 'to be confirmed' },
  { day: '2026-01-02', source, certainty: 'to be confirmed' },
  { day: '2026-05-15', source, certainty: 'to be confirmed' },
  { day: '2027-05-07', source, certainty: 'to be confirmed' },
  { day: '2028-04-28', source, certainty: 'to be confirmed' },
  { day: '2028-05-26', source, certainty: 'to be confirmed' },
];
