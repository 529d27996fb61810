import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import type { ParticularKind } from './particular-kinds.js';

/** A recorded row; a null value takes back what stood on that day. */
export type ParticularRow = {
  readonly kind: ParticularKind;
  readonly from: LocalDate;
  /** Number of the entry that recorded it. */
  readonly entry: number;
  readonly value: JsonObject | null;
};

/**
 * What stands on each first day of one kind, the last on top: a row corrects what was on top, one that amends comes on it, and
 * what is taken back uncovers what lay there.
 */
function standingOf<T extends ParticularRow>(rows: readonly T[], kind: ParticularKind): readonly (readonly T[])[] {
  const days = new Map<LocalDate, readonly T[]>();
  for (const row of rows.filter((one) => one.kind === kind).toSorted((a, b) => a.entry - b.entry)) {
    const there = days.get(row.from) ?? [];
    const below = row.value?.['amends'] === true ? there : there.slice(0, -1);
    days.set(row.from, row.value === null ? below : [...below, row]);
  }
  return [...days.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stack]) => stack);
}

/** What counts of one kind, in order of its first day: of one day the last that was not taken back. */
export const countingOf = <T extends ParticularRow>(rows: readonly T[], kind: ParticularKind): readonly T[] =>
  standingOf(rows, kind).flatMap((stack) => stack.slice(-1));

/** What was decided otherwise later, for the same first day (M46). */
export const amendedOf = <T extends ParticularRow>(rows: readonly T[], kind: ParticularKind): readonly T[] =>
  standingOf(rows, kind).flatMap((stack) => stack.slice(0, -1));

/** What holds on a day; before the first day of all, what comes first: an agreement is made before the work begins. */
export function inForce<T extends ParticularRow>(
  rows: readonly T[],
  kind: ParticularKind,
  day: LocalDate,
): T | undefined {
  const counting = countingOf(rows, kind);
  return counting.findLast(({ from }) => from <= day) ?? counting[0];
}
