import { trialPlacementMost } from '../law/admission.js';
import { completionStep, endedByCompletion } from '../law/completion.js';
import { addDays } from '../law/dates.js';
import { findingNorm, retentionEnd, withDecisionTerm } from './placement.terms.plan.js';
import { noticed, penaltyEnds } from './placement.penalty.js';
import { noDates } from './placement.shapes.js';
import { hoursOfKind, numbered, type Planner, type Planners, withDates } from './placement.planning.js';

const employmentAgreed: Planner<'employment.agreed'> = ({ context, event }) => {
  const { number, counters } = numbered(context, 'contract');
  return {
    set: {
      counters,
      plannedStart: event.plannedStart,
      hours: event.hours,
      sectorFullTimeHours: event.sectorFullTimeHours,
      ...hoursOfKind(context, event.hoursKind, event.plannedStart),
      contract: {
        number,
        from: event.from,
        until: event.until,
        permanent: event.permanent,
        received: event.receivedOn !== null,
      },
      dates: withDates(context, { startPlanned: event.plannedStart, trialEnds: null }),
    },
  };
};

/** B2b: the agreement that measuring can be left out is the finding from which D1 runs. */
const leftOut: Planner<'measuring.leftOut'> = (input) => {
  const { context, event } = input;
  const clocks = { ...context.clocks, findingOn: event.agreedOn };
  const term = context.at.subsidy === 'applied' ? withDecisionTerm(clocks, input) : { clocks, explanation: [] };
  return {
    set: { agreedOn: event.agreedOn, lateAgreementApproved: event.secondBy !== null, clocks: term.clocks },
    explanation: term.explanation,
  };
};

const applicationReceived: Planner<'application.received'> = (input) => {
  const { context, event } = input;
  const { clocks, explanation } = withDecisionTerm(
    {
      ...context.clocks,
      receivedOn: event.receivedOn,
      receivedBy: event.from,
      findingNormDay: findingNorm(event.receivedOn, input),
      suspendedOn: null,
      suspensions: [],
    },
    input,
  );
  return { set: { clocks, outcome: null, dates: withDates(context, { retentionEnds: null }) }, explanation };
};

/** D2: the clock stands still until the completion, or until the given time has passed. */
const completionRequested: Planner<'completion.requested'> = ({ context, event, policies }) => ({
  set: {
    clocks: { ...context.clocks, suspendedOn: event.requestedOn },
    dates: withDates(context, { completionTimePassed: addDays(event.givenUntil, 1) }),
  },
  explanation: [completionStep(event.requestedOn, event.givenUntil, policies)],
});

const resumed = (input: Parameters<Planner<'application.completed' | 'term.resumed'>>[0]) => {
  const { context, event } = input;
  const { suspendedOn, suspensions } = context.clocks;
  const requested = suspendedOn ?? event.completedOn;
  const closed =
    suspendedOn === null
      ? endedByCompletion(suspensions, event.completedOn)
      : [...suspensions, { requested, completed: event.completedOn }];
  const { clocks, explanation } = withDecisionTerm(
    { ...context.clocks, suspendedOn: null, suspensions: closed },
    input,
  );
  const dates = withDates(context, { completionTimePassed: null, untreatedTermEnds: null });
  return { set: { clocks, dates }, explanation };
};

const withdrawn: Planner<'placement.withdrawn'> = (input) => ({
  set: {
    outcome: 'withdrawn',
    draft: null,
    clocks: { ...input.context.clocks, decisionLastDay: null },
    ...penaltyEnds(input.context, input.event.withdrawnOn, input.tables),
    dates: { ...noDates, retentionEnds: retentionEnd(input.context, input.event.withdrawnOn, 'withdrawn', input) },
  },
});

/** M4: nothing paid, in no cohort. */
const notComeAbout: Planner<'employment.notComeAbout'> = (input) => ({
  set: {
    outcome: 'notComeAbout',
    clocks: { ...input.context.clocks, decisionLastDay: null },
    dates: { ...noDates, retentionEnds: retentionEnd(input.context, input.event.knownOn, 'notComeAbout', input) },
  },
});

/** Intake, trial placement, application and its suspensions (process steps 1 to 4). */
export const intakePlanners: Planners = {
  'targetGroup.determined': ({ event }) => ({ set: { targetGroupOn: event.granted ? event.determinedOn : null } }),
  'trial.started': ({ context, event, policies }) => ({
    set: { trialFrom: event.from, dates: withDates(context, { trialEnds: addDays(event.until, 1) }) },
    explanation: [trialPlacementMost(event.from, 'first', policies).step],
  }),
  'trial.extended': ({ context, event, policies }) => ({
    set: { dates: withDates(context, { trialEnds: addDays(event.until, 1) }) },
    ...(context.trialFrom === null
      ? {}
      : { explanation: [trialPlacementMost(context.trialFrom, 'extended', policies).step] }),
  }),
  'trial.ended': ({ context }) => ({ set: { dates: withDates(context, { trialEnds: null }) } }),
  'employment.agreed': employmentAgreed,
  'measuring.leftOut': leftOut,
  'application.received': applicationReceived,
  'completion.requested': completionRequested,
  'application.completed': resumed,
  'term.suspended': ({ context, event }) => ({
    set: { clocks: { ...context.clocks, suspendedOn: event.requestedOn } },
  }),
  'term.resumed': resumed,
  'default.noticed': ({ context, event, tables }) => ({ set: noticed(context, event.receivedOn, tables) }),
  'placement.withdrawn': withdrawn,
  'employment.notComeAbout': notComeAbout,
  'value.adopted': (input) => {
    const { wageValue, determinedOn } = input.event;
    const clocks = { ...input.context.clocks, findingOn: input.today };
    const term = withDecisionTerm(clocks, input);
    return {
      set: {
        value: { measurement: null, wageValue, determinedOn, regular: false },
        clocks: term.clocks,
      },
      explanation: term.explanation,
    };
  },
};
