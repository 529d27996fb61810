import type { ExplanationStep, JsonObject, LocalDate, PlanInput, PlanOutput, TimerEvent } from '../definition.js';
import { policyOn } from '../law/policies.js';
import type { MeasurementContext } from './measurement.context.js';
import type { MeasurementEvent } from './measurement.events.js';
import { determineBy, draftDueOn, objectionUntil, viewsUntil } from './measurement.days.js';
import { measured } from './measurement.value.js';

type Input<E> = PlanInput<MeasurementContext, E>;
type Of<T extends MeasurementEvent['type']> = Extract<MeasurementEvent, { readonly type: T }>;
type Change = Partial<{ -readonly [K in keyof MeasurementContext]: MeasurementContext[K] }>;
type Planned = { readonly set: Change; readonly explanation?: readonly ExplanationStep[] };

/** Dates and numbers for one event of a measurement; what is not named here stays as it was. */
export function planMeasurement(input: Input<MeasurementEvent | TimerEvent>): PlanOutput {
  const { set, explanation = [] } = changeOf(input);
  return { set: set as JsonObject, explanation };
}

/** Plan for the start: its day, and what the policy says of access refused (M22). */
export function planMeasurementStart(input: Pick<Input<unknown>, 'policies' | 'today'>): PlanOutput {
  const noAccessLimit = policyOn(input.policies, 'accessRefusedTimes', input.today);
  return { set: { openedOn: input.today, noAccessLimit }, explanation: [] };
}

function changeOf(input: Input<MeasurementEvent | TimerEvent>): Planned {
  const { event } = input;
  switch (event.type) {
    case 'suitability.judged':
      return { set: { suitability: event.outcome } };
    case 'measurement.ordered':
      return ordered({ ...input, event });
    case 'measurement.handedOver':
      return { set: { ...dropVisit(input.context), ...assigned({ ...input, event }) } };
    case 'order.withdrawn':
      return { set: { ...dropVisit(input.context), ...unassigned } };
    case 'conflict.declared':
      return { set: { ...dropVisit(input.context), ...unassigned, excluded: excludeExpert(input.context) } };
    case 'visit.planned':
    case 'visit.moved':
      return visitPlanned({ ...input, event });
    case 'visit.confirmed':
      return { set: { confirmedBy: [...new Set([...input.context.confirmedBy, event.party])] } };
    case 'visit.held':
      return visitHeld({ ...input, event });
    case 'visit.noAccess':
      return {
        set: {
          ...dropVisit(input.context),
          noAccess: input.context.noAccess + 1,
          noAccessOn: event.triedOn,
          noAccessBy: event.refusedBy,
        },
      };
    case 'access.decided':
      return event.choice === 'onWhatThereIs' ? { set: { basis: 'onWhatThereIs' } } : { set: {} };
    case 'measurement.unblocked':
      return { set: event.resume === 'afterReturn' ? {} : { basis: event.resume } };
    case 'measurement.blocked':
    case 'measurement.cancelled':
      return { set: dropVisit(input.context) };
    case 'placement.ended':
      return { set: wasHeld(input.context) ? { droppedVisitOn: null } : dropVisit(input.context) };
    case 'measurement.broughtForward':
      return { set: { endNearOn: event.before, urgent: true } };
    case 'placement.endKnown':
      return { set: { endNearOn: event.lastDay, urgent: input.context.urgent || event.urgent } };
    case 'placement.startMoved':
      return { set: withoutType(event) };
    case 'placement.ownerChanged':
      return { set: { owner: event.owner, ownExpert: isOwn({ ...input.context, owner: event.owner }) } };
    case 'placement.coachChanged':
      return { set: { coach: event.coach, ownExpert: isOwn({ ...input.context, coach: event.coach }) } };
    default:
      return reportChangeOf({ ...input, event });
  }
}

function reportChangeOf(input: Input<Exclude<MeasurementEvent, PlannedHere> | TimerEvent>): Planned {
  const { event, context } = input;
  switch (event.type) {
    case 'draft.made':
      return drafted({ ...input, event });
    case 'views.asked':
      return viewsAsked({ ...input, event });
    case 'view.given':
      return viewGiven(context, event);
    case 'view.answered':
      return viewAnswered(context, event);
    case 'timer':
      return { set: withoutTerm(context) };
    case 'report.made':
      return { set: { reportedOn: event.reportedOn, reportedBy: input.actor.id, version: context.version + 1 } };
    case 'report.accepted':
      return accepted({ ...input, event });
    case 'report.returned':
      return { set: { returnReasons: event.reasons, reportedOn: null } };
    case 'wageValue.determined':
      return { set: { determinedOn: event.determinedOn, wageValue: context.draftValue } };
    case 'determination.sent':
      return sent({ ...input, event });
    case 'sending.corrected': {
      const { sentOn } = event;
      return sentOn === null ? { set: { sentOn, objectionUntil: null } } : sent({ ...input, event: { sentOn } });
    }
    case 'secondOpinion.asked':
      return { set: { secondOpinionBy: event.askedBy, excluded: excludeExpert(context), ...withoutTerm(context) } };
    case 'determination.revised':
      return { set: { wageValue: event.wageValue, regular: context.regular === true && event.wageValue === 100 } };
    case 'secondOpinion.dropped':
      return { set: { secondOpinionBy: null } };
    case 'file.closed':
      return { set: {} };
  }
}

type PlannedHere = Of<
  | 'suitability.judged'
  | 'measurement.ordered'
  | 'measurement.handedOver'
  | 'order.withdrawn'
  | 'conflict.declared'
  | 'visit.planned'
  | 'visit.moved'
  | 'visit.confirmed'
  | 'visit.held'
  | 'visit.noAccess'
  | 'access.decided'
  | 'measurement.unblocked'
  | 'measurement.blocked'
  | 'measurement.cancelled'
  | 'placement.ended'
  | 'measurement.broughtForward'
  | 'placement.endKnown'
  | 'placement.startMoved'
  | 'placement.ownerChanged'
  | 'placement.coachChanged'
>;

function withoutType({ type: _type, ...days }: Of<'placement.startMoved'>): Change {
  return days;
}

const unassigned = {
  expertId: null,
  registrationNumber: null,
  registrationCheckedOn: null,
  registrationValidUntil: null,
  ownExpert: false,
  orderedOn: null,
} satisfies Change;

/** A planned visit that will not take place leaves its day behind for the cancellation; one that was held needs none. */
const dropVisit = (context: MeasurementContext): Change => {
  const dropped = wasHeld(context) ? null : context.visitOn;
  return {
    droppedVisitOn: dropped,
    visitSequence: dropped === null ? context.visitSequence : context.visitSequence + 1,
    visitOn: null,
    startsAt: null,
    minutes: null,
    confirmedBy: [],
  };
};

/** After a visit another may be planned, as when somebody was away for long. */
const wasHeld = ({ visitOn, visitedOn }: MeasurementContext): boolean =>
  visitOn !== null && visitedOn !== null && visitOn <= visitedOn;

const excludeExpert = ({ excluded, expertId }: MeasurementContext): string[] =>
  expertId === null ? excluded : [...new Set([...excluded, expertId])];

const withoutTerm = ({ dates }: MeasurementContext): Change => ({ dates: { ...dates, viewsOver: null } });

function assigned({ context, event }: Input<Of<'measurement.ordered' | 'measurement.handedOver'>>): Change {
  return {
    expertId: event.expertId,
    registrationNumber: event.registrationNumber,
    registrationCheckedOn: event.registrationCheckedOn,
    registrationValidUntil: event.registrationValidUntil,
    ownExpert: isOwn({ ...context, expertId: event.expertId }),
  };
}

/** C6: who measures is also the worker's consultant or jobcoach. */
const isOwn = ({ expertId, owner, coach }: Pick<MeasurementContext, 'expertId' | 'owner' | 'coach'>): boolean =>
  expertId !== null && (expertId === owner || expertId === coach);

/** An order starts the fieldwork from nothing, also for a second opinion (M54). */
function ordered(input: Input<Of<'measurement.ordered'>>): Planned {
  return {
    set: {
      ...assigned(input),
      orderedOn: input.event.orderedOn,
      ...withoutVisit,
      workerView: null,
      employerView: null,
    },
  };
}

const withoutVisit = {
  visitedOn: null,
  noAccess: 0,
  noAccessBy: null,
  basis: 'visit',
  draftOn: null,
  draftDueOn: null,
  reportedOn: null,
  acceptedOn: null,
} satisfies Change;

function visitPlanned({ context, event }: Input<Of<'visit.planned' | 'visit.moved'>>): Planned {
  const { visitOn, startsAt, minutes } = event;
  return { set: { visitOn, startsAt, minutes, confirmedBy: [], visitSequence: context.visitSequence + 1 } };
}

function visitHeld({ event, policies, today, tables }: Input<Of<'visit.held'>>): Planned {
  const { day, explanation } = draftDueOn(event.visitedOn, policies, today, tables);
  // Held on another day than was planned: that day is over as well.
  return { set: { visitedOn: event.visitedOn, visitOn: event.visitedOn, draftDueOn: day }, explanation };
}

function drafted({ context, event, policies }: Input<Of<'draft.made'>>): Planned {
  const { wageValue: draftValue, tasks, explanation } = measured(event, context.visitedOn ?? event.draftOn, policies);
  const taskRows = Math.max(context.taskRows, tasks.length);
  const change = { draftOn: event.draftOn, regular: event.regular, draftValue, tasks, taskRows };
  return { set: { ...change, workerView: null, employerView: null, viewsUntil: null }, explanation };
}

/** C7: the term passes by itself on the day after its last day. */
function viewsAsked({ context, event, policies, today, tables }: Input<Of<'views.asked'>>): Planned {
  const { day, over, explanation } = viewsUntil(event.askedOn, policies, today, tables);
  return { set: { viewsUntil: day, dates: { ...context.dates, viewsOver: over } }, explanation };
}

function viewGiven(context: MeasurementContext, event: Of<'view.given'>): Planned {
  const view = { givenOn: event.givenOn, how: event.how, agrees: event.agrees, points: event.points, answered: 0 };
  const views =
    event.party === 'worker'
      ? { workerView: view, employerView: context.employerView }
      : { workerView: context.workerView, employerView: view };
  const bothIn = views.workerView !== null && views.employerView !== null;
  return { set: bothIn ? { ...views, ...withoutTerm(context) } : views };
}

function viewAnswered(context: MeasurementContext, event: Of<'view.answered'>): Planned {
  const key = event.party === 'worker' ? 'workerView' : 'employerView';
  const view = context[key];
  return { set: view === null ? {} : { [key]: { ...view, answered: view.answered + event.points } } };
}

function accepted({ event, policies, today, tables }: Input<Of<'report.accepted'>>): Planned {
  const { day, explanation } = determineBy(event.acceptedOn, policies, today, tables);
  return { set: { acceptedOn: event.acceptedOn, determineBy: day }, explanation };
}

function sent({ event, tables }: Input<{ readonly sentOn: LocalDate }>): Planned {
  const { day, explanation } = objectionUntil(event.sentOn, tables);
  return { set: { sentOn: event.sentOn, objectionUntil: day }, explanation };
}
