import type { LocalDate } from '../../workflows/definition.js';
import type { PersonDocument } from '../people/person-document.js';

export type Representative = PersonDocument['representatives'][number];

/** In which capacity somebody acts for the worker, as a letter calls it. */
export const CAPACITY_WORDS: Readonly<Record<Representative['kind'], string>> = {
  parent: 'ouder',
  guardian: 'voogd',
  curator: 'curator',
  administrator: 'bewindvoerder',
  mentor: 'mentor',
  proxy: 'gemachtigde',
};
/** M18: who acts for the worker on a day, in the order of the file. */
export const actingOn = ({ representatives }: PersonDocument, on: LocalDate): readonly Representative[] =>
  representatives.filter(({ from, until }) => from <= on && (until === null || on <= until));
