import { NEVER, type Day } from '../columns.js';
import { careersOf, followed, OUT_OF_SIGHT, type Job } from '../careers.js';
import { monthsAfter } from '../calendar.js';
import { eachOf, isPraktijkroute, type Selection } from '../selection.js';

export type Retention = {
  readonly months: number;
  /** Mature placements: start + k months lies on or before today. */
  readonly mature: number;
  readonly sameJob: number;
  readonly inWork: number;
};

export const RETENTION_MONTHS = [3, 6, 12] as const;

/**
 * G3: retention at 3, 6 and 12 months of the placements that began in a period.
 * @param whole the careers to look for other work in: wider than the selection, a person may go on outside it
 */
export function retentionOf(
  selection: Selection,
  whole: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
): readonly Retention[] {
  const careers = careersOf(whole);
  const counts = RETENTION_MONTHS.map((months) => ({ months, mature: 0, sameJob: 0, inWork: 0 }));
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > until || !isPraktijkroute(columns, index, selection.codes)) return;
    const jobs = careers.get(columns.code.candidate[index] ?? -1) ?? [];
    const job = jobs.find((one) => one.id === columns.ids[index]);
    if (!job) return;
    for (const count of counts) {
      const day = monthsAfter(start, count.months);
      if (day > today) continue;
      // Death and AOW leave the denominator.
      if (job.end < day && OUT_OF_SIGHT.includes(job.reason)) continue;
      count.mature += 1;
      if (job.end >= day) count.sameJob += 1;
      if (isInWork(jobs, job, day)) count.inWork += 1;
    }
  });
  return counts;
}

/** The same job, or paid work that followed within 31 days each time, up to that day. */
function isInWork(jobs: readonly Job[], first: Job, day: Day): boolean {
  let job: Job | undefined = first;
  while (job !== undefined && job.end < day) job = followed(jobs, job);
  return job !== undefined;
}
