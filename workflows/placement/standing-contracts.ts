import type { LocalDate } from '../definition.js';

export type ContractPeriod = {
  readonly from: LocalDate;
  /** Last day; `null` without an end. */
  readonly until: LocalDate | null;
  readonly received: boolean;
};

/**
 * The contracts that count: what came in stands in the place of what was agreed (M3), and what starts on or before
 * another and was recorded later stands in its place.
 * @param contracts in the order in which they were recorded
 */
export const standingContracts = <C extends ContractPeriod>(contracts: readonly C[]): readonly C[] =>
  contracts.filter((contract, index) => !contracts.slice(index + 1).some((later) => replaces(later, contract)));

function replaces(later: ContractPeriod, earlier: ContractPeriod): boolean {
  if (later.from <= earlier.from) return true;
  return !earlier.received && later.received && (earlier.until === null || later.from <= earlier.until);
}
