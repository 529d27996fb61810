import type { Day } from '../columns.js';
import { MATCHING_FIELDS } from '../matching-fields.js';
import {
  codeOn,
  kindNumber,
  NOT_REACHED,
  UNKNOWN,
  type PeopleColumns,
  type PeopleKind,
} from '../people/people-columns.js';
import { eachPerson, type PeopleSelection } from '../people/people-selection.js';
import { someOf } from '../selection.js';

/** G16: people by the code of a kind that holds on a day; by code, who has none is not there. */
export function peopleBy(people: PeopleSelection, kind: PeopleKind, day: Day): ReadonlyMap<string, number> {
  const of = kindNumber(kind);
  const counts = new Int32Array(people.codes.line.names.length);
  eachPerson(people, (columns, index) => {
    const code = codeOn(columns, index, of, day);
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  });
  return byName(people, counts);
}

/** G16: from a step to a step, of people of whom one was known on both days; `from to` by their codes. */
export function movesBetween(people: PeopleSelection, before: Day, today: Day): ReadonlyMap<string, number> {
  const of = kindNumber('ladder');
  const { names } = people.codes.line;
  const counts = new Int32Array(names.length * names.length);
  eachPerson(people, (columns, index) => {
    const from = codeOn(columns, index, of, before);
    const to = codeOn(columns, index, of, today);
    if (from < 0 || to < 0) return;
    counts[from * names.length + to] = (counts[from * names.length + to] ?? 0) + 1;
  });
  const moves = new Map<string, number>();
  for (const [at, count] of counts.entries()) {
    if (count > 0) moves.set(`${names[Math.floor(at / names.length)] ?? ''} ${names[at % names.length] ?? ''}`, count);
  }
  return moves;
}

export type StepsSince = {
  /** People with at least one step. */
  readonly persons: number;
  /** People by step; somebody with two kinds stands under both. */
  readonly bySteps: ReadonlyMap<string, number>;
};

/** G16: people with a step towards work that began in a period. */
export function stepsSince(people: PeopleSelection, from: Day, until: Day): StepsSince {
  const of = kindNumber('stepToWork');
  const counts = new Int32Array(people.codes.line.names.length);
  // The last person that was counted under each step.
  const counted = new Int32Array(counts.length).fill(-1);
  let [persons, number] = [0, 0];
  eachPerson(people, ({ lines }, index) => {
    number += 1;
    let any = false;
    for (let at = lines.at[index] ?? 0; at < (lines.at[index + 1] ?? 0); at += 1) {
      const day = lines.from[at] ?? 0;
      if (lines.kind[at] !== of || day < from || day > until) continue;
      const code = lines.code[at] ?? 0;
      any = true;
      if (counted[code] === number) continue;
      counted[code] = number;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    if (any) persons += 1;
  });
  return { persons, bySteps: byName(people, counts) };
}

export function hasStepIn({ lines }: PeopleColumns, index: number, from: Day, until: Day): boolean {
  const of = kindNumber('stepToWork');
  return someOf(lines, index, (at) => {
    const day = lines.from[at] ?? 0;
    return lines.kind[at] === of && day >= from && day <= until;
  });
}

export type Filled = {
  readonly people: number;
  /** Of them: tried, but not reached when the ladder step was asked (seeds 48). */
  readonly notReached: number;
  readonly fields: readonly number[];
};

/** G18: per municipality how many people have a file, and of how many each field is filled. */
export function filledOn(people: PeopleSelection, day: Day): ReadonlyMap<string, Filled> {
  const { names } = people.codes.municipality;
  const counts = new Int32Array(names.length);
  const fields = MATCHING_FIELDS.map(kindNumber);
  const filled = fields.map(() => new Int32Array(names.length));
  const isFilled = filledBy(people);
  const missed = new Int32Array(names.length);
  const [ladder, notReached] = [kindNumber('ladder'), people.codes.line.find(NOT_REACHED)];
  eachPerson(people, (columns, index) => {
    const place = columns.municipality[index] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    if (notReached >= 0 && codeOn(columns, index, ladder, day) === notReached) missed[place] = (missed[place] ?? 0) + 1;
    for (const [at, of] of filled.entries()) {
      if (isFilled(codeOn(columns, index, fields[at] ?? -1, day))) of[place] = (of[place] ?? 0) + 1;
    }
  });
  return new Map(
    names
      .map((name, place): readonly [string, Filled] => [
        name,
        { people: counts[place] ?? 0, notReached: missed[place] ?? 0, fields: filled.map((of) => of[place] ?? 0) },
      ])
      .filter(([, { people: all }]) => all > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Whether the code that holds says something: unknown is not filled, and neither is who was not reached. */
export function filledBy({ codes }: PeopleSelection): (code: number) => boolean {
  const empty = [UNKNOWN, NOT_REACHED].map((name) => codes.line.find(name));
  return (code) => code >= 0 && !empty.includes(code);
}

const byName = (people: PeopleSelection, counts: Int32Array): ReadonlyMap<string, number> =>
  new Map(people.codes.line.names.map((name, code) => [name, counts[code] ?? 0]));
