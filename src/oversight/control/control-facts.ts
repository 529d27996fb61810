import type { LocalDate, OtherSubsidy } from '../../../workflows/definition.js';
import type { WageStanding } from '../../subsidies/wage-standing.service.js';

export type ControlDecision = {
  readonly number: number;
  readonly kind: string;
  readonly preparedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate | null;
  readonly termLastDay: LocalDate | null;
  readonly sentToEmployerOn: LocalDate | null;
  readonly sentToWorkerOn: LocalDate | null;
  /** A mandate of the one who decided, for this kind and on that day (M2). */
  readonly inMandate: boolean;
  /** Taken before the file came here: letters and mandate stand in the old system. */
  readonly elsewhere: boolean;
};
export type ControlView = { readonly points: number; readonly answered: number };
export type ControlMeasurement = {
  readonly number: number;
  readonly registrationNumber: string | null;
  readonly registrationCheckedOn: LocalDate | null;
  readonly registrationValidUntil: LocalDate | null;
  readonly orderedOn: LocalDate | null;
  readonly visitedOn: LocalDate | null;
  readonly ownExpert: boolean;
  readonly expert: string | null;
  readonly viewsUntil: LocalDate | null;
  readonly workerView: ControlView | null;
  readonly employerView: ControlView | null;
  readonly reportedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly determinedOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
  readonly wageValue: number | null;
};
export type ControlMessage = {
  readonly number: number;
  readonly kind: string;
  readonly state: string;
  readonly determinedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly informedOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
};
export type ControlMonth = {
  readonly month: string;
  readonly entitled: string;
  readonly paid: string;
  readonly difference: string;
  /** Its pay day has passed (B16). */
  readonly due: boolean;
};

/** M46: who decides here in the place of our own body, and what of its decision was recorded. */
export type ControlElsewhere = {
  readonly body: string | null;
  readonly from: LocalDate | null;
  readonly decided: { readonly decidedOn: LocalDate; readonly by: string; readonly from: LocalDate } | null;
};

/** What the record says of one placement, gathered for control. */
export type ControlFacts = {
  readonly today: LocalDate;
  readonly route: 'lumpSum' | 'measuredFirst' | 'alreadyEmployed';
  readonly targetGroupOn: LocalDate | null;
  /** Determined last that the person does not belong (A1). */
  readonly targetGroupRefusedOn: LocalDate | null;
  /** B3: what stands in the way of who was already employed; undefined while nobody applied. */
  readonly alreadyEmployed: readonly string[] | undefined;
  readonly agreedOn: LocalDate | null;
  readonly lateAgreementApproved: boolean;
  readonly plannedStart: LocalDate | null;
  readonly firstDay: LocalDate | null;
  readonly lumpSumLastDay: LocalDate | null;
  readonly contracts: readonly {
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly received: boolean;
  }[];
  /** M8: the wage of the contract in force, held against the minimum. */
  readonly wage: WageStanding;
  readonly decisions: readonly ControlDecision[];
  /** The measurement that gave the value in force, else the one that runs. */
  readonly measurement: ControlMeasurement | null;
  readonly alreadyRegistered: boolean;
  readonly messages: readonly ControlMessage[];
  /** Null where our own body decides. */
  readonly decidedElsewhere: ControlElsewhere | null;
  /** Subsidies of this person with this legal employer on the same days (B4); undefined while none is granted here. */
  readonly otherSubsidies: readonly OtherSubsidy[] | undefined;
  /** What was answered about subsidies that stand in no file (B4); undefined while nobody wrote an answer down. */
  readonly askedOther: { readonly on: LocalDate; readonly other: boolean } | undefined;
  /** Undefined for a role that sees no money. */
  readonly money: { readonly months: readonly ControlMonth[]; readonly fault: string | null } | undefined;
};

/** Those that were decided. */
export const taken = ({ decisions: all }: ControlFacts): readonly ControlDecision[] =>
  all.filter((one) => one.decidedOn !== null);
