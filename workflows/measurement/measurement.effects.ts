import type { Effect } from '../effects.js';
import type { Json, JsonObject, MachineEvent } from '../definition.js';
import type { MeasurementContext } from './measurement.context.js';

type Scope = { readonly context: MeasurementContext };
type Told = { readonly instance: string; readonly event: { readonly type: string } & JsonObject };
type Row = Extract<Effect, { readonly type: 'record' }>['params'];

const TELL_NOBODY: { readonly list: readonly Effect[] } = { list: [] };

/** The row of the measurement in its room; every column is written, so a row never lags behind the state. */
export const row =
  (state: string) =>
  ({ context: c }: Scope): Row => ({
    table: 'measurement',
    number: c.number,
    values: {
      kind: c.reason,
      state,
      urgent: c.urgent,
      orderedOn: c.orderedOn,
      expertId: c.expertId,
      registrationNumber: c.registrationNumber,
      registrationCheckedOn: c.registrationCheckedOn,
      visitOn: c.visitedOn ?? c.visitOn,
      draftOn: c.draftOn,
      viewsUntil: c.viewsUntil,
      version: c.version,
      reportedOn: c.reportedOn,
      acceptedOn: c.acceptedOn,
      determinedOn: c.determinedOn,
      wageValue: c.wageValue,
      regular: c.regular,
    },
  });

/** M20: who takes over a report; where the measurement is stays as it is. */
export const expertRow = ({ context: c }: Scope): Row => ({
  table: 'measurement',
  number: c.number,
  values: {
    expertId: c.expertId,
    registrationNumber: c.registrationNumber,
    registrationCheckedOn: c.registrationCheckedOn,
  },
});

/** M54: the value as it was revised after an objection; where the measurement is stays as it is. */
export const revisedRow = ({ context: c }: Scope): Row => ({
  table: 'measurement',
  number: c.number,
  values: { wageValue: c.wageValue, regular: c.regular },
});

/** Rows of the main tasks; rows of an earlier, longer draft become empty. */
export const taskRows = ({ context: c }: Scope): { readonly list: readonly Effect[] } => ({
  list: Array.from({ length: c.taskRows }, (_, index) => {
    const task = c.tasks[index] ?? { share: 0, pace: 0, quality: 0, netWorkingTime: 0, result: '0' };
    const values = { measurement: c.number, task: index + 1, ...task };
    return { type: 'record', params: { table: 'measurement_task', number: c.number * 10 + index + 1, values } };
  }),
});

const toPlacement =
  (type: string, facts: (context: MeasurementContext) => JsonObject) =>
  ({ context }: Scope): Told => ({
    instance: 'placement',
    event: { type, measurement: context.number, ...facts(context) },
  });

export const tellOrdered = toPlacement('measurement.ordered', (c) => ({ orderedOn: c.orderedOn }));
export const tellOrderWithdrawn = toPlacement('measurement.orderWithdrawn', () => ({}));
export const tellPlanned = toPlacement('measurement.planned', (c) => ({ visitOn: c.visitOn }));
export const tellBlocked = toPlacement('measurement.blocked', () => ({}));
export const tellUnblocked = toPlacement('measurement.unblocked', () => ({}));
export const tellDetermined = toPlacement('measurement.determined', (c) => ({
  determinedOn: c.determinedOn,
  wageValue: c.wageValue,
  regular: c.regular,
  reportedOn: c.reportedOn,
  sentOn: null,
}));
export const tellReported = toPlacement('measurement.reported', (c) => ({ reportedOn: c.reportedOn }));
/** How far a measurement has come, as the placement follows it; planned, blocked, accepted and determined are told by themselves. */
export type Stage =
  'ordered' | 'noAccess' | 'visited' | 'viewsAsked' | 'viewsClosed' | 'submitted' | 'returned' | 'secondOpinion';
const STAGE_DAY: Partial<Record<Stage, (context: MeasurementContext) => string | null>> = {
  ordered: (c) => c.visitUntil,
  visited: (c) => c.draftDueOn,
  viewsAsked: (c) => c.viewsUntil,
};
export const tellStage = (stage: Stage) =>
  toPlacement('measurement.staged', (c) => ({ stage, dueOn: STAGE_DAY[stage]?.(c) ?? c.acceptBefore }));
export const tellNoAccess = toPlacement('measurement.accessRefused', (c) => ({
  triedOn: c.noAccessOn,
  times: c.noAccess,
}));
export const tellCancelled =
  (reason: Json) =>
  ({ context }: Scope): Told => ({
    instance: 'placement',
    event: { type: 'measurement.cancelled', measurement: context.number, reason },
  });

const letter = (template: string, to: string, data: JsonObject): Effect => ({
  type: 'send',
  params: { template, to, data },
});

/** Invitation with a calendar file, again when moved: same UID, higher sequence. */
export const invitations = ({ context: c }: Scope): { readonly list: readonly Effect[] } => {
  const data = {
    measurement: c.number,
    visitOn: c.visitOn,
    startsAt: c.startsAt,
    minutes: c.minutes,
    sequence: c.visitSequence,
  };
  return { list: ['worker', 'employer', 'assignedExpert'].map((to) => letter('visit.invitation', to, data)) };
};

/** Calendar cancellations, when a planned visit was dropped by this event (M20). */
export const cancelledVisit = ({ context: c }: Scope): { readonly list: readonly Effect[] } => {
  if (c.droppedVisitOn === null) return TELL_NOBODY;
  const data = { measurement: c.number, visitOn: c.droppedVisitOn, sequence: c.visitSequence };
  return { list: ['worker', 'employer', 'assignedExpert'].map((to) => letter('visit.cancelled', to, data)) };
};

/** To both parties: draft, report or determination. */
export const toBoth =
  (template: string, facts: (context: MeasurementContext) => JsonObject) =>
  ({ context: c }: Scope): { readonly list: readonly Effect[] } => ({
    list: ['worker', 'employer'].map((to) => letter(template, to, { measurement: c.number, ...facts(c) })),
  });

/** A determination that did not reach both after all (D4). */
export const sendAgain = ({ context: c }: Scope): { readonly list: readonly Effect[] } => ({
  list: [
    {
      type: 'task',
      params: { template: 'determination.toSend', to: 'backOffice', dueOn: null, data: { measurement: c.number } },
    },
  ],
});

/** The letter on the duty to let the expert in (M22). */
export const accessLetter = ({ context: c }: Scope): { readonly list: readonly Effect[] } => {
  const data = { measurement: c.number, times: c.noAccess };
  if (c.noAccessBy === 'worker') return { list: [letter('visit.accessDuty', 'worker', data)] };
  return { list: [letter('visit.accessDuty', 'employer', data)] };
};

/** C6: who measures became the worker's consultant or jobcoach; somebody has to judge that, or hand the order over. */
export const expertIsOwn = ({
  context: c,
  event,
}: Scope & { readonly event: MachineEvent }): { readonly list: readonly Effect[] } => {
  const { ownExpert } = event.plan.set;
  if (ownExpert !== true || c.ownExpert) return TELL_NOBODY;
  const params = { template: 'expert.isOwn', to: 'backOffice', dueOn: null, data: { measurement: c.number } };
  return { list: [{ type: 'task', params }] };
};

/** M52: below 30 % the question about sheltered work is raised, never decided by itself. */
export const shelteredQuestion = ({ context: c }: Scope): { readonly list: readonly Effect[] } =>
  c.wageValue !== null && c.wageValue < 30
    ? {
        list: [
          {
            type: 'task',
            params: {
              template: 'shelteredWork.question',
              to: 'owner',
              dueOn: null,
              data: { measurement: c.number, wageValue: c.wageValue },
            },
          },
        ],
      }
    : TELL_NOBODY;
