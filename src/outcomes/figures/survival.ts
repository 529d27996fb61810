import { NEVER, type Day } from '../columns.js';
import { careersOf, followed, type Job } from '../careers.js';
import { eachOf, isPraktijkroute, type Selection } from '../selection.js';

/** How long one lasted: days from the start; `event` undefined means censored on that day. */
export type Lasted = { readonly days: number; readonly event: string | undefined };

export type CurvePoint = {
  readonly days: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** 95 % band, log-log (Greenwood). */
  readonly lower: number;
  readonly upper: number;
};

/** No curve is drawn of fewer (G4). */
export const FEWEST = 10;
const Z95 = 1.959963984540054;

/** Kaplan–Meier: the curve steps at every day with an event. @throws nothing; of no one there are no points */
export function survivalCurve(lasted: readonly Lasted[]): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  let [survival, variance, atRisk] = [1, 0, lasted.length];
  for (const [days, group] of byDay(lasted)) {
    const events = group.filter((one) => one.event !== undefined).length;
    if (events > 0) {
      survival *= 1 - events / atRisk;
      variance += events === atRisk ? Infinity : events / (atRisk * (atRisk - events));
      points.push({ days, atRisk, events, survival, ...band(survival, variance) });
    }
    atRisk -= group.length;
  }
  return points;
}

/** The log-log band stays within 0 and 1; at 0 nothing can be said beyond it. */
function band(survival: number, variance: number): { readonly lower: number; readonly upper: number } {
  if (survival <= 0 || !Number.isFinite(variance)) return { lower: 0, upper: survival <= 0 ? 0 : 1 };
  if (survival >= 1) return { lower: 1, upper: 1 };
  const width = (Z95 * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(width), upper: survival ** Math.exp(-width) };
}

export type CausePoint = { readonly days: number; readonly incidence: Readonly<Record<string, number>> };

/** Cumulative incidence by cause (Aalen–Johansen): at every day the causes and the survival add up to 1. */
export function incidenceByCause(lasted: readonly Lasted[]): readonly CausePoint[] {
  const total: Record<string, number> = {};
  const points: CausePoint[] = [];
  let [survival, atRisk] = [1, lasted.length];
  for (const [days, group] of byDay(lasted)) {
    const events = group.flatMap((one) => one.event ?? []);
    for (const cause of events) total[cause] = (total[cause] ?? 0) + survival / atRisk;
    if (events.length > 0) {
      survival *= 1 - events.length / atRisk;
      points.push({ days, incidence: { ...total } });
    }
    atRisk -= group.length;
  }
  return points;
}

/** How many were still watched after so many days. */
export const atRiskAfter = (lasted: readonly Lasted[], days: number): number =>
  lasted.filter((one) => one.days >= days).length;

function byDay(lasted: readonly Lasted[]): readonly (readonly [number, readonly Lasted[]])[] {
  const days = new Map<number, Lasted[]>();
  for (const one of lasted) {
    const group = days.get(one.days);
    if (group) group.push(one);
    else days.set(one.days, [one]);
  }
  return [...days].toSorted(([a], [b]) => a - b);
}

/** Ends after which nothing more can be seen; a person who moved is out of view too. */
const CENSORED: readonly string[] = ['deceased', 'aow', 'moved'];

/**
 * G4: how long placements that began in a period lasted. `job`: any end but death, AOW or moving is an event, a transfer
 * too. `work`: only loss is, and other work within 31 days goes on counting.
 */
export function lastedOf(
  selection: Selection,
  whole: Selection,
  { from, until, today }: { readonly from: Day; readonly until: Day; readonly today: Day },
  of: 'job' | 'work',
): readonly Lasted[] {
  const careers = careersOf(whole);
  const found: Lasted[] = [];
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > Math.min(until, today) || !isPraktijkroute(columns, index, selection.codes)) return;
    const jobs = careers.get(columns.code.candidate[index] ?? -1) ?? [];
    const job = jobs.find((one) => one.id === columns.ids[index]);
    if (job) found.push(lastedFrom(start, of === 'job' ? job : lastJob(jobs, job), today));
  });
  return found;
}

function lastedFrom(start: Day, { end, reason }: Job, today: Day): Lasted {
  // The last day is worked: the event is on the day after it.
  if (end >= today) return { days: today - start, event: undefined };
  return { days: end - start + 1, event: CENSORED.includes(reason) ? undefined : reason };
}

function lastJob(jobs: readonly Job[], first: Job): Job {
  let job = first;
  for (let next = followed(jobs, job); next !== undefined; next = followed(jobs, job)) job = next;
  return job;
}
