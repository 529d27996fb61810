import { z } from 'zod';
import { code, localDate, opaqueId, percent, wholePercent } from '../payload.js';
import { type MeasurementInput, measurementInput } from './measurement.events.js';

const day = localDate.nullable();

/** A main task as measured; its name and explanation lie sealed elsewhere. `result` is its part of the wage value. */
const measuredTask = z.strictObject({
  share: percent,
  pace: percent,
  quality: percent,
  netWorkingTime: percent,
  result: z.string(),
});

/** A view of worker or employer on the draft, as far as numbers go (C7). */
const view = z.strictObject({
  givenOn: localDate,
  how: z.enum(['written', 'oral']),
  agrees: z.boolean(),
  points: z.int(),
  answered: z.int(),
});

/** The day the machine waits for: the day after the last day for views. */
const dates = z.strictObject({ viewsOver: day });

export const measurementContext = z.strictObject({
  ...measurementInput.shape,
  coach: opaqueId.nullable(),
  /** What was due before it, the placement told (D8). */
  openedOn: day,
  /** Comes first: the end is near, or it was brought forward (M24). */
  urgent: z.boolean(),
  suitability: z.enum(['suitable', 'adapted', 'unsuitable']).nullable(),
  expertId: opaqueId.nullable(),
  registrationNumber: code.nullable(),
  registrationCheckedOn: day,
  registrationValidUntil: day,
  /** The expert is the worker's own coach or consultant, allowed by policy and shown (C6). */
  ownExpert: z.boolean(),
  /** Experts that may not measure here: conflicts declared, and those whose value is doubted. */
  excluded: z.array(opaqueId),
  orderedOn: day,
  visitOn: day,
  startsAt: z.string().nullable(),
  minutes: z.int().nullable(),
  /** SEQUENCE of the calendar file; rises with each move and cancellation. */
  visitSequence: z.int(),
  droppedVisitOn: day,
  confirmedBy: z.array(z.enum(['worker', 'employer'])),
  noAccess: z.int(),
  noAccessOn: day,
  noAccessBy: z.enum(['worker', 'employer', 'nobodyThere']).nullable(),
  /** How often no access leads to a decision (policy). */
  noAccessLimit: z.int(),
  visitedOn: day,
  /** What the value rests on (M22, M49). */
  basis: z.enum(['visit', 'partlyAtWork', 'observedBefore', 'onWhatThereIs']),
  draftOn: day,
  draftDueOn: day,
  regular: z.boolean().nullable(),
  tasks: z.array(measuredTask),
  /** Rows of tasks ever written, so that a shorter draft empties the rest. */
  taskRows: z.int(),
  /** What the draft says; it becomes the wage value when it is determined (C9). */
  draftValue: wholePercent.nullable(),
  wageValue: wholePercent.nullable(),
  viewsUntil: day,
  workerView: view.nullable(),
  employerView: view.nullable(),
  version: z.int(),
  reportedOn: day,
  reportedBy: opaqueId.nullable(),
  returnReasons: z.array(code),
  acceptedOn: day,
  determineBy: day,
  determinedOn: day,
  sentOn: day,
  objectionUntil: day,
  secondOpinionBy: z.enum(['worker', 'employer', 'objection']).nullable(),
  dates,
});
export type MeasurementContext = z.infer<typeof measurementContext>;

/** Where a measurement starts; the days come from its plan. */
export function startOf(input: MeasurementInput): MeasurementContext {
  return {
    ...input,
    urgent: input.reason === 'endNear',
    openedOn: null,
    suitability: null,
    expertId: null,
    registrationNumber: null,
    registrationCheckedOn: null,
    registrationValidUntil: null,
    ownExpert: false,
    excluded: [],
    orderedOn: null,
    visitOn: null,
    startsAt: null,
    minutes: null,
    visitSequence: 0,
    droppedVisitOn: null,
    confirmedBy: [],
    noAccess: 0,
    noAccessOn: null,
    noAccessBy: null,
    noAccessLimit: 2,
    visitedOn: null,
    basis: 'visit',
    draftOn: null,
    draftDueOn: null,
    regular: null,
    tasks: [],
    taskRows: 0,
    draftValue: null,
    wageValue: null,
    viewsUntil: null,
    workerView: null,
    employerView: null,
    version: 0,
    reportedOn: null,
    reportedBy: null,
    returnReasons: [],
    acceptedOn: null,
    determineBy: null,
    determinedOn: null,
    sentOn: null,
    objectionUntil: null,
    secondOpinionBy: null,
    dates: { viewsOver: null },
  };
}
