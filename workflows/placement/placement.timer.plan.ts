import type { TimerEvent } from '../definition.js';
import { untreatedTerm } from '../law/completion.js';
import { addDays } from '../law/dates.js';
import { policyOn } from '../law/policies.js';
import { afterEmployment, endingOf } from './placement.employment.plan.js';
import { nothing, type Planned, type PlacementPlanInput, withDates } from './placement.planning.js';
import { retentionEnd, withDecisionTerm } from './placement.terms.plan.js';

type Timed = PlacementPlanInput<TimerEvent>;

/** D2: the given time has passed; the clock runs again and the four weeks begin. */
function completionTimePassed(input: Timed): Planned {
  const { context, event } = input;
  const { suspendedOn, suspensions } = context.clocks;
  const all = suspendedOn === null ? suspensions : [...suspensions, { requested: suspendedOn, completed: event.dueOn }];
  const { clocks, explanation } = withDecisionTerm({ ...context.clocks, suspendedOn: null, suspensions: all }, input);
  const untreated = untreatedTerm(addDays(event.dueOn, -1), input.tables);
  const dates = withDates(context, { completionTimePassed: null, untreatedTermEnds: addDays(untreated.lastDay, 1) });
  return { set: { clocks, dates }, explanation: [...explanation, ...untreated.explanation] };
}

/** M30: nothing was heard for four weeks after the contract's end. */
function noNews(input: Timed): Planned {
  const { context, event } = input;
  const lastDay = context.contract?.until ?? addDays(event.dueOn, -1);
  return {
    set: { ...endingOf(context, lastDay, 'unknown', event.dueOn), dates: afterEmployment(input, lastDay) },
  };
}

const TIMERS: Readonly<Record<string, (input: Timed) => Planned>> = {
  trialEnds: ({ context }) => ({ set: { dates: withDates(context, { trialEnds: null }) } }),
  startPlanned: ({ context }) => ({ set: { dates: withDates(context, { startPlanned: null }) } }),
  completionTimePassed,
  untreatedTermEnds: ({ context }) => ({ set: { dates: withDates(context, { untreatedTermEnds: null }) } }),
  lumpSumEnds: ({ event }) => ({ set: { heldSince: event.dueOn } }),
  grantEnds: ({ context }) => ({ set: { dates: withDates(context, { grantEnds: null }) } }),
  measuredStarts: ({ context }) => ({ set: { dates: withDates(context, { measuredStarts: null }) } }),
  contractEnds: ({ context, event, policies }) => ({
    set: {
      dates: withDates(context, {
        contractEnds: null,
        noNewsEnds: addDays(event.dueOn, 7 * policyOn(policies, 'endDecisionAfterWeeks', event.dueOn)),
      }),
    },
  }),
  noNewsEnds: noNews,
  employmentEnds: (input) => ({ set: { dates: afterEmployment(input, input.event.dueOn) } }),
  handoverDay: (input) => ({ set: { outcome: 'handedOver', dates: afterEmployment(input, input.event.dueOn) } }),
  subsidyEnds: (input) => ({
    set: {
      dates: withDates(input.context, {
        subsidyEnds: null,
        retentionEnds: retentionEnd(input.context, input.event.dueOn, input.context.outcome, input),
      }),
    },
  }),
  aftercareEnds: ({ context }) => ({ set: { dates: withDates(context, { aftercareEnds: null }) } }),
  retentionEnds: ({ context }) => ({ set: { dates: withDates(context, { retentionEnds: null }) } }),
};

/** What follows from a day that has come. `today` is the due day, so it does not matter when the timer fired. */
export const planTimer = (input: Timed): Planned => TIMERS[input.event.name]?.(input) ?? nothing;
