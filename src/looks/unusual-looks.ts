import type { LocalDate } from '../../workflows/definition.js';
import type { FilesOnDay } from './look-rows.js';

/** A day on which a colleague opened many more files than on the other days. Says nothing of why. */
export type BusyDay = {
  readonly actor: string;
  readonly role: string;
  readonly day: LocalDate;
  readonly files: number;
  /** What is usual for this colleague: the middle of the other days; null when there are none. */
  readonly usual: number | null;
};

/** Fewer files a day are never pointed out. */
export const MANY_AT_LEAST = 25;
/** So many times what is usual. */
export const MANY_TIMES = 3;

/**
 * @param counts of the period and the time before it
 * @param from first day that may be pointed out; those before it only say what is usual
 */
export function busyDays(counts: readonly FilesOnDay[], from: LocalDate): readonly BusyDay[] {
  const days = new Map<string, FilesOnDay[]>();
  for (const one of counts) days.set(one.actor, [...(days.get(one.actor) ?? []), one]);
  return counts
    .filter(({ day, files }) => day >= from && files >= MANY_AT_LEAST)
    .flatMap((one): readonly BusyDay[] => {
      const others = (days.get(one.actor) ?? []).filter(({ day }) => day !== one.day);
      const usual = others.length === 0 ? null : middle(others.map(({ files }) => files));
      return usual === null || one.files > MANY_TIMES * usual ? [{ ...one, usual }] : [];
    })
    .toSorted((a, b) => (a.day === b.day ? b.files - a.files : a.day < b.day ? 1 : -1));
}

/** The median; of an even number the lower of the two in the middle. */
function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
