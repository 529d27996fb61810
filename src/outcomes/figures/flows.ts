import { NEVER, type Day } from '../columns.js';
import { careersOf, followed, GAP_DAYS, OUT_OF_SIGHT, type Job } from '../careers.js';
import type { Selection } from '../selection.js';

export type Flows = {
  readonly found: readonly string[];
  readonly lost: readonly string[];
  readonly transferred: readonly string[];
  /** Lost ones of the last 31 days: another job may still follow. */
  readonly provisional: number;
  readonly net: number;
  /** Working on the first day of the period, and those of them who lost their work in it (G7). */
  readonly working: number;
  readonly lostOfWorking: number;
  readonly starters: number;
  readonly lostOfStarters: number;
};

/**
 * G6 and G7: loss, transfer, found and net of a period; both days counted.
 * @param today figures know nothing after it
 */
export function flowsIn(selection: Selection, from: Day, until: Day, today: Day): Flows {
  const found: string[] = [];
  const lost: string[] = [];
  const transferred: string[] = [];
  let [provisional, working, lostOfWorking, starters, lostOfStarters] = [0, 0, 0, 0, 0];
  const last = Math.min(until, today);
  for (const jobs of careersOf(selection).values()) {
    for (const job of jobs) {
      const began = job.start >= from && job.start <= last;
      if (began) starters += 1;
      if (began && isFound(jobs, job)) found.push(job.id);
      const there = job.start < from && job.end >= from;
      if (there) working += 1;
      if (job.end < from || job.end > last || OUT_OF_SIGHT.includes(job.reason)) continue;
      const next = followed(jobs, job);
      if (next !== undefined) {
        if (next.employer !== job.employer) transferred.push(job.id);
        continue;
      }
      lost.push(job.id);
      if (there) lostOfWorking += 1;
      if (began) lostOfStarters += 1;
      if (today - job.end <= GAP_DAYS) provisional += 1;
    }
  }
  return {
    found,
    lost,
    transferred,
    provisional,
    net: found.length - lost.length,
    working,
    lostOfWorking,
    starters,
    lostOfStarters,
  };
}

/** A start by somebody without paid work in the 31 days before it. */
const isFound = (jobs: readonly Job[], job: Job): boolean =>
  !jobs.some(
    (other) => other !== job && other.start < job.start && (other.end === NEVER || other.end >= job.start - GAP_DAYS),
  );
