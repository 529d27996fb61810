import { NEVER, type Day, type OutcomeColumns } from '../columns.js';
import { count, hundredths } from '../figure-columns.js';
import { onDays, praktijkroute, type Selection } from '../selection.js';
import { contractWeek, HOURS_OF_A_JOB } from './jobs.js';

/** People, each once; hours a week by the contracts, in hundredths; and the placements they come of (E1). */
export type Work = { readonly persons: number; readonly hours: number; readonly placements: number };

/** Adds up placements as people and jobs; those of a person come one after the other. */
export class WorkSum {
  private persons = 0;
  private hours = 0;
  private placements = 0;
  private columns: OutcomeColumns | undefined;
  private person = -1;
  /** Jobs of that person that were added as one among several; most have one. */
  private job = -1;
  private jobs: number[] | undefined;

  /** @param day the hours are those of the contract on it */
  add(columns: OutcomeColumns, index: number, day: Day): void {
    this.addHours(columns, index, contractWeek(columns, index, day));
  }

  /** The same with hours that are known already, of a placement that counts in more than one sum. */
  addHours(columns: OutcomeColumns, index: number, hours: number): void {
    this.addPerson(columns, index);
    this.hours += hours;
  }

  /** The same of a job to which more than one placement may lead: its hours count once. */
  addOnce(columns: OutcomeColumns, index: number, hours: number): void {
    this.addPerson(columns, index);
    if (this.job < 0) this.job = index;
    else {
      this.jobs ??= [this.job];
      if (this.jobs.includes(index)) return;
      this.jobs.push(index);
    }
    this.hours += hours;
  }

  /** Somebody of whom the hours are not known. */
  addPerson(columns: OutcomeColumns, index: number): void {
    this.placements += 1;
    const person = columns.person[index] ?? -1;
    if (person === this.person && columns === this.columns) return;
    this.persons += 1;
    this.columns = columns;
    this.person = person;
    this.job = -1;
    this.jobs = undefined;
  }

  done(): Work {
    return { persons: this.persons, hours: this.hours, placements: this.placements };
  }
}

export const NOBODY: Work = { persons: 0, hours: 0, placements: 0 };

/** Who began by the Praktijkroute in each of these periods, and the jobs of their first days worked. */
export function workBegun(
  selection: Selection,
  spans: readonly { readonly from: Day; readonly until: Day }[],
): readonly Work[] {
  const sums = spans.map(() => new WorkSum());
  const [first, last] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ until }) => until))];
  const isRoute = praktijkroute(selection.codes);
  for (const { columns, index } of selection.parts) {
    const { start } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const began = start[one] ?? NEVER;
      if (began < first || began > last || !isRoute(columns, one)) continue;
      for (let which = 0; which < spans.length; which += 1) {
        const span = spans[which];
        if (span === undefined || began < span.from || began > span.until) continue;
        sums[which]?.add(columns, one, began);
        break;
      }
    }
  }
  return sums.map((sum) => sum.done());
}

/** Who works on each of these days, whatever the route, and the jobs that makes. */
export function workOn(selection: Selection, days: readonly Day[]): readonly Work[] {
  const sums = days.map((day) => ({ day, sum: new WorkSum() }));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const { parts, counts } = onDays(selection);
  for (const { columns, index } of parts) {
    const { start, end } = columns;
    for (let at = 0; at < index.length; at += 1) {
      const one = index[at] ?? 0;
      const [began, ended] = [start[one] ?? NEVER, end[one] ?? NEVER];
      if (began > last || ended < first) continue;
      for (const { day, sum } of sums)
        if (began <= day && ended >= day && counts(columns, one, day)) sum.add(columns, one, day);
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
