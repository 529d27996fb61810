import type { LocalDate } from '../../workflows/definition.js';

/** A contract as it was recorded; without a day of receipt it is what was agreed. */
export type RecordedContract = {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly permanent: boolean;
};

/**
 * Contracts one after the other (seeds 37). What came in takes the place of what was agreed (M3): that is one contract.
 * @param recorded in the order of recording
 */
export function contractsHad(recorded: readonly RecordedContract[]): {
  readonly contracts: number;
  /** The last one is for an indefinite time. */
  readonly permanent: boolean;
} {
  const ofOwn = recorded.filter((one, at) => {
    const before = recorded[at - 1];
    return before === undefined || !replaces(one, before);
  });
  return { contracts: ofOwn.length, permanent: recorded.at(-1)?.permanent === true };
}

function replaces({ from }: RecordedContract, before: RecordedContract): boolean {
  if (from === before.from) return true;
  return before.receivedOn === null && (before.until === null || from <= before.until);
}
