import { endReasons, isInWork, lastJobBefore } from '../outcomes/careers.js';
import { monthsAfter } from '../outcomes/calendar.js';
import { dayOf, NEVER, type Day, type OutcomeColumns } from '../outcomes/columns.js';
import { movesOf } from '../outcomes/figures/flows.js';
import { jobsOn } from '../outcomes/figures/jobs.js';
import { jobsOf, WorkSum } from '../outcomes/figures/persons-and-jobs.js';
import type { Completeness } from '../outcomes/completeness.js';
import type { OutcomePicture } from '../outcomes/outcome-book.js';
import { codeName, eachOf, marketOn, select } from '../outcomes/selection.js';
import type { RegionMunicipality } from './region-municipalities.js';
import type { RegionPeriod } from './region-periods.js';
import type { FigureTableKey } from './region-tables.js';

/** Counts of one body: people per row and column, and their jobs where they work. */
export type Counts = ReadonlyMap<string, { readonly persons: number; readonly jobs: number }>;
export type CountQuestion = {
  readonly picture: OutcomePicture;
  /** Municipalities of the region in this period. */
  readonly places: readonly RegionMunicipality[];
  readonly period: RegionPeriod;
  readonly today: Day;
};

export const cellKey = (row: string, column: string): string => `${row}|${column}`;

const RETENTION_MONTHS = 6;

/** What a body adds to a table of the region: numbers, no rows of files. */
export function countsOf(key: FigureTableKey, question: CountQuestion): Counts {
  switch (key) {
    case 'banen':
      return jobsPerPlace(question);
    case 'stromen':
      return flows(question);
    case 'behoud':
      return retention(question);
    case 'opnames':
      return entries(question);
  }
}

/** G18: files of a body with nothing missing, with something missing, and of who was not reached (seeds 48). */
export function completenessCounts(files: readonly Completeness[]): Counts {
  const counts = new Map<string, { persons: number; jobs: number }>();
  for (const { municipality, missing, notReached } of files) {
    const column = missing.length === 0 ? 'complete' : notReached ? 'notReached' : 'incomplete';
    const key = cellKey(municipality, column);
    counts.set(key, { persons: (counts.get(key)?.persons ?? 0) + 1, jobs: 0 });
  }
  return counts;
}

function jobsPerPlace({ picture, places, period }: CountQuestion): Counts {
  const counts = new Map<string, { persons: number; jobs: number }>();
  for (const { code } of places) {
    for (const market of ['market', 'government']) {
      const [found] = jobsOn(select(picture, { municipality: [code], market: [market] }), [dayOf(period.until)]);
      counts.set(cellKey(code, market), { persons: found?.persons ?? 0, jobs: found?.jobs ?? 0 });
    }
  }
  return counts;
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
