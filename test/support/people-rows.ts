import type { PeoplePicture } from '../../src/outcomes/people/people-book.js';
import { newPeopleCodes, peopleColumns, type PersonRow } from '../../src/outcomes/people/people-columns.js';

export type SomePerson = Omit<PersonRow, 'openedOn'> & Partial<Pick<PersonRow, 'openedOn'>>;

/** Persons as the figures hold them, in order of their id; with a file for years when no day is given. */
export function peopleFrom(persons: readonly SomePerson[], at = '2026-06-15T12:00:00.000Z'): PeoplePicture {
  const codes = newPeopleCodes();
  const rows = persons.map((one): PersonRow => ({ openedOn: '2015-01-01', ...one }));
  return { chunks: [peopleColumns(rows, codes)], codes, at };
}
