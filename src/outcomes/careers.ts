import { NEVER, type Day } from './columns.js';
import { eachOf, type Selection } from './selection.js';

/** A job of a person: first and last day worked, and the reason it ended. */
export type Job = {
  readonly id: string;
  readonly person: number;
  readonly employer: number;
  readonly start: Day;
  readonly end: Day;
  readonly reason: string;
};

/** Days within which paid work that follows counts as going on (G3, G6). */
export const GAP_DAYS = 31;

/** The jobs of every person of the selection in order of their start. */
export function careersOf(selection: Selection): ReadonlyMap<number, readonly Job[]> {
  const careers = new Map<number, Job[]>();
  const { codes } = selection;
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start === NEVER) return;
    const person = columns.code.candidate[index] ?? -1;
    const job = {
      id: columns.ids[index] ?? '',
      person,
      employer: columns.code.employer[index] ?? -1,
      start,
      end: columns.end[index] ?? NEVER,
      reason: codes.endReason.names[columns.code.endReason[index] ?? -1] ?? '',
    };
    const jobs = careers.get(person);
    if (jobs) jobs.push(job);
    else careers.set(person, [job]);
  });
  for (const jobs of careers.values()) jobs.sort((a, b) => a.start - b.start || a.end - b.end);
  return careers;
}

/** Ends that say nothing of keeping work: they leave the denominator. */
export const OUT_OF_SIGHT: readonly string[] = ['deceased', 'aow'];

/** The job that goes on after the end of one: begun before the end and lasting longer, or begun within 31 days. */
export const followed = (jobs: readonly Job[], ended: Job): Job | undefined =>
  jobs.find((next) => next !== ended && next.start <= ended.end + GAP_DAYS && next.end > ended.end);
