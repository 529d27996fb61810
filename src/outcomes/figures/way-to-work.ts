import type { Day } from '../columns.js';
import { kindNumber, type PeopleColumns } from '../people/people-columns.js';
import { eachPerson, type PeopleSelection } from '../people/people-selection.js';
import type { HoursOfPeople } from '../people/people-work.js';
import { someOf } from '../selection.js';
import type { Work } from './persons-and-jobs.js';

/** What G16 tells of the lines of everybody chosen. */
export type WayToWork = {
  /** People by the code that holds; who has none is not there. */
  readonly ladder: ReadonlyMap<string, number>;
  readonly arrangement: ReadonlyMap<string, number>;
  /** From a step to a step, of people of whom one was known on both days; `from to` by their codes. */
  readonly moves: ReadonlyMap<string, number>;
  /** Of them who works on that day, with their jobs (E1). */
  readonly ladderWork: WorkBy;
  readonly arrangementWork: WorkBy;
};
/** By code; who has none is not there. */
export type WorkBy = ReadonlyMap<string, Pick<Work, 'persons' | 'hours'>>;

/** People who work and their hours, by the number of a code. */
class WorkByCode {
  private readonly persons: Int32Array;
  private readonly hours: Float64Array;

  constructor(private readonly names: readonly string[]) {
    this.persons = new Int32Array(names.length);
    this.hours = new Float64Array(names.length);
  }

  /** @param hours -1 for who does not work */
  add(code: number, hours: number): void {
    if (code < 0 || hours < 0) return;
    this.persons[code] = (this.persons[code] ?? 0) + 1;
    this.hours[code] = (this.hours[code] ?? 0) + hours;
  }

  done(): WorkBy {
    return new Map(
      this.names.map((name, code) => [name, { persons: this.persons[code] ?? 0, hours: this.hours[code] ?? 0 }]),
    );
  }
}

/** G16: ladder and arrangement on a day, and how the ladder moved since a day before it. */
export function wayToWork(people: PeopleSelection, work: HoursOfPeople, before: Day, today: Day): WayToWork {
  const { names } = people.codes.line;
  const [ladder, arrangement] = [kindNumber('ladder'), kindNumber('arrangement')];
  const [steps, arrangements] = [new Int32Array(names.length), new Int32Array(names.length)];
  const counts = new Int32Array(names.length * names.length);
  const [ladderWork, arrangementWork] = [new WorkByCode(names), new WorkByCode(names)];
  eachPerson(people, ({ lines }, index, part, place) => {
    const first = lines.at[index] ?? 0;
    let [step, earlier, arranged] = [-1, -1, -1];
    // From the last line on, the first of a kind is the one that holds.
    for (let at = (lines.at[index + 1] ?? 0) - 1; at >= first; at -= 1) {
      const [kind, day, code] = [lines.kind[at] ?? 0, lines.from[at] ?? 0, lines.code[at] ?? -1];
      if (kind === ladder) {
        if (step < 0 && day <= today) step = code;
        if (earlier < 0 && day <= before) earlier = code;
      } else if (kind === arrangement && arranged < 0 && day <= today) arranged = code;
    }
    const hours = work[part]?.[place] ?? -1;
    ladderWork.add(step, hours);
    arrangementWork.add(arranged, hours);
    if (step >= 0) steps[step] = (steps[step] ?? 0) + 1;
    if (arranged >= 0) arrangements[arranged] = (arrangements[arranged] ?? 0) + 1;
    if (step < 0 || earlier < 0) return;
    counts[earlier * names.length + step] = (counts[earlier * names.length + step] ?? 0) + 1;
  });
  return {
    ladder: byName(people, steps),
    arrangement: byName(people, arrangements),
    moves: movesIn(names, counts),
    ladderWork: ladderWork.done(),
    arrangementWork: arrangementWork.done(),
  };
}

function movesIn(names: readonly string[], counts: Int32Array): ReadonlyMap<string, number> {
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
  /** Of them who works now. */
  readonly work: WorkBy;
};

/** G16: people with a step towards work that began in a period. */
export function stepsSince(people: PeopleSelection, hours: HoursOfPeople, from: Day, until: Day): StepsSince {
  const of = kindNumber('stepToWork');
  const counts = new Int32Array(people.codes.line.names.length);
  // The last person that was counted under each step.
  const counted = new Int32Array(counts.length).fill(-1);
  const work = new WorkByCode(people.codes.line.names);
  let [persons, number] = [0, 0];
  eachPerson(people, ({ lines }, index, part, place) => {
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
      work.add(code, hours[part]?.[place] ?? -1);
    }
    if (any) persons += 1;
  });
  return { persons, bySteps: byName(people, counts), work: work.done() };
}

/** @param code of one kind of step; any when left out */
export function hasStepIn({ lines }: PeopleColumns, index: number, from: Day, until: Day, code?: number): boolean {
  const of = kindNumber('stepToWork');
  return someOf(lines, index, (at) => {
    const day = lines.from[at] ?? 0;
    return lines.kind[at] === of && day >= from && day <= until && (code === undefined || lines.code[at] === code);
  });
}

const byName = (people: PeopleSelection, counts: Int32Array): ReadonlyMap<string, number> =>
  new Map(people.codes.line.names.map((name, code) => [name, counts[code] ?? 0]));
