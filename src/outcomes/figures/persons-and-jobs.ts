import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { count, hundredths } from '../figure-columns.js';
import { eachOf, PersonCount, praktijkroute, type Selection } from '../selection.js';
import { contractWeek, HOURS_OF_A_JOB } from './jobs.js';

/** People, each once; hours a week by the contracts, in hundredths; and the placements they come of (E1). */
export type Work = { readonly persons: number; readonly hours: number; readonly placements: number };

/** Adds up placements as people and jobs; those of a person come one after the other. */
export class WorkSum {
  private readonly people = new PersonCount();
  private hours = 0;
  private placements = 0;
  /** Jobs of the last person that were added as one among several. */
  private once: number[] = [];

  /** @param day the hours are those of the contract on it */
  add(columns: OutcomeColumns, index: number, day: Day): void {
    this.people.add(columns, index);
    this.hours += contractWeek(columns, index, day);
    this.placements += 1;
  }

  /** The same of a job to which more than one placement may lead: its hours count once. */
  addOnce(columns: OutcomeColumns, index: number, day: Day): void {
    if (this.addPerson(columns, index)) this.once = [];
    if (this.once.includes(index)) return;
    this.once.push(index);
    this.hours += contractWeek(columns, index, day);
  }

  /** Somebody of whom the hours are not known. @returns whether it is another person than the last one */
  addPerson(columns: OutcomeColumns, index: number): boolean {
    const before = this.people.count;
    this.people.add(columns, index);
    this.placements += 1;
    return this.people.count > before;
  }

  done(): Work {
    return { persons: this.people.count, hours: this.hours, placements: this.placements };
  }
}

export const NOBODY: Work = { persons: 0, hours: 0, placements: 0 };

/** Who began by the Praktijkroute in each of these periods, and the jobs of their first days worked. */
export function workBegun(
  selection: Selection,
  spans: readonly { readonly from: Day; readonly until: Day }[],
): readonly Work[] {
  const sums = spans.map((span) => ({ ...span, sum: new WorkSum() }));
  const isRoute = praktijkroute(selection.codes);
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    const found = sums.find(({ from, until }) => start >= from && start <= until);
    if (found !== undefined && isRoute(columns, index)) found.sum.add(columns, index, start);
  });
  return sums.map(({ sum }) => sum.done());
}

/** Who works on each of these days, whatever the route, and the jobs that makes. */
export function workOn({ parts }: Selection, days: readonly Day[]): readonly Work[] {
  const sums = days.map((day) => ({ day, sum: new WorkSum() }));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  for (const { columns, index } of parts) {
    const { start, end } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const [began, ended] = [start[one] ?? NEVER, end[one] ?? NEVER];
      if (began > last || ended < first) continue;
      for (const { day, sum } of sums) if (began <= day && ended >= day) sum.add(columns, one, day);
    }
  }
  return sums.map(({ sum }) => sum.done());
}

/** Hundredths of an hour a week as jobs, two decimals (E1). */
export const jobsOf = (hours: number): number => Math.round(hours / HOURS_OF_A_JOB) / 100;

/** The two columns that stand beside each other wherever people work. */
export const WORK_COLUMNS = [count('Mensen'), hundredths('Banen')] as const;
export const workCells = ({ persons, hours }: Pick<Work, 'persons' | 'hours'>) => [persons, jobsOf(hours)] as const;

/** Of which day the jobs are, for the definition under a figure. */
export const jobsSentence = (day: string): string =>
  `Banen: de uren per week van het contract ${day}, gedeeld door 25,5. Mensen tellen één keer.`;
