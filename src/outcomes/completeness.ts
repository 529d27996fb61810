import type { Day } from './columns.js';
import { MATCHING_FIELDS } from './matching-fields.js';
import { kindNumber, NOT_REACHED, PEOPLE_KINDS, UNKNOWN } from './people/people-columns.js';
import { eachPerson, type PeopleSelection } from './people/people-selection.js';

/** G18 of one municipality: people with a file, and what is filled in of what is needed to match them with work. */
export type Completeness = {
  readonly people: number;
  /** Of them: tried, but not reached when the ladder step was asked (seeds 48). */
  readonly notReached: number;
  /** With nothing missing. */
  readonly complete: number;
  /** Not reached, and with something missing: it cannot be asked. */
  readonly lost: number;
  /** Of how many each field is filled, by its place in `MATCHING_FIELDS`. */
  readonly fields: readonly number[];
};

/** Per CBS code of the municipality, in order of the code, of everybody whose file was there on a day. */
export function completenessOn(people: PeopleSelection, day: Day): ReadonlyMap<string, Completeness> {
  const { names } = people.codes.municipality;
  const zeros = (): Int32Array => new Int32Array(names.length);
  const [counts, missed, complete, lost] = [zeros(), zeros(), zeros(), zeros()];
  const filled = MATCHING_FIELDS.map(zeros);
  const asked = PEOPLE_KINDS.map((kind) => filled[MATCHING_FIELDS.findIndex((field) => field === kind)]);
  const saysSomething = filledBy(people);
  const isFilled = Uint8Array.from(people.codes.line.names, (_name, code) => (saysSomething(code) ? 1 : 0));
  const [ladder, notReached] = [kindNumber('ladder'), people.codes.line.find(NOT_REACHED)];
  const one = (of: Int32Array, place: number): number => (of[place] = (of[place] ?? 0) + 1);
  eachPerson(people, ({ municipality, opened, lines }, index) => {
    if ((opened[index] ?? 0) > day) return;
    const place = municipality[index] ?? 0;
    const first = lines.at[index] ?? 0;
    let [seen, fields, isMissed] = [0, 0, false];
    // From the last line on, the first of a kind is the one that holds.
    for (let at = (lines.at[index + 1] ?? 0) - 1; at >= first; at -= 1) {
      const kind = lines.kind[at] ?? 0;
      if ((seen & (1 << kind)) !== 0 || (lines.from[at] ?? 0) > day) continue;
      seen |= 1 << kind;
      const code = lines.code[at] ?? 0;
      const field = asked[kind];
      if (field !== undefined && isFilled[code] === 1) {
        one(field, place);
        fields += 1;
      }
      if (kind === ladder && code === notReached) isMissed = true;
    }
    one(counts, place);
    if (isMissed) one(missed, place);
    if (fields === MATCHING_FIELDS.length) one(complete, place);
    else if (isMissed) one(lost, place);
  });
  return new Map(
    names
      .map((name, place): readonly [string, Completeness] => [
        name,
        {
          people: counts[place] ?? 0,
          notReached: missed[place] ?? 0,
          complete: complete[place] ?? 0,
          lost: lost[place] ?? 0,
          fields: filled.map((of) => of[place] ?? 0),
        },
      ])
      .filter(([, { people: all }]) => all > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Whether the code that holds says something: unknown is not filled, and neither is who was not reached. */
export function filledBy({ codes }: Pick<PeopleSelection, 'codes'>): (code: number) => boolean {
  const empty = [UNKNOWN, NOT_REACHED].map((name) => codes.line.find(name));
  return (code) => code >= 0 && !empty.includes(code);
}
