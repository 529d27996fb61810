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

/** What counts of one kind, in order of its first day: of one day the last entry, without what was taken back. */
export function countingOf<T extends ParticularRow>(rows: readonly T[], kind: ParticularKind): readonly T[] {
  const last = new Map<LocalDate, T>();
  for (const row of rows) {
    if (row.kind !== kind) continue;
    const before = last.get(row.from);
    if (before === undefined || before.entry <= row.entry) last.set(row.from, row);
  }
  return [...last.values()].filter(({ value }) => value !== null).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** What holds on a day; before the first day of all, what comes first: an agreement is made before the work begins. */
export function inForce<T extends ParticularRow>(
  rows: readonly T[],
  kind: ParticularKind,
  day: LocalDate,
): T | undefined {
  const counting = countingOf(rows, kind);
  return counting.findLast(({ from }) => from <= day) ?? counting[0];
}
