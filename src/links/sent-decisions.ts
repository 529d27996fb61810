import type { LocalDate } from '../../workflows/definition.js';
import { objectionInTime } from '../../workflows/law/objection-terms.js';
import type { PlacementContext } from '../../workflows/placement/placement.context.js';

/** A decision as one of the two sides got it (M17). */
export type SentDecision = {
  readonly number: number;
  readonly kind: string;
  readonly sentOn: LocalDate;
  /** Last day to object, as it was printed (D4). */
  readonly lastDay: LocalDate | null;
};

/** Decisions that were sent to a side, the last sent first. */
export function sentTo({ decisions }: PlacementContext, party: 'employer' | 'worker'): readonly SentDecision[] {
  return decisions
    .flatMap((taken) => {
      const sentOn = party === 'employer' ? taken.employerSentOn : taken.workerSentOn;
      const lastDay = party === 'employer' ? taken.objectionLastDayEmployer : taken.objectionLastDayWorker;
      return sentOn === null ? [] : [{ number: taken.number, kind: taken.kind, sentOn, lastDay }];
    })
    .toSorted((a, b) => b.sentOn.localeCompare(a.sentOn) || b.number - a.number);
}

/** D4: by link it is received on the day it is sent, so a day after the last one is late. */
export const isLate = ({ lastDay }: SentDecision, today: LocalDate): boolean =>
  lastDay !== null && !objectionInTime(lastDay, today, null);
