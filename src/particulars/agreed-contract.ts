import type { LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { AgreedContract } from './particular.schemas.js';

/** From so many days before it begins somebody is asked whether it goes on: after the notice day, one month before the end (M30). */
const DAYS_AHEAD = 28;

type Standing = {
  /** First day of the contract that runs; null before there is one. */
  readonly runningFrom: LocalDate | null;
  readonly permanent: boolean;
  /** Last day of the work, when that is known. */
  readonly endsOn: LocalDate | null;
};

/**
 * The contract that was agreed to follow the one that runs (seeds 37), as long as nobody recorded it or said that it does not come.
 * What was agreed at the start is no proof that the employer goes on: it is never taken over without somebody.
 */
export function nextAgreed(
  sequence: readonly AgreedContract[],
  { runningFrom, permanent, endsOn }: Standing,
): AgreedContract | undefined {
  if (runningFrom === null || permanent) return undefined;
  const next = sequence.find(({ from }) => from > runningFrom);
  return next !== undefined && endsOn !== null && endsOn < next.from ? undefined : next;
}

export const isAsked = ({ from }: AgreedContract, today: LocalDate): boolean => addDays(from, -DAYS_AHEAD) <= today;

/** The renewal as it was agreed. Of the paper nothing is known yet: its receipt is recorded when it comes (M3). */
export function renewalOf(agreed: AgreedContract, today: LocalDate): WorkflowEvent {
  const { from, until, permanent, hours, sectorFullTimeHours, monthlyWage } = agreed;
  const contract = { from, until, permanent, hours, sectorFullTimeHours, hoursKind: null, monthlyWage };
  return { type: 'contract.renewed', ...contract, receivedOn: null, toldOn: today };
}
