import type { LocalDate } from '../definition.js';
import { addDays, addMonths, later } from '../law/dates.js';
import { measuredDecisionEnd } from '../law/decision-end.js';
import { policyOn } from '../law/policies.js';
import { lumpSumPeriod } from '../law/terms.js';
import type { Outcome } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import type { DecisionDraft, TakenDecision } from './placement.shapes.js';
import { noDates } from './placement.shapes.js';
import {
  atMost,
  type Change,
  numbered,
  type Planned,
  type PlacementPlanInput,
  type Planner,
  type Planners,
  withDates,
} from './placement.planning.js';
import { penaltyEnds } from './placement.penalty.js';
import { newMessage } from './placement.measuring.plan.js';
import { endStep, lowerStep } from './placement.reasonable-term.js';
import { lumpSumRun, measurementPlanning, messageNorm, objectionTerm, retentionEnd } from './placement.terms.plan.js';

type Deciding = PlacementPlanInput<{ readonly decidedOn: LocalDate }>;

const prepared: Planner<'decision.prepared'> = ({ context, event, actor }) => {
  const { number, counters } = numbered(context, 'decision');
  const { kind, ground, reason, from, until, wageValue, amount, replaces, nextMeasurementOn } = event;
  const draft: DecisionDraft = {
    number,
    kind,
    preparedBy: actor.id,
    ground,
    reason,
    from,
    until,
    wageValue,
    amount,
    replaces,
    nextMeasurementOn,
  };
  return { set: { counters, draft } };
};

/** The draft leaves, the decision stays with what its letters still have to be sent. */
function taken(context: PlacementContext, draft: DecisionDraft, decidedOn: LocalDate): Change {
  const decision: TakenDecision = {
    number: draft.number,
    kind: draft.kind,
    decidedOn,
    termLastDay: context.clocks.decisionLastDay,
    employerSentOn: null,
    workerSentOn: null,
    objectionLastDayEmployer: null,
    objectionLastDayWorker: null,
    sentElsewhere: false,
  };
  return { draft: null, decisions: [...context.decisions, decision] };
}

/** Decisions that answer an application or a determination end the decision term (D1). */
const answered = ({ clocks }: PlacementContext): PlacementContext['clocks'] => ({
  ...clocks,
  receivedOn: null,
  findingOn: null,
  decisionLastDay: null,
  findingNormDay: null,
  suspendedOn: null,
  suspensions: [],
});

/** Runs with the draft at hand; a decision without draft is refused before the plan. */
const decided =
  (plan: (input: Deciding, draft: DecisionDraft) => Planned) =>
  (input: Deciding): Planned => {
    const { draft } = input.context;
    if (draft === null) return { set: {} };
    const planned = plan(input, draft);
    // An answer on the application ends the penalty of its being late (D3).
    const ends =
      planned.set.clocks === undefined ? {} : penaltyEnds(input.context, input.event.decidedOn, input.tables);
    return { ...planned, set: { ...taken(input.context, draft, input.event.decidedOn), ...ends, ...planned.set } };
  };

/** B2, B15, D6: from the first day when it is known, else from the planned start until the employer confirms. */
const lumpSumDecided = decided((input, draft) => {
  const { context } = input;
  const from = context.firstDay ?? draft.from ?? context.plannedStart ?? input.today;
  const contractUntil = context.contract?.until ?? null;
  const run = lumpSumRun(from, draft.until, contractUntil, input);
  const known = context.firstDay !== null;
  return {
    set: {
      clocks: answered(context),
      outcome: null,
      lumpSum: { decision: draft.number, from, lastDay: run.lastDay, cap: draft.until, amount: draft.amount },
      planning: measurementPlanning(from, run.lastDay, contractUntil, input),
      dates: withDates(context, known ? run.dates : {}),
    },
    explanation: run.explanation,
  };
});

/** The first measured day: after the lump sum when there is one (B2), else what the draft says. */
export function measuredFrom(context: PlacementContext, draft: Pick<DecisionDraft, 'from'>): LocalDate | null {
  if (context.grant !== null || context.lumpSum === null) return draft.from;
  if (context.at.subsidy === 'lapsed') return draft.from ?? context.dates.lumpSumEnds;
  return context.dates.lumpSumEnds ?? draft.from;
}

/** B5, B15, C10: the grant on the measured value, its end and the day to measure again. */
const measuredDecided = decided((input, draft) => {
  const { context, policies, tables, today } = input;
  const from = measuredFrom(context, draft) ?? today;
  const contractEnd = context.contract?.until ?? null;
  const byContract = measuredDecisionEnd({ from, contractEnd, birthDate: null }, policies, tables).until;
  const until = draft.until ?? byContract;
  const months = policyOn(policies, 'nextMeasurementMonths', from);
  const wageValue = draft.wageValue ?? context.value?.wageValue ?? 0;
  return {
    set: {
      ...(beginsSubsidy(context) ? { subsidyFrom: from } : {}),
      clocks: answered(context),
      outcome: isRegistered(context) ? 'banenafspraak' : null,
      grant: { decision: draft.number, wageValue, from, until, amount: draft.amount, untilAow: until === null },
      nextMeasurementOn: draft.nextMeasurementOn ?? addMonths(from, months),
      heldSince: null,
      dates: withDates(context, {
        measuredStarts: from > today ? from : null,
        grantEnds: until === null ? null : addDays(until, 1),
      }),
    },
    explanation: lowerStep(input, draft, from),
  };
});

/** Without a lump sum the first decision on a measured value, or one that replaces it before its first day, begins the subsidy. */
const beginsSubsidy = ({ at, lumpSum, grant }: PlacementContext): boolean =>
  lumpSum === null && (grant === null || at.subsidy === 'measuredLater');

/** B15, M29: what ran goes on until another day, or on other facts; the decision wins over the rule (M48). */
const changeDecided = decided((input, draft) => {
  const { context, policies, tables } = input;
  const lastRightEndedOn = null;
  if (context.grant !== null) {
    // Without an end of its own the decision follows the contract in force, also one without an end (B15).
    const { contract } = context;
    const given = { from: context.grant.from, contractEnd: contract?.until ?? null, birthDate: null };
    const byContract = contract === null ? context.grant.until : measuredDecisionEnd(given, policies, tables).until;
    const until = draft.until ?? byContract;
    const grant = {
      ...context.grant,
      until,
      untilAow: until === null,
      amount: draft.amount,
      wageValue: draft.wageValue ?? context.grant.wageValue,
    };
    return {
      set: {
        lastRightEndedOn,
        grant,
        dates: withDates(context, { grantEnds: until === null ? null : addDays(until, 1) }),
      },
    };
  }
  if (context.lumpSum === null || context.firstDay === null) return { set: {} };
  const { firstMeasuredDay } = lumpSumPeriod(context.firstDay, input.policies);
  const full = atMost(addDays(firstMeasuredDay, -1), context.lumpSum.cap);
  const lastDay = atMost(draft.until ?? context.contract?.until ?? full, full);
  return {
    set: {
      lastRightEndedOn,
      lumpSum: { ...context.lumpSum, lastDay, amount: draft.amount },
      dates: withDates(context, {
        lumpSumEnds: addDays(full, 1),
        grantEnds: lastDay < full ? addDays(lastDay, 1) : null,
      }),
    },
  };
});

/** In the register through this route, or on another ground before it (A12). */
const isRegistered = (context: PlacementContext): boolean => context.registeredOn !== null || context.alreadyRegistered;

const OUTCOME_OF_GROUND: Readonly<Record<string, Outcome>> = {
  shelteredWork: 'shelteredWorkAdvice',
  handedOver: 'handedOver',
};

function outcomeOfEnd(context: PlacementContext, ground: string): Outcome {
  const named = OUTCOME_OF_GROUND[ground];
  if (named !== undefined) return named;
  if (ground === 'fullWageValue') return isRegistered(context) ? 'banenafspraak' : 'regularWork';
  return isRegistered(context) ? 'endedAfterInclusion' : 'endedBeforeInclusion';
}

/** M27, M28, step 17: the first day without right; aftercare after 100 percent. */
const endDecided = decided((input, draft) => {
  const { context, today, policies } = input;
  const from = draft.from ?? today;
  const ahead = from > today;
  const outcome = outcomeOfEnd(context, draft.ground);
  const aftercareEnds =
    draft.ground === 'fullWageValue' && context.ending === null
      ? addMonths(later(from, today), policyOn(policies, 'aftercareMonthsRegularWork', from))
      : context.dates.aftercareEnds;
  const kept = { ...context, dates: { ...context.dates, aftercareEnds } };
  return {
    set: {
      clocks: answered(context),
      outcome,
      heldSince: null,
      lastRightEndedOn: from,
      ...endMessage(context, messageNorm(input.event.decidedOn, input)),
      dates: withDates(context, {
        measuredStarts: null,
        grantEnds: null,
        lumpSumEnds: null,
        subsidyEnds: ahead ? from : null,
        aftercareEnds,
        retentionEnds: ahead ? null : retentionEnd(kept, later(from, today), outcome, input),
      }),
    },
    explanation: endStep(input, draft, from),
  };
});

/** A8b: a message is due at the end of the subsidy, for who is registered. */
function endMessage(context: PlacementContext, dueOn: LocalDate): Change {
  if (!['confirmed', 'alreadyRegistered', 'deliveredAgain'].includes(context.at.register)) return {};
  return newMessage(context, 'subsidyEnded', dueOn);
}

const closing = (outcome: Outcome) =>
  decided((input) => ({
    set: {
      clocks: answered(input.context),
      outcome,
      dates: { ...noDates, retentionEnds: retentionEnd(input.context, input.event.decidedOn, outcome, input) },
    },
  }));

const withdrawalDecided = decided((input) => ({
  set: {
    outcome: input.context.outcome ?? 'withdrawn',
    heldSince: null,
    dates: { ...noDates, retentionEnds: retentionEnd(input.context, input.event.decidedOn, 'withdrawn', input) },
  },
}));

const keepsRunning = decided(() => ({ set: {} }));

/** D4, M17: each letter has its own sending and its own last day to object. */
const sent: Planner<'decision.sent'> = (input) => {
  const { context, event } = input;
  const term = objectionTerm(event.sentOn, input);
  const change =
    event.to === 'employer'
      ? { employerSentOn: event.sentOn, objectionLastDayEmployer: term.lastDay }
      : { workerSentOn: event.sentOn, objectionLastDayWorker: term.lastDay };
  const decisions = context.decisions.map((one) => (one.number === event.decision ? { ...one, ...change } : one));
  return { set: { decisions }, explanation: term.explanation };
};

/** D4: a sending that was recorded wrongly: its term follows the right day, or there is none as it did not go out. */
const sendingCorrected: Planner<'sending.corrected'> = (input) => {
  const { context, event } = input;
  const term = event.sentOn === null ? null : objectionTerm(event.sentOn, input);
  const lastDay = term?.lastDay ?? null;
  const change =
    event.to === 'employer'
      ? { employerSentOn: event.sentOn, objectionLastDayEmployer: lastDay }
      : { workerSentOn: event.sentOn, objectionLastDayWorker: lastDay };
  const decisions = context.decisions.map((one) => (one.number === event.decision ? { ...one, ...change } : one));
  return { set: { decisions }, ...(term === null ? {} : { explanation: term.explanation }) };
};

/** Decisions with their four eyes and their letters, recovery and settlement. */
export const decisionPlanners: Planners = {
  'decision.prepared': prepared,
  'decision.returned': () => ({ set: { draft: null } }),
  'lumpSum.decided': lumpSumDecided,
  'measured.decided': measuredDecided,
  'refusal.decided': closing('refused'),
  'untreated.decided': closing('refused'),
  'change.decided': changeDecided,
  'end.decided': endDecided,
  'withdrawal.decided': withdrawalDecided,
  'recovery.decided': decided((input) => ({
    set: { dates: withDates(input.context, { retentionEnds: null }) },
  })),
  'advance.decided': keepsRunning,
  'penalty.decided': keepsRunning,
  'decision.sent': sent,
  'sending.corrected': sendingCorrected,
  'recovery.settled': (input) => ({
    set: {
      dates: withDates(input.context, {
        retentionEnds: retentionEnd(input.context, input.event.settledOn, input.context.outcome, input),
      }),
    },
  }),
  'settlement.completed': (input) => ({
    set: {
      dates: withDates(input.context, {
        retentionEnds: retentionEnd(input.context, input.event.completedOn, input.context.outcome, input),
      }),
    },
  }),
};
