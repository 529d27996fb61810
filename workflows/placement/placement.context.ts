import { z } from 'zod';
import { code, decimalString, localDate, opaqueId, party, placementNumber, wholePercent } from '../payload.js';
import {
  AFTERCARE_STATES,
  circleCode,
  DECISION_STATES,
  decisionKind,
  EMPLOYMENT_STATES,
  endingReason,
  OUTCOMES,
  REGISTER_STATES,
  routeCode,
  SUBSIDY_STATES,
} from './placement.codes.js';

const day = localDate.nullable();

/** The days the machine waits for; a null day plants no timer. */
const dates = z.strictObject({
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
export type PlacementDates = z.infer<typeof dates>;

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

const draft = z.strictObject({
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
export type DecisionDraft = z.infer<typeof draft>;

const takenDecision = z.strictObject({
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
export type TakenDecision = z.infer<typeof takenDecision>;

const clocks = z.strictObject({
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

const contract = z.strictObject({
  number: placementNumber,
  from: localDate,
  until: day,
  permanent: z.boolean(),
  received: z.boolean(),
});

const planning = z.strictObject({
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
export type MeasurementPlanning = z.infer<typeof planning>;

const measurement = z.strictObject({
  number: placementNumber,
  stage: z.enum(['notOrdered', 'ordered', 'planned', 'reported', 'blocked', 'determined', 'cancelled']),
  reason: code,
});

const determined = z.strictObject({
  measurement: placementNumber.nullable(),
  wageValue: wholePercent,
  determinedOn: localDate,
  regular: z.boolean(),
});

const grant = z.strictObject({
  decision: placementNumber,
  wageValue: wholePercent,
  from: localDate,
  until: day,
  /** Open-ended: until the AOW date, which stands outside the machine. */
  untilAow: z.boolean(),
});

const counters = z.strictObject({
  decision: z.int(),
  contract: z.int(),
  measurement: z.int(),
  message: z.int(),
  ending: z.int(),
  correction: z.int(),
  support: z.int(),
  objection: z.int(),
});

export const placementContext = z.strictObject({
  mode: z.enum(['new', 'import']),
  candidate: opaqueId,
  employer: opaqueId,
  owner: opaqueId,
  /** Number of the file in the system it came from. */
  externalId: code.nullable(),
  openedOn: day,
  hirer: opaqueId.nullable(),
  municipality: code,
  route: routeCode,
  circle: circleCode,
  /** Where each track is; written by every state on entry, so that rules and plans, which see the context only, know it. */
  at: z.strictObject({
    employment: z.enum(EMPLOYMENT_STATES),
    subsidy: z.enum(SUBSIDY_STATES),
    register: z.enum(REGISTER_STATES),
    aftercare: z.enum(AFTERCARE_STATES),
    decision: z.enum(DECISION_STATES),
  }),
  dates,
  hours: decimalString,
  sectorFullTimeHours: decimalString,
  targetGroupOn: day,
  informedOn: day,
  trialFrom: day,
  plannedStart: day,
  firstDay: day,
  /** Agreement with the employer that measuring can be left out (B2b). */
  agreedOn: day,
  lateAgreementApproved: z.boolean(),
  contract: contract.nullable(),
  clocks,
  /** The lump sum as decided or running; `lastDay` is null until the first day is known. */
  lumpSum: z
    .strictObject({
      decision: placementNumber,
      from: localDate,
      lastDay: day,
      /** Last day by the decision when days were used elsewhere (M47). */ cap: day,
    })
    .nullable(),
  planning: planning.nullable(),
  measurement: measurement.nullable(),
  accessRefused: z.int(),
  value: determined.nullable(),
  grant: grant.nullable(),
  nextMeasurementOn: day,
  heldSince: day,
  /** First day without right by the last end decision. */
  lastRightEndedOn: day,
  draft: draft.nullable(),
  decisions: z.array(takenDecision),
  ending: z
    .strictObject({ number: placementNumber, lastDay: localDate, reason: endingReason, knownOn: localDate })
    .nullable(),
  handover: z.strictObject({ to: code, ground: code }).nullable(),
  /** Registered on another ground before this placement (A12). */
  alreadyRegistered: z.boolean(),
  message: z
    .strictObject({ number: placementNumber, kind: z.enum(['wageValue', 'subsidyEnded', 'correction']), dueOn: day })
    .nullable(),
  /** First day in the register, once confirmed or found (A12). */
  registeredOn: day,
  /** What the intake said of the register; `no` once the track has taken it over. */
  registerAtStart: z.enum(['no', 'registered', 'pending']),
  openSupports: z.array(z.int()),
  openObjections: z.array(z.int()),
  defaultNoticedOn: day,
  repeatAskedBy: party.nullable(),
  lastContactOn: day,
  benefitReturnedOn: day,
  outcome: z.enum(OUTCOMES).nullable(),
  counters,
});
export type PlacementContext = z.infer<typeof placementContext>;

/** What a new placement needs to know; everything else comes by events. */
export const placementInput = z.strictObject({
  mode: z.enum(['new', 'import']),
  candidate: opaqueId,
  employer: opaqueId,
  owner: opaqueId,
  externalId: code.nullable(),
  hirer: opaqueId.nullable(),
  municipality: code,
  route: routeCode,
  circle: circleCode,
  /** Already in the register on another ground (A12), or an indication of UWV is being asked (M11). */
  register: z.enum(['no', 'registered', 'pending']),
  registeredOn: day,
  hours: decimalString,
  sectorFullTimeHours: decimalString,
});
export type PlacementInput = z.infer<typeof placementInput>;

/** The context of a placement on its first day. */
export function firstContext(input: PlacementInput): PlacementContext {
  const { register, registeredOn, mode, candidate, employer, owner, externalId, hirer, municipality, route, circle } =
    input;
  return {
    mode,
    candidate,
    employer,
    owner,
    externalId,
    openedOn: null,
    hirer,
    municipality,
    route,
    circle,
    hours: input.hours,
    sectorFullTimeHours: input.sectorFullTimeHours,
    at: { employment: 'intake', subsidy: 'none', register: 'nothingYet', aftercare: 'none', decision: 'none' },
    dates: noDates,
    targetGroupOn: null,
    informedOn: null,
    trialFrom: null,
    plannedStart: null,
    firstDay: null,
    agreedOn: null,
    lateAgreementApproved: false,
    contract: null,
    clocks: {
      receivedOn: null,
      receivedBy: null,
      findingOn: null,
      findingNormDay: null,
      determinationNormDay: null,
      decisionLastDay: null,
      suspendedOn: null,
      suspensions: [],
    },
    lumpSum: null,
    planning: null,
    measurement: null,
    accessRefused: 0,
    value: null,
    grant: null,
    nextMeasurementOn: null,
    heldSince: null,
    lastRightEndedOn: null,
    draft: null,
    decisions: [],
    ending: null,
    handover: null,
    alreadyRegistered: register === 'registered',
    message: null,
    registeredOn: register === 'registered' ? registeredOn : null,
    registerAtStart: register,
    openSupports: [],
    openObjections: [],
    defaultNoticedOn: null,
    repeatAskedBy: null,
    lastContactOn: null,
    benefitReturnedOn: null,
    outcome: null,
    counters: {
      decision: 0,
      contract: 0,
      measurement: 0,
      message: 0,
      ending: 0,
      correction: 0,
      support: 0,
      objection: 0,
    },
  };
}
