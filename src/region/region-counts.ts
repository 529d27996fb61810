import { careersOf, followed, OUT_OF_SIGHT } from '../outcomes/careers.js';
import { monthsAfter } from '../outcomes/calendar.js';
import { dayOf, NEVER, type Day, type OutcomeColumns } from '../outcomes/columns.js';
import { flowsIn } from '../outcomes/figures/flows.js';
import { jobsOn } from '../outcomes/figures/jobs.js';
import type { OutcomePicture } from '../outcomes/outcome-book.js';
import { codeName, eachOf, select, type Selection } from '../outcomes/selection.js';
import type { RegionMunicipality } from './region-municipalities.js';
import type { RegionPeriod } from './region-periods.js';
import type { RegionTableKey } from './region-tables.js';

/** Counts of one body: people per row and column, and their jobs where the table has them. */
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
  }
}

function jobsPerPlace({ picture, places, period }: CountQuestion): Counts {
  const counts = new Map<string, { persons: number; jobs: number }>();
  for (const { code } of places) {
    for (const market of ['market', 'government']) {
      const found = jobsOn(select(picture, { municipality: [code], market: [market] }), dayOf(period.until));
      counts.set(cellKey(code, market), { persons: found.persons, jobs: found.jobs });
    }
  }
  return counts;
}

/** People by cell, each once. */
class People {
  private readonly cells = new Map<string, Set<number>>();

  add(row: string, column: string, person: number): void {
    const key = cellKey(row, column);
    const cell = this.cells.get(key) ?? new Set();
    cell.add(person);
    this.cells.set(key, cell);
  }

  counts(): Counts {
    return new Map([...this.cells].map(([key, people]) => [key, { persons: people.size, jobs: 0 }]));
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

const personOf = (columns: OutcomeColumns, index: number): number => columns.code.candidate[index] ?? -1;

function flows({ picture, places, period, today }: CountQuestion): Counts {
  const all = select(picture);
  const { found, lost, transferred } = flowsIn(all, dayOf(period.from), dayOf(period.until), today);
  const events = [
    ['found', new Set(found)],
    ['lost', new Set(lost)],
    ['transferred', new Set(transferred)],
  ] as const;
  const served = servedOn(places);
  const people = new People();
  eachOf(all, (columns, index) => {
    const id = columns.ids[index] ?? '';
    for (const [event, ids] of events) {
      const day = (event === 'found' ? columns.start[index] : columns.end[index]) ?? NEVER;
      if (!ids.has(id) || !served(codeName(picture.codes, 'municipality', columns, index), day)) continue;
      people.add(event, codeName(picture.codes, 'market', columns, index), personOf(columns, index));
    }
  });
  return people.counts();
}

function retention({ picture, places, period }: CountQuestion): Counts {
  const all = select(picture);
  const homes = municipalities(all);
  const served = servedOn(places);
  const [from, until] = [dayOf(period.from), dayOf(period.until)];
  const people = new People();
  for (const jobs of careersOf(all).values()) {
    const first = jobs.find(({ start }) => start >= from && start <= until);
    const home = first && homes.get(first.id);
    if (!first || home === undefined || !served(home, first.start)) continue;
    const day = monthsAfter(first.start, RETENTION_MONTHS);
    let job = first;
    for (let next = followed(jobs, job); job.end < day && next !== undefined; next = followed(jobs, job)) job = next;
    if (job.end < day && OUT_OF_SIGHT.includes(job.reason)) continue;
    people.add(home, job.end >= day ? 'working' : 'notWorking', first.person);
  }
  return people.counts();
}

function municipalities(selection: Selection): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  eachOf(selection, (columns, index) =>
    homes.set(columns.ids[index] ?? '', codeName(selection.codes, 'municipality', columns, index)),
  );
  return homes;
}

function entries({ picture, places, period }: CountQuestion): Counts {
  const served = servedOn(places);
  const [from, until] = [dayOf(period.from), dayOf(period.until)];
  const people = new People();
  eachOf(select(picture), (columns, index) => {
    const day = columns.registered[index] ?? NEVER;
    if (day < from || day > until || columns.alreadyRegistered[index] === 1) return;
    const home = codeName(picture.codes, 'municipality', columns, index);
    if (served(home, day)) people.add(home, 'entries', personOf(columns, index));
  });
  return people.counts();
}
