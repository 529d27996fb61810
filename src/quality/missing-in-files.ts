import type { LocalDate } from '../../workflows/definition.js';
import { dayOf, idOf } from '../outcomes/columns.js';
import { MATCHING_FIELDS, type MatchingField } from '../outcomes/matching-fields.js';
import type { PeoplePicture } from '../outcomes/people/people-book.js';
import { codeOn, kindNumber, NOT_REACHED, UNKNOWN } from '../outcomes/people/people-columns.js';

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

type Seen = {
  readonly candidate: () => string;
  readonly municipality: string;
  /** By the place of the field. */
  readonly missing: readonly boolean[];
  readonly notReached: boolean;
};

/** Walks everybody as the figure Volledigheid holds them: in memory, level with the record. */
function eachFile({ chunks, codes }: PeoplePicture, today: LocalDate, visit: (file: Seen) => void): void {
  const [day, kinds] = [dayOf(today), MATCHING_FIELDS.map(kindNumber)];
  const [unknown, notReached] = [UNKNOWN, NOT_REACHED].map((name) => codes.line.find(name));
  const ladder = MATCHING_FIELDS.indexOf('ladder');
  for (const columns of chunks) {
    for (let index = 0; index < columns.count; index += 1) {
      const found = kinds.map((kind) => codeOn(columns, index, kind, day));
      visit({
        candidate: () => idOf(columns, index),
        municipality: codes.municipality.names[columns.municipality[index] ?? 0] ?? '',
        missing: found.map((code) => code < 0 || code === unknown || code === notReached),
        notReached: found[ladder] !== -1 && found[ladder] === notReached,
      });
    }
  }
}

/** In order of the code of the municipality. */
export function completenessIn(people: PeoplePicture, today: LocalDate): readonly MunicipalityCompleteness[] {
  const places = new Map<string, { people: number; notReached: number; complete: number; missing: number[] }>();
  eachFile(people, today, ({ municipality, missing, notReached }) => {
    const place = places.get(municipality) ?? {
      people: 0,
      notReached: 0,
      complete: 0,
      missing: MATCHING_FIELDS.map(() => 0),
    };
    places.set(municipality, place);
    place.people += 1;
    if (notReached) place.notReached += 1;
    if (!missing.includes(true)) place.complete += 1;
    for (const [at, lacks] of missing.entries()) if (lacks) place.missing[at] = (place.missing[at] ?? 0) + 1;
  });
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([municipality, { missing, ...counts }]) => ({
      municipality,
      ...counts,
      missing: Object.fromEntries(MATCHING_FIELDS.map((field, at) => [field, missing[at] ?? 0])) as Record<
        MatchingField,
        number
      >,
    }));
}

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
  const field = MATCHING_FIELDS.indexOf(wish.field);
  let all = 0;
  eachFile(people, today, ({ municipality, missing, notReached, candidate }) => {
    if (municipality !== wish.municipality || !missing[field]) return;
    all += 1;
    const list = notReached ? missed : reached;
    if (list.length < wish.limit) list.push({ candidate: candidate(), notReached });
  });
  return { all, items: [...reached, ...missed].slice(0, wish.limit) };
}
