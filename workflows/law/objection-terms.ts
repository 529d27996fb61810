import type { ExplanationStep, LocalDate } from '../definition.js';
import { addDays } from './dates.js';
import { dutchDate } from './dutch.js';
import type { LegalTables } from './tables.js';
import { countSuspendedDays, countTerm, nextOpenDay, type Suspension } from './terms.js';

const WEEK = 7;

/** Last day for an objection: six weeks from the day after sending (D4, D5). */
export function objectionLastDay(
  sentOn: LocalDate,
  tables: LegalTables,
): { lastDay: LocalDate; explanation: readonly ExplanationStep[] } {
  const { lastDay, explanation } = countTerm('objection', sentOn, [], tables);
  return { lastDay, explanation };
}

/** Whether an objection is in time: received in time, or posted in time and received within a week after (D4, D5). */
export function objectionInTime(
  lastDay: LocalDate,
  receivedOn: LocalDate,
  postedOn: LocalDate | null,
  tables: LegalTables,
): boolean {
  if (receivedOn <= lastDay) return true;
  return postedOn !== null && postedOn <= lastDay && receivedOn <= nextOpenDay(addDays(lastDay, WEEK), tables).day;
}

export type ObjectionDecision = {
  /** Last day of the objection term as it was printed. */
  readonly objectionLastDay: LocalDate;
  readonly committee: boolean;
  readonly extended: boolean;
  readonly suspensions?: readonly Suspension[];
};

/**
 * Last day of the decision on an objection (D4): 6 weeks, 12 with a committee, counted from the day after the objection
 * term; one extension of 6. Each of these terms is at most 12 weeks, so D5 applies. Suspended days move it first (D2).
 */
export function objectionDecisionLastDay(
  input: ObjectionDecision,
  tables: LegalTables,
): { lastDay: LocalDate; explanation: readonly ExplanationStep[] } {
  const weeks = (input.committee ? 12 : 6) + (input.extended ? 6 : 0);
  const suspended = countSuspendedDays(input.suspensions ?? []);
  const unmoved = addDays(input.objectionLastDay, weeks * WEEK + suspended);
  const moved = nextOpenDay(unmoved, tables);
  const step: ExplanationStep = {
    rule: 'D4',
    text: `Beslissen binnen ${weeks} weken na de bezwaartermijn: tot en met ${dutchDate(unmoved)}.`,
    inputs: {
      objectionLastDay: input.objectionLastDay,
      committee: input.committee,
      extended: input.extended,
      suspendedDays: suspended,
    },
    result: unmoved,
  };
  return { lastDay: moved.day, explanation: [step, ...moved.explanation] };
}
