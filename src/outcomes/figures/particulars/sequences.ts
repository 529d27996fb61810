import { WORK_ELSEWHERE } from '../../careers.js';
import { NEVER, type Day, type OutcomeColumns } from '../../columns.js';
import { eachOf, PersonCount, type Selection } from '../../selection.js';
import { contractWeek } from '../jobs.js';

/** Where a placement stands after its contracts (seeds 37). */
export const SEQUENCE_ENDS = ['permanent', 'temporary', 'onward', 'otherwise'] as const;
export type SequenceEnd = (typeof SEQUENCE_ENDS)[number];

export type Sequence = {
  readonly placements: number;
  readonly persons: number;
  /** Hundredths of an hour a week, by the contract on the first day worked. */
  readonly hours: number;
  /** As many contracts as were agreed at once, or more. */
  readonly finished: number;
  readonly ends: Readonly<Record<SequenceEnd, number>>;
};

/** Onward: other work within 31 days, or an end for other work that is not followed here. */
export function sequenceEnd(selection: Selection, day: Day): (columns: OutcomeColumns, index: number) => SequenceEnd {
  const elsewhere = selection.codes.endReason.find(WORK_ELSEWHERE);
  return (columns, index) => {
    if ((columns.end[index] ?? NEVER) >= day) return columns.permanent[index] === 1 ? 'permanent' : 'temporary';
    const goesOn = (columns.next[index] ?? -1) >= 0 || columns.code.endReason[index] === elsewhere;
    return goesOn ? 'onward' : 'otherwise';
  };
}

/** Placements that began in a period by a number of contracts. @param numberOf of a placement; from the last one on they count together */
export function sequencesBy(
  selection: Selection,
  { from, day }: { readonly from: Day; readonly day: Day },
  size: number,
  numberOf: (columns: OutcomeColumns, index: number) => number,
): readonly Sequence[] {
  const endOf = sequenceEnd(selection, day);
  const sums = Array.from({ length: size }, () => ({
    placements: 0,
    people: new PersonCount(),
    hours: 0,
    finished: 0,
    ends: { permanent: 0, temporary: 0, onward: 0, otherwise: 0 },
  }));
  eachOf(selection, (columns, index) => {
    const start = columns.start[index] ?? NEVER;
    if (start < from || start > day) return;
    const sum = sums[Math.min(numberOf(columns, index), size - 1)];
    if (sum === undefined) return;
    sum.placements += 1;
    sum.people.add(columns, index);
    sum.hours += contractWeek(columns, index, start);
    if ((columns.contracts[index] ?? 0) >= (columns.contractsAgreed[index] ?? 0)) sum.finished += 1;
    sum.ends[endOf(columns, index)] += 1;
  });
  return sums.map(({ people, ...sum }) => ({ ...sum, persons: people.count }));
}
