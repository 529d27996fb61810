import { z } from 'zod';
import { code, decimalString, localDate, opaqueId, placementNumber, wholePercent } from '../payload.js';
import { decisionKind } from './placement.codes.js';

/** The parts of a placement's context. */

const day = localDate.nullable();

/** The days the machine waits for; a null day plants no timer. */
export const datesShape = z.strictObject({
  trialEnds: day,
  startPlanned: day,
  /** First measured day: the lump sum is over (B2, D6). */
  lumpSumEnds: day,
  /** Day after the last day of the decision in force (B15). */
  grantEnds: day,
  /** Day after the last day of the contract (M30). */
  contractEnds: day,
  /** Four weeks after the contract's end without news (M30). */
  noNewsEnds: day,
  /** Day after the last day worked, when an end is known. */
  employmentEnds: day,
  handoverDay: day,
  measuredStarts: day,
  /** First day without right, when the end decision lies ahead. */
  subsidyEnds: day,
  /** Day after the time given to complete an application (D2). */
  completionTimePassed: day,
  /** Day after the four weeks in which an application may be left untreated (D2). */
  untreatedTermEnds: day,
  aftercareEnds: day,
  retentionEnds: day,
});
export type PlacementDates = z.infer<typeof datesShape>;

export const noDates: PlacementDates = {
  trialEnds: null,
  startPlanned: null,
  lumpSumEnds: null,
  grantEnds: null,
  contractEnds: null,
  noNewsEnds: null,
  employmentEnds: null,
  handoverDay: null,
  measuredStarts: null,
  subsidyEnds: null,
  completionTimePassed: null,
  untreatedTermEnds: null,
  aftercareEnds: null,
  retentionEnds: null,
};

export const draftShape = z.strictObject({
  number: placementNumber,
  kind: decisionKind,
  preparedBy: opaqueId,
  ground: code,
  reason: code,
  from: day,
  until: day,
  wageValue: wholePercent.nullable(),
  /** Amount decided otherwise than the rule would (M48), or of an advance, claim or penalty. */
  amount: decimalString.nullable(),
  replaces: placementNumber.nullable(),
  nextMeasurementOn: day,
});
export type DecisionDraft = z.infer<typeof draftShape>;

export const takenDecisionShape = z.strictObject({
  number: placementNumber,
  kind: decisionKind,
  decidedOn: localDate,
  termLastDay: day,
  employerSentOn: day,
  workerSentOn: day,
  objectionLastDayEmployer: day,
  objectionLastDayWorker: day,
  /** A decision of before the import carries no letters of ours. */
  sentElsewhere: z.boolean(),
});
export type TakenDecision = z.infer<typeof takenDecisionShape>;

export const clocksShape = z.strictObject({
  receivedOn: day,
  receivedBy: z.enum(['employer', 'worker', 'exOfficio']).nullable(),
  /** Finding that measuring can be left out (route b), or the determination of the value (D1). */
  findingOn: day,
  findingNormDay: day,
  determinationNormDay: day,
  decisionLastDay: day,
  suspendedOn: day,
  suspensions: z.array(z.strictObject({ requested: localDate, completed: localDate })),
});

/** D3: first and last day that a late decision can cost, or did cost, and the day by which the penalty must be set. */
export const penaltyShape = z.strictObject({ from: localDate, lastDay: localDate, setBy: localDate });
export type PenaltyRun = z.infer<typeof penaltyShape>;

export const contractShape = z.strictObject({
  number: placementNumber,
  from: localDate,
  until: day,
  permanent: z.boolean(),
  received: z.boolean(),
});

export const planningShape = z.strictObject({
  anchor: localDate,
  orderLastDay: localDate,
  visitFrom: localDate,
  visitUntil: localDate,
  acceptedBy: localDate,
  determinedBy: localDate,
  decisionSentBy: localDate,
  teamLeadOn: localDate,
  managerOn: localDate,
});
export type MeasurementPlanning = z.infer<typeof planningShape>;

/** Where the present measurement is, as it tells; `reported` is a report that was accepted. */
export const MEASUREMENT_STAGES = [
  'notOrdered',
  'ordered',
  'noAccess',
  'planned',
  'visited',
  'viewsAsked',
  'viewsClosed',
  'submitted',
  'returned',
  'secondOpinion',
  'reported',
  'blocked',
  'determined',
  'cancelled',
] as const;
export type MeasurementStage = (typeof MEASUREMENT_STAGES)[number];

const stagedMeasurement = z.strictObject({
  number: placementNumber,
  stage: z.enum(MEASUREMENT_STAGES),
  reason: code,
});
/** With the day of that stage, once the measurement told it. */
export const measurementShape = z.union([stagedMeasurement, stagedMeasurement.extend({ dueOn: day })]);

export const determinedShape = z.strictObject({
  measurement: placementNumber.nullable(),
  wageValue: wholePercent,
  determinedOn: localDate,
  regular: z.boolean(),
});

export const grantShape = z.strictObject({
  decision: placementNumber,
  wageValue: wholePercent,
  from: localDate,
  until: day,
  /** Month amount decided otherwise than the rule gives, in euros (M48). */
  amount: decimalString.nullable(),
  /** Open-ended: until the AOW date, which stands outside the machine. */
  untilAow: z.boolean(),
});

export const countersShape = z.strictObject({
  decision: z.int(),
  contract: z.int(),
  measurement: z.int(),
  message: z.int(),
  ending: z.int(),
  correction: z.int(),
  support: z.int(),
  objection: z.int(),
});
