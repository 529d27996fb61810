import type { LocalDate } from '../../workflows/definition.js';
import type { DemoBody } from '../access/demo-users.js';

/** What becomes of a placement in its first half year. */
export type Fate = 'entry' | 'lost' | 'fullValue' | 'alreadyRegistered' | 'notComeAbout' | 'withdrawn' | 'refused';

/** How the file begins: from intake, or running already on the first day of the simulation. */
export type Beginning = 'intake' | 'importedLumpSum' | 'importedValue' | 'importedMeasured';

/** What experts write and keep; only for the demo. */
export type WrittenReports = {
  /** Of measurements that are determined from this day on. */
  readonly from: LocalDate;
  /** From this day on the letters of a determination are made and sent by whoever sends letters, not by the script. */
  readonly lettersFrom: LocalDate;
};

/** What was drawn of a placement before its life is written out. */
export type PlacementPlan = {
  readonly number: number;
  readonly fate: Fate;
  readonly beginning: Beginning;
  readonly body: DemoBody['code'];
  readonly municipality: string;
  readonly employer: number;
  /** First day worked. */
  readonly start: LocalDate;
  /** Day on which the register confirms the first message, or would have. */
  readonly confirmedOn: LocalDate;
  /** First and last day that can be written; a file may leave the region before the end. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reports?: WrittenReports;
};
