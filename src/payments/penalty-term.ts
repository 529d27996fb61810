import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { penaltyPayLastDay } from '../../workflows/law/penalty.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { statutoryInterest } from '../../workflows/law/statutory-interest.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { SetPenalty } from './penalty-payment-rows.js';

/** So many days before the last day it is asked for. */
const SOON_DAYS = 14;

/** The term of paying a penalty, and what is owed beside it when it passed. */
export type PenaltyTerm = {
  /** Last day to pay (Awb 4:87); null while the decision was not sent. */
  readonly payBy: LocalDate | null;
  /** Days after it: until the payment, or until today while it is not paid. */
  readonly daysLate: number;
  /** Statutory interest over those days, euros; nil below what is paid out (B16). */
  readonly interest: string;
  /** Of those days: without a known rate, so not counted. */
  readonly unknownDays: number;
};

/** D3, B16: six weeks after the decision was sent, and interest from the day after. Pure. */
export function penaltyTerm(
  { announcedOn, amount, paidOn }: Pick<SetPenalty, 'announcedOn' | 'amount' | 'paidOn'>,
  today: LocalDate,
  policies: PolicySet,
  tables: LegalTables,
): PenaltyTerm {
  const payBy = announcedOn === null ? null : penaltyPayLastDay(announcedOn, tables);
  const until = paidOn ?? today;
  if (payBy === null || until <= payBy) return { payBy, daysLate: 0, interest: '0.00', unknownDays: 0 };
  const owed = statutoryInterest({ amount, dueOn: payBy, paidOn: until, policies, tables });
  return { payBy, daysLate: owed.daysLate, interest: owed.amount, unknownDays: owed.unknownDays };
}

/** What finance has to hear on a day of a penalty that is not paid. */
export function penaltyNews({ payBy }: Pick<PenaltyTerm, 'payBy'>, today: LocalDate): 'due' | 'late' | undefined {
  if (payBy === null || today < addDays(payBy, -SOON_DAYS)) return undefined;
  return today > payBy ? 'late' : 'due';
}
