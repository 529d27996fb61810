import type { LocalDate, PlanInput } from '../definition.js';
import { addDays, addMonths } from '../law/dates.js';
import { policyOn } from '../law/policies.js';
import { reportDay } from '../law/register-entry.js';
import type { PlacementContext } from './placement.context.js';
import type { MeasurementStage as Stage } from './placement.shapes.js';
import { type Change, numbered, type Planner, type Planners, withDates } from './placement.planning.js';
import { determinationNorm, messageNorm, withDecisionTerm } from './placement.terms.plan.js';

const isOpen = ({ measurement }: PlacementContext): boolean =>
  measurement !== null && measurement.stage !== 'determined' && measurement.stage !== 'cancelled';

/** B13: other work needs a new measurement once a value exists; before it the first one covers it. */
export const asksNewMeasurement = (context: PlacementContext): boolean => context.value !== null && !isOpen(context);

/** The next measurement, opened by the transition. */
export function newMeasurement(context: PlacementContext, reason: string): Change {
  const { number, counters } = numbered(context, 'measurement');
  return { counters, measurement: { number, stage: 'notOrdered', reason } };
}

/** What another instance told of the present measurement; of an earlier one it changes nothing. */
const staged =
  (stage: Stage, dueOn: string | null = null) =>
  ({ context, event }: { readonly context: PlacementContext; readonly event: { readonly measurement: number } }) => ({
    set:
      context.measurement?.number === event.measurement && isOpen(context)
        ? { measurement: { number: event.measurement, reason: context.measurement.reason, stage, dueOn } }
        : {},
  });

const REGISTERED = ['confirmed', 'alreadyRegistered', 'deliveredAgain'];
const REPORTING = ['toReport', 'reported', 'rejected'];

/** A8, A8b: a message follows every determination of who is registered, and the first below 100 once informed (A7). */
export function messageFollows(context: PlacementContext, wageValue: number): boolean {
  if (REGISTERED.includes(context.at.register) || REPORTING.includes(context.at.register)) return true;
  return wageValue < 100 && context.informedOn !== null;
}

export function newMessage(
  context: PlacementContext,
  kind: 'wageValue' | 'correction' | 'subsidyEnded',
  dueOn: string | null,
): Change {
  const { number, counters } = numbered(context, 'message');
  return { counters, message: { number, kind, dueOn } };
}

/** A4b: by choice of the municipality a first report waits until the lump sum is over. */
function firstReportNorm(on: LocalDate, input: PlanInput<PlacementContext, unknown>): LocalDate {
  const { at, dates, registeredOn, alreadyRegistered } = input.context;
  const isFirst = registeredOn === null && !alreadyRegistered;
  const firstMeasuredDay = at.subsidy === 'lumpSumRunning' && isFirst ? dates.lumpSumEnds : null;
  return messageNorm(reportDay(on, firstMeasuredDay, input.policies), input);
}

/** Whether a determined value leads to a decision where the subsidy is now. */
export const asksDecision = ({ at }: PlacementContext): boolean =>
  ['awaitingValue', 'lumpSumRunning', 'onHold', 'measuredRunning', 'lapsed', 'measuredLater'].includes(at.subsidy);

/** B2, step 17: the work ended while the lump sum still ran, so there are no days at the measured value to decide on. */
const endedInLumpSum = ({ at, ending, dates }: PlacementContext): boolean =>
  at.subsidy === 'lumpSumRunning' &&
  at.employment === 'ended' &&
  ending !== null &&
  dates.lumpSumEnds !== null &&
  ending.lastDay < dates.lumpSumEnds;

/** C9, D1: the value stands; from here the term to decide runs. */
const determined: Planner<'measurement.determined'> = (input) => {
  const { context, event } = input;
  const open = context.measurement?.number === event.measurement;
  const asks = asksDecision(context) && !endedInLumpSum(context);
  const clocks = {
    ...context.clocks,
    findingOn: asks || !asksDecision(context) ? event.determinedOn : null,
    determinationNormDay: null,
    suspendedOn: null,
    suspensions: [],
  };
  const term = asks ? withDecisionTerm(clocks, input) : { clocks, explanation: [] };
  return {
    set: {
      value: {
        measurement: event.measurement,
        wageValue: event.wageValue,
        determinedOn: event.determinedOn,
        regular: event.regular,
      },
      clocks: term.clocks,
      ...(open && context.measurement !== null
        ? { measurement: { ...context.measurement, stage: 'determined' as const } }
        : {}),
      ...(messageFollows(context, event.wageValue)
        ? newMessage(context, 'wageValue', firstReportNorm(event.sentOn ?? event.determinedOn, input))
        : {}),
    },
    explanation: term.explanation,
  };
};

/** A5, step 16: from inclusion on the aftercare has an end by policy. */
const confirmed: Planner<'register.confirmed'> = (input) => {
  const { context, event, policies } = input;
  if (context.message?.kind !== 'wageValue' || context.registeredOn !== null) return { set: {} };
  const months = policyOn(policies, 'aftercareMonthsInclusion', event.confirmedOn);
  const over = context.dates.retentionEnds !== null;
  return {
    set: {
      registeredOn: event.confirmedOn,
      outcome: over ? context.outcome : 'banenafspraak',
      dates: withDates(
        context,
        context.dates.aftercareEnds === null && !over ? { aftercareEnds: addMonths(event.confirmedOn, months) } : {},
      ),
    },
  };
};

/** C12: the upheld value holds from the original date; a decision that falls is taken again. */
const upheld: Planner<'objection.upheld'> = (input) => {
  const { context, event } = input;
  const openObjections = context.openObjections.filter((open) => open !== event.objection);
  const kind = context.decisions.find((one) => one.number === event.decision)?.kind;
  const reopens = kind === 'refusal' || kind === 'untreated' || kind === 'end';
  const clocks = reopens
    ? withDecisionTerm({ ...context.clocks, findingOn: event.decidedOn, suspensions: [] }, input)
    : { clocks: context.clocks, explanation: [] };
  const value =
    event.wageValue === null || context.value === null
      ? context.value
      : { ...context.value, wageValue: event.wageValue };
  const grant =
    event.wageValue === null || context.grant === null
      ? context.grant
      : { ...context.grant, wageValue: event.wageValue, amount: null };
  return {
    set: {
      openObjections,
      value,
      grant,
      clocks: clocks.clocks,
      ...(reopens
        ? {
            outcome: null,
            dates: withDates(context, { retentionEnds: null, subsidyEnds: null }),
            lastRightEndedOn: null,
          }
        : {}),
    },
    explanation: clocks.explanation,
  };
};

/** The subsidy ended because the value was 100 percent, and after an objection it is not. */
export function fullValueFalls(
  { value, decisions, ending }: PlacementContext,
  { measurement, wageValue }: { readonly measurement: number; readonly wageValue: number },
): boolean {
  return (
    value?.measurement === measurement &&
    value.wageValue === 100 &&
    wageValue < 100 &&
    ending === null &&
    decisions.at(-1)?.kind === 'end'
  );
}

type Revised = { readonly decidedOn: string; readonly wageValue: number; readonly from: string | null };

/** C12: a lower value holds from the original date; a higher one lowers the subsidy, and only from a day ahead. */
function revisedGrant({ grant, value }: PlacementContext, { wageValue, from, decidedOn }: Revised): Change {
  if (grant === null || value === null || grant.wageValue !== value.wageValue) return {};
  const ahead = from ?? addDays(decidedOn, 1);
  const start = wageValue > grant.wageValue && ahead > grant.from ? ahead : grant.from;
  return { grant: { ...grant, wageValue, from: start, amount: null } };
}

/** M54: the value as it should have been; a value that another measurement replaced since stays. */
const revised: Planner<'determination.revised'> = (input) => {
  const { context, event } = input;
  const openObjections = context.openObjections.filter((open) => open !== event.objection);
  const { value } = context;
  if (value?.measurement !== event.measurement) return { set: { openObjections } };
  const falls = fullValueFalls(context, event);
  const clocks = falls
    ? withDecisionTerm({ ...context.clocks, findingOn: event.decidedOn, suspensions: [] }, input)
    : { clocks: context.clocks, explanation: [] };
  return {
    set: {
      openObjections,
      value: { ...value, wageValue: event.wageValue, regular: value.regular && event.wageValue === 100 },
      clocks: clocks.clocks,
      ...revisedGrant(context, event),
      ...(messageFollows(context, event.wageValue)
        ? newMessage(context, 'wageValue', messageNorm(event.decidedOn, input))
        : {}),
      ...(falls
        ? {
            outcome: null,
            dates: withDates(context, { retentionEnds: null, subsidyEnds: null }),
            lastRightEndedOn: null,
          }
        : {}),
    },
    explanation: clocks.explanation,
  };
};

/** Measurements, messages and objections, as far as the placement follows them. */
export const measuringPlanners: Planners = {
  'measurement.requested': ({ context, event }) => ({ set: newMeasurement(context, event.reason) }),
  'measurement.ordered': staged('ordered'),
  'measurement.orderWithdrawn': staged('notOrdered'),
  'measurement.planned': (input) => staged('planned', input.event.visitOn)(input),
  'measurement.staged': (input) => staged(input.event.stage, input.event.dueOn)(input),
  'measurement.reported': (input) => ({
    set: {
      ...staged('reported')(input).set,
      clocks: { ...input.context.clocks, determinationNormDay: determinationNorm(input.event.reportedOn, input) },
    },
  }),
  'measurement.blocked': staged('blocked'),
  'measurement.unblocked': staged('ordered'),
  'measurement.cancelled': staged('cancelled'),
  'measurement.accessRefused': ({ event }) => ({ set: { accessRefused: event.times } }),
  'measurement.determined': determined,
  'repeat.asked': ({ event }) => ({ set: { repeatAskedBy: event.party } }),
  'repeat.answered': ({ event }) => ({ set: { repeatAskedBy: null, nextMeasurementOn: event.nextMeasurementOn } }),
  'person.informed': (input) => ({
    set: {
      informedOn: input.event.informedOn,
      ...(input.context.at.register === 'toInform'
        ? // A8: informing late does not move the norm, which counts from the determination.
          newMessage(
            input.context,
            'wageValue',
            firstReportNorm(input.context.value?.determinedOn ?? input.event.informedOn, input),
          )
        : {}),
    },
  }),
  'registration.found': ({ context, event }) => ({
    set: {
      alreadyRegistered: context.at.register !== 'reported',
      registeredOn: event.foundOn,
      ...(context.at.register === 'reported' ? { outcome: 'banenafspraak' as const } : {}),
    },
  }),
  'indication.decided': ({ event }) => ({
    set: event.granted ? { alreadyRegistered: true, registeredOn: event.knownOn } : {},
  }),
  'register.confirmed': confirmed,
  'register.entryWrong': ({ context, today }) => ({ set: newMessage(context, 'correction', today) }),
  'registration.ended': () => ({ set: { registeredOn: null, alreadyRegistered: false } }),
  'objection.received': ({ context }) => {
    const { number, counters } = numbered(context, 'objection');
    return { set: { counters, openObjections: [...context.openObjections, number] } };
  },
  'objection.lodged': ({ context }) => {
    const { number, counters } = numbered(context, 'objection');
    return { set: { counters, openObjections: [...context.openObjections, number] } };
  },
  'objection.closed': ({ context, event }) => ({
    set: { openObjections: context.openObjections.filter((open) => open !== event.objection) },
  }),
  'determination.revised': revised,
  'objection.decided': ({ context, event }) => ({
    set: { openObjections: context.openObjections.filter((open) => open !== event.objection) },
  }),
  'objection.upheld': upheld,
};
