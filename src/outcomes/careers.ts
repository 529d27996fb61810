import { NEVER, type CodeBook, type Day, type OutcomeColumns } from './columns.js';

/** Days within which paid work that follows counts as going on (G3, G6). */
export const GAP_DAYS = 31;

/** Ends that say nothing of keeping work: they leave the denominator. Handed over: the work goes on, out of view. */
export const OUT_OF_SIGHT: readonly string[] = ['deceased', 'aow', 'handedOver'];

/** An end for other paid work (process: a transfer), also when that work is not a placement of the body. */
export const WORK_ELSEWHERE = 'otherWork';

type Jobs = Pick<OutcomeColumns, 'count' | 'person' | 'start' | 'end' | 'fromElsewhere'>;

/**
 * Of every job the one that goes on after its end: begun before the end and lasting longer, or begun within 31 days (G3, G6).
 * @param columns with the jobs of a person one after the other, in order of their start
 * @returns its position, -1 for none
 */
export function nextJobs({ count, person, start, end }: Jobs): Int32Array {
  const next = new Int32Array(count).fill(-1);
  for (let index = 0; index < count; index += 1) {
    const ended = end[index] ?? NEVER;
    if (ended === NEVER) continue;
    for (let other = firstOf(person, index); person[other] === person[index]; other += 1) {
      if ((start[other] ?? NEVER) > ended + GAP_DAYS) break;
      if (other !== index && (end[other] ?? NEVER) > ended) {
        next[index] = other;
        break;
      }
    }
  }
  return next;
}

/** 1 for a start by somebody without paid work in the 31 days before it (G6); who came from elsewhere had work (M47). */
export function foundJobs({ count, person, start, end, fromElsewhere }: Jobs): Uint8Array {
  const found = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const began = start[index] ?? NEVER;
    if (began === NEVER || fromElsewhere[index] === 1) continue;
    found[index] = 1;
    for (let other = firstOf(person, index); other < index; other += 1) {
      if ((start[other] ?? NEVER) < began && (end[other] ?? NEVER) >= began - GAP_DAYS) found[index] = 0;
    }
  }
  return found;
}

function firstOf(person: Int32Array, index: number): number {
  let first = index;
  while (first > 0 && person[first - 1] === person[index]) first -= 1;
  return first;
}

/** The last job of a row of jobs that each went on after the one before. */
export function lastJobAfter({ next }: Pick<OutcomeColumns, 'next'>, index: number): number {
  let job = index;
  for (let after = next[job] ?? -1; after >= 0; after = next[job] ?? -1) job = after;
  return job;
}

/**
 * Whether somebody works on a day in this job, or in one that went on after it; also who left the last of them for other work
 * that is not followed here.
 */
export function isInWork(columns: OutcomeColumns, index: number, day: Day, reasons: EndReasons): boolean {
  const last = lastJobBefore(columns, index, day);
  return (columns.end[last] ?? NEVER) >= day || reasons.elsewhere[columns.code.endReason[last] ?? 0] === 1;
}

/** By the number of a reason: 1 for an end that says nothing of keeping work, and for one that led to work elsewhere. */
export type EndReasons = { readonly gone: Uint8Array; readonly elsewhere: Uint8Array };
export const endReasons = ({ endReason }: CodeBook): EndReasons => ({
  gone: Uint8Array.from(endReason.names, (name) => (OUT_OF_SIGHT.includes(name) ? 1 : 0)),
  elsewhere: Uint8Array.from(endReason.names, (name) => (name === WORK_ELSEWHERE ? 1 : 0)),
});

/** The job somebody had on a day, this one or one that went on after it; else the last of them before that day. */
export function lastJobBefore({ next, end }: Pick<OutcomeColumns, 'next' | 'end'>, index: number, day: Day): number {
  let job = index;
  for (let after = next[job] ?? -1; after >= 0 && (end[job] ?? NEVER) < day; after = next[job] ?? -1) job = after;
  return job;
}
