import type { LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import { later } from '../../workflows/law/dates.js';
import { isFarAbove } from '../../workflows/law/wage-floor.js';
import { contractOn, type ContractWage, type WageCourse, wageOn } from './wage-course.js';
import { farAbove, STOPS, tooLow } from './wage-words.js';

/** The contract that an event would record with a wage; undefined of any other event. */
export function wageIn(event: WorkflowEvent): ContractWage | undefined {
  const { from, until, hours, sectorFullTimeHours, monthlyWage } = event;
  const isRead = typeof from === 'string' && typeof hours === 'string' && typeof sectorFullTimeHours === 'string';
  if (!isRead || typeof monthlyWage !== 'string') return undefined;
  return { from, until: typeof until === 'string' ? until : null, hours, sectorFullTimeHours, monthlyWage };
}

/**
 * M8, issue 3: what the wage of a contract causes, in Dutch: a stop of the payment when it lies below the minimum. Held against the minimum of
 * today, or of the first day that is still to come. It names the amount and which minimum, never the age or the birth date.
 * @param course what is recorded beside it
 * @returns nothing when the wage is enough, cannot be judged, or is not the one that counts
 */
export function wageWarnings(contract: ContractWage, course: WageCourse, today: LocalDate): readonly string[] {
  const contracts = [...course.contracts, contract];
  const day = later(contract.from, today);
  if (contractOn(contracts, day) !== contract) return [];
  const found = wageOn({ ...course, contracts }, day);
  if (found.state === 'unknown') return [];
  const { wage, floor } = found;
  const beside = { wage, minimum: floor.amount, kind: floor.kind, on: day };
  if (found.state === 'below') return [`${tooLow(beside)} ${STOPS}`];
  return isFarAbove(wage, floor) ? [farAbove(beside)] : [];
}
