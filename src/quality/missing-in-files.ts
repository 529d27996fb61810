import type { LocalDate } from '../../workflows/definition.js';
import { dayOf, idOf } from '../outcomes/columns.js';
import { completenessOn, filledBy } from '../outcomes/completeness.js';
import { MATCHING_FIELDS, type MatchingField } from '../outcomes/matching-fields.js';
import type { PeoplePicture } from '../outcomes/people/people-book.js';
import { codeOn, kindNumber, NOT_REACHED } from '../outcomes/people/people-columns.js';
import { eachPerson, everybodyIn } from '../outcomes/people/people-selection.js';

/** G18 of one municipality, as numbers of files. */
export type MunicipalityCompleteness = {
  readonly municipality: string;
  readonly people: number;
  /** Of these: who did not answer and is not approached any more (seeds 48). */
  readonly notReached: number;
  /** Files with nothing missing. */
  readonly complete: number;
  /** How many files lack each field. */
  readonly missing: Readonly<Record<MatchingField, number>>;
};
/** A file that lacks a field; who was not reached cannot be asked (seeds 48). */
export type LackingFile = { readonly candidate: string; readonly notReached: boolean };

/** In order of the code of the municipality. */
export const completenessIn = (people: PeoplePicture, today: LocalDate): readonly MunicipalityCompleteness[] =>
  [...completenessOn(everybodyIn(people), dayOf(today))].map(
    ([municipality, { people: all, notReached, complete, fields }]) => ({
      municipality,
      people: all,
      notReached,
      complete,
      missing: Object.fromEntries(
        MATCHING_FIELDS.map((field, at) => [field, all - (fields[at] ?? 0)]),
      ) as MunicipalityCompleteness['missing'],
    }),
  );

/**
 * Who was not reached last, else in order of their id.
 * @param limit of those that are named; all are counted
 */
export function lackingIn(
  people: PeoplePicture,
  today: LocalDate,
  wish: { readonly municipality: string; readonly field: MatchingField; readonly limit: number },
): { readonly all: number; readonly items: readonly LackingFile[] } {
  const [reached, missed]: [LackingFile[], LackingFile[]] = [[], []];
  const [day, isFilled] = [dayOf(today), filledBy(people)];
  const [ladder, kind] = [kindNumber('ladder'), kindNumber(wish.field)];
  const [place, notReachedCode] = [
    people.codes.municipality.find(wish.municipality),
    people.codes.line.find(NOT_REACHED),
  ];
  let all = 0;
  eachPerson(everybodyIn(people), (columns, index) => {
    if (columns.municipality[index] !== place || isFilled(codeOn(columns, index, kind, day))) return;
    all += 1;
    const step = codeOn(columns, index, ladder, day);
    const notReached = step >= 0 && step === notReachedCode;
    const list = notReached ? missed : reached;
    if (list.length < wish.limit) list.push({ candidate: idOf(columns, index), notReached });
  });
  return { all, items: [...reached, ...missed].slice(0, wish.limit) };
}
