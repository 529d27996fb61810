import { endReasons, isInWork, lastJobBefore } from '../outcomes/careers.js';
import { monthsAfter } from '../outcomes/calendar.js';
import { dayOf, NEVER, type Day, type OutcomeColumns } from '../outcomes/columns.js';
import { movesOf } from '../outcomes/figures/flows.js';
import { jobsByCell } from '../outcomes/figures/jobs.js';
import { jobsOf, WorkSum } from '../outcomes/figures/persons-and-jobs.js';
import { completenessOn } from '../outcomes/completeness.js';
import type { OutcomePicture } from '../outcomes/outcome-book.js';
import type { PeoplePicture } from '../outcomes/people/people-book.js';
import { everybodyIn } from '../outcomes/people/people-selection.js';
import { codeName, eachOf, marketOn, select } from '../outcomes/selection.js';
import type { RegionMunicipality } from './region-municipalities.js';
import type { RegionPeriod } from './region-periods.js';
import type { RegionTableKey } from './region-tables.js';

/** Counts of one body: people per row and column, and their jobs where they work. */
export type Counts = ReadonlyMap<string, { readonly persons: number; readonly jobs: number }>;
export type CountQuestion = {
  readonly picture: OutcomePicture;
  /** Everybody with a file. */
  readonly everybody: PeoplePicture;
  /** Municipalities of the region in this period. */
  readonly places: readonly RegionMunicipality[];
  readonly period: RegionPeriod;
  readonly today: Day;
};

export const cellKey = (row: string, column: string): string => `${row}|${column}`;

const RETENTION_MONTHS = 6;

/** What a body adds to a table of the region: numbers, no rows of files. */
export function countsOf(key: RegionTableKey, question: CountQuestion): Counts {
  switch (key) {
    case 'banen':
      return jobsPerPlace(question);
    case 'stromen':
      return flows(question);
    case 'behoud':
      return retention(question);
    case 'opnames':
      return entries(question);
    case 'volledigheid':
      return completeness(question);
  }
}

/** G18: files of a body with nothing missing, with something missing, and of who was not reached (seeds 48). */
const completeness = ({ everybody, period }: CountQuestion): Counts =>
  new Map(
    [...completenessOn(everybodyIn(everybody), dayOf(period.until))].flatMap(
      ([municipality, { people, complete, lost }]) =>
        Object.entries({ complete, incomplete: people - complete - lost, notReached: lost }).map(
          ([column, persons]) => [cellKey(municipality, column), { persons, jobs: 0 }] as const,
        ),
    ),
  );

const MARKETS = ['market', 'government'] as const;

function jobsPerPlace({ picture, places, period }: CountQuestion): Counts {
  const { municipality, market } = picture.codes;
  const codes = [...new Set(places.map(({ code }) => code))];
  const rows = municipality.names.map((name) => codes.indexOf(name));
  const columns = market.names.map((name) => MARKETS.findIndex((one) => one === name));
  const day = dayOf(period.until);
  const found = jobsByCell(select(picture), day, codes.length * MARKETS.length, (part, index) => {
    const row = rows[part.code.municipality[index] ?? -1] ?? -1;
    const column = row < 0 ? -1 : (columns[marketOn(part, index, day)] ?? -1);
    return column < 0 ? -1 : row * MARKETS.length + column;
  });
  return new Map(
    codes.flatMap((code, row) =>
      MARKETS.map((name, column) => {
        const { persons = 0, jobs = 0 } = found[row * MARKETS.length + column] ?? {};
        return [cellKey(code, name), { persons, jobs }] as const;
      }),
    ),
  );
}

/** People by cell, each once, and their jobs by the contract of a day. */
class People {
  private readonly cells = new Map<string, WorkSum>();

  add(row: string, column: string, columns: OutcomeColumns, index: number, day: Day): void {
    const key = cellKey(row, column);
    const cell = this.cells.get(key) ?? new WorkSum();
    cell.add(columns, index, day);
    this.cells.set(key, cell);
  }

  counts(): Counts {
    return new Map(
      [...this.cells].map(([key, sum]) => {
        const { persons, hours } = sum.done();
        return [key, { persons, jobs: jobsOf(hours) }] as const;
      }),
    );
  }
}

/** Whether the body decided for the municipality of a placement on a day (M50: figures rewrite nothing). */
function servedOn(places: readonly RegionMunicipality[]): (code: string, day: Day) => boolean {
  const spans = new Map(places.map(({ code, from, until }) => [code, [dayOf(from), dayOf(until)] as const]));
  return (code, day) => {
    const span = spans.get(code);
    return span !== undefined && span[0] <= day && day <= span[1];
  };
}

function flows({ picture, places, period, today }: CountQuestion): Counts {
  const reasons = endReasons(picture.codes);
  const served = servedOn(places);
  const [from, until] = [dayOf(period.from), Math.min(dayOf(period.until), today)];
  const people = new People();
  eachOf(select(picture), (columns, index) => {
    const { isFound, end: how } = movesOf(columns, index, reasons);
    const events = [
      [isFound ? 'found' : 'none', columns.start[index] ?? NEVER],
      [how, columns.end[index] ?? NEVER],
    ] as const;
    for (const [event, day] of events) {
      if (event === 'none' || day < from || day > until) continue;
      if (!served(codeName(picture.codes, 'municipality', columns, index), day)) continue;
      people.add(event, picture.codes.market.names[marketOn(columns, index, day)] ?? '', columns, index, day);
    }
  });
  return people.counts();
}

/** Of each person the first job that began in the period; who came from elsewhere with it did not begin (M47). */
function retention({ picture, places, period }: CountQuestion): Counts {
  const reasons = endReasons(picture.codes);
  const served = servedOn(places);
  const [from, until] = [dayOf(period.from), dayOf(period.until)];
  const people = new People();
  let before: { readonly columns: OutcomeColumns; readonly person: number } | undefined;
  eachOf(select(picture), (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    const person = columns.person[index] ?? -1;
    if (start < from || start > until || (before?.columns === columns && before.person === person)) return;
    before = { columns, person };
    if (columns.fromElsewhere[index] === 1) return;
    const home = codeName(picture.codes, 'municipality', columns, index);
    if (!served(home, start)) return;
    const day = monthsAfter(start, RETENTION_MONTHS);
    const last = lastJobBefore(columns, index, day);
    const isGone = (columns.end[last] ?? NEVER) < day && reasons.gone[columns.code.endReason[last] ?? 0] === 1;
    if (isGone) return;
    people.add(home, isInWork(columns, index, day, reasons) ? 'working' : 'notWorking', columns, index, start);
  });
  return people.counts();
}

function entries({ picture, places, period }: CountQuestion): Counts {
  const served = servedOn(places);
  const [from, until] = [dayOf(period.from), dayOf(period.until)];
  const people = new People();
  eachOf(select(picture), (columns, index) => {
    const day = columns.entered[index] ?? NEVER;
    if (day < from || day > until) return;
    const home = codeName(picture.codes, 'municipality', columns, index);
    if (served(home, day)) people.add(home, 'entries', columns, index, day);
  });
  return people.counts();
}
