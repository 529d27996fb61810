import { z } from 'zod';
import {
  code,
  decimalString,
  fullWeekHours,
  localDate,
  month,
  opaqueId,
  party,
  placementNumber,
  weekHours,
} from '../payload.js';
import {
  AFTERCARE_STATES,
  circleCode,
  DECISION_STATES,
  EMPLOYMENT_STATES,
  endingReason,
  hoursKind,
  OUTCOMES,
  REGISTER_STATES,
  routeCode,
  SUBSIDY_STATES,
} from './placement.codes.js';
import { contactWish } from './contact-wish.js';
import {
  clocksShape,
  contractShape,
  countersShape,
  datesShape,
  determinedShape,
  draftShape,
  grantShape,
  measurementShape,
  noDates,
  penaltyShape,
  planningShape,
  takenDecisionShape,
} from './placement.shapes.js';

const day = localDate.nullable();

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
  dates: datesShape,
  hours: decimalString,
  sectorFullTimeHours: decimalString,
  hoursKind,
  /** First day of hours by monthly declaration, and the last month declared (B18). */
  declaringFrom: day,
  declaredUntil: month.nullable(),
  targetGroupOn: day,
  informedOn: day,
  trialFrom: day,
  plannedStart: day,
  firstDay: day,
  /** Agreement with the employer that measuring can be left out (B2b). */
  agreedOn: day,
  lateAgreementApproved: z.boolean(),
  contract: contractShape.nullable(),
  clocks: clocksShape,
  /** The lump sum as decided or running; from the planned start until the first day is confirmed. */
  lumpSum: z
    .strictObject({
      decision: placementNumber,
      from: localDate,
      lastDay: day,
      /** Last day by the decision when days were used elsewhere (M47). */
      cap: day,
      /** Month amount decided otherwise than the rule gives, in euros (M48). */
      amount: decimalString.nullable(),
    })
    .nullable(),
  planning: planningShape.nullable(),
  measurement: measurementShape.nullable(),
  accessRefused: z.int(),
  value: determinedShape.nullable(),
  grant: grantShape.nullable(),
  /** First day of a subsidy without a lump sum (B15); not there where it was decided before this day was kept. */
  subsidyFrom: localDate.optional(),
  nextMeasurementOn: day,
  heldSince: day,
  /** First day without right by the last end decision. */
  lastRightEndedOn: day,
  draft: draftShape.nullable(),
  decisions: z.array(takenDecisionShape),
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
  /** Who coaches the worker, by which support (C6). */
  coach: z.strictObject({ support: placementNumber, id: opaqueId }).nullable(),
  openObjections: z.array(z.int()),
  defaultNoticedOn: day,
  /** D3; not there where the notice was recorded before these days were kept. */
  penalty: penaltyShape.nullable().optional(),
  repeatAskedBy: party.nullable(),
  lastContactOn: day,
  /** How often the worker wants contact, in order of their day (seeds 43); absent until it was told. */
  contactWishes: z.array(contactWish).optional(),
  benefitReturnedOn: day,
  outcome: z.enum(OUTCOMES).nullable(),
  counters: countersShape,
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
  hours: weekHours,
  sectorFullTimeHours: fullWeekHours,
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
    hoursKind: 'fixed',
    declaringFrom: null,
    declaredUntil: null,
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
    coach: null,
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
