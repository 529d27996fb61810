import { addDays, addMonths, later } from '../law/dates.js';
import { policyOn } from '../law/policies.js';
import type { PlacementEventOf } from './placement.events.js';
import type { PlacementContext } from './placement.context.js';
import {
  type Change,
  hoursOfKind,
  numbered,
  type Planned,
  type PlacementPlanInput,
  type Planner,
  type Planners,
  withDates,
} from './placement.planning.js';
import { asksNewMeasurement, newMeasurement } from './placement.measuring.plan.js';
import { lumpSumRun, measurementPlanning, retentionEnd } from './placement.terms.plan.js';

const dayAfter = (day: string | null): string | null => (day === null ? null : addDays(day, 1));

/** Hours declared from the start on are declared from the real first day (B17, B18). */
const declaringFromStart = ({ declaringFrom, firstDay }: PlacementContext, confirmed: string): string | null =>
  declaringFrom !== null && (firstDay === null || declaringFrom === firstDay) ? confirmed : declaringFrom;

/** M5, B17: the first day worked moves every date that follows from it. */
export function startOn(
  input: PlacementPlanInput<unknown>,
  firstDay: string,
  contract: PlacementContext['contract'],
): Planned {
  const { context } = input;
  const contractUntil = contract?.until ?? null;
  const dates = withDates(context, { startPlanned: null, contractEnds: dayAfter(contractUntil) });
  const started = { firstDay, declaringFrom: declaringFromStart(context, firstDay) };
  if (context.route !== 'lumpSum') return { set: { ...started, dates } };
  const run = lumpSumRun(firstDay, context.lumpSum?.cap ?? null, contractUntil, input);
  const planning = measurementPlanning(firstDay, run.lastDay, contractUntil, input);
  if (context.lumpSum === null) return { set: { ...started, dates, planning }, explanation: run.explanation };
  const lumpSum = { ...context.lumpSum, from: firstDay, lastDay: run.lastDay };
  return {
    set: { ...started, lumpSum, planning, dates: { ...dates, ...run.dates } },
    explanation: run.explanation,
  };
}

function contractSet(
  context: PlacementContext,
  event: PlacementEventOf<'contract.received'> | PlacementEventOf<'contract.renewed'>,
): Change {
  const { number, counters } = numbered(context, 'contract');
  const contract = {
    number,
    from: event.from,
    until: event.until,
    permanent: event.permanent,
    received: event.receivedOn !== null,
  };
  const { hours, sectorFullTimeHours } = event;
  return { counters, contract, hours, sectorFullTimeHours, ...hoursOfKind(context, event.hoursKind, event.from) };
}

/** M3: the contract of the present employment, in place of what was agreed. */
const contractReceived: Planner<'contract.received'> = ({ context, event }) => ({
  set: {
    ...contractSet(context, event),
    dates: withDates(context, { contractEnds: context.firstDay === null ? null : dayAfter(event.until) }),
  },
});

/** M29: renewed, sometimes told months later; the employment goes on. */
const contractRenewed: Planner<'contract.renewed'> = (input) => {
  const { context, event } = input;
  const set = contractSet(context, event);
  const ended = context.at.subsidy === 'ended';
  return {
    set: {
      ...set,
      ending: null,
      ...(context.ending !== null && ended ? { outcome: null } : {}),
      dates: withDates(context, {
        contractEnds: dayAfter(event.until),
        noNewsEnds: null,
        employmentEnds: null,
        ...(context.ending === null ? {} : { retentionEnds: null }),
      }),
    },
  };
};

/** Reason and day of an end; known end, end found afterwards and end presumed share the row. */
export function endingOf(
  context: PlacementContext,
  lastDay: string,
  reason: PlacementEventOf<'employment.ended'>['reason'],
  knownOn: string,
): Change {
  const again = context.ending === null ? numbered(context, 'ending') : undefined;
  return {
    ending: { number: again?.number ?? context.counters.ending, lastDay, reason, knownOn },
    ...(again === undefined ? {} : { counters: again.counters }),
  };
}

const WITHOUT_SUBSIDY = ['none', 'leftUntreated', 'refused', 'withdrawn', 'ended', 'settled'];

/** The days that no longer matter once the employment is over; the file closes when no subsidy is left to end. */
export function afterEmployment(input: PlacementPlanInput<unknown>, endedOn: string): PlacementContext['dates'] {
  const { context } = input;
  const over = WITHOUT_SUBSIDY.includes(context.at.subsidy);
  return withDates(context, {
    startPlanned: null,
    contractEnds: null,
    noNewsEnds: null,
    employmentEnds: null,
    handoverDay: null,
    retentionEnds: over
      ? (context.dates.retentionEnds ?? retentionEnd(context, later(endedOn, input.today), context.outcome, input))
      : null,
  });
}

const endingAnnounced: Planner<'ending.announced'> = ({ context, event }) => ({
  set: {
    ...endingOf(context, event.lastDay, event.reason, event.knownOn),
    dates: withDates(context, { employmentEnds: addDays(event.lastDay, 1), noNewsEnds: null }),
  },
});

const employmentEnded: Planner<'employment.ended'> = (input) => ({
  set: {
    ...endingOf(input.context, input.event.lastDay, input.event.reason, input.event.knownOn),
    dates: afterEmployment(input, input.event.lastDay),
  },
});

/** The end of the subsidy was decided because the work ended, and not before. */
export const endsWithWork = ({ at, ending, lastRightEndedOn }: PlacementContext): boolean =>
  (at.subsidy === 'ended' || at.subsidy === 'endingLater') &&
  ending !== null &&
  lastRightEndedOn !== null &&
  lastRightEndedOn > ending.lastDay;

/** M32: the work goes on as if it had not ended; a subsidy that ended with it waits for a decision that takes it up again. */
const endRevoked: Planner<'employment.endRevoked'> = ({ context }) => {
  const falls = endsWithWork(context);
  const over = WITHOUT_SUBSIDY.includes(context.at.subsidy) && context.at.subsidy !== 'none' && !falls;
  const registered = context.registeredOn !== null || context.alreadyRegistered;
  const { number: _number, counters } = numbered(context, 'correction');
  return {
    set: {
      ending: null,
      counters,
      ...(falls ? { outcome: registered && context.value !== null ? ('banenafspraak' as const) : null } : {}),
      dates: withDates(context, {
        contractEnds: dayAfter(context.contract?.until ?? null),
        ...(over ? {} : { retentionEnds: null }),
        ...(falls ? { subsidyEnds: null } : {}),
      }),
    },
  };
};

/** M47: by default the first of the month after the move is known. */
const handoverAnnounced: Planner<'handover.announced'> = ({ context, event, policies }) => {
  const firstOfNext = `${addMonths(event.knownOn, 1).slice(0, 7)}-01`;
  const byPolicy = policyOn(policies, 'moveEndsFirstOfNextMonth', event.knownOn)
    ? firstOfNext
    : addDays(event.knownOn, 1);
  return {
    set: {
      handover: { to: event.to, ground: event.ground },
      dates: withDates(context, { handoverDay: event.endsOn ?? byPolicy }),
    },
  };
};

const CORRECTIONS: {
  readonly [F in PlacementEventOf<'fact.corrected'>['fact']]: Planner<'fact.corrected'>;
} = {
  firstDay: (input) =>
    input.event.day === null ? { set: {} } : startOn(input, input.event.day, input.context.contract),
  hours: ({ context, event }) => ({
    set: {
      hours: event.hours ?? context.hours,
      sectorFullTimeHours: event.sectorFullTimeHours ?? context.sectorFullTimeHours,
    },
  }),
  contractUntil: ({ context, event }) => ({
    set: {
      contract: context.contract === null ? null : { ...context.contract, until: event.day },
      dates: withDates(context, { contractEnds: context.firstDay === null ? null : dayAfter(event.day) }),
    },
  }),
  lastDay: ({ context, event }) => {
    if (context.ending === null || event.day === null) return { set: {} };
    const announced = context.dates.employmentEnds !== null;
    return {
      set: {
        ending: { ...context.ending, lastDay: event.day },
        dates: withDates(context, announced ? { employmentEnds: addDays(event.day, 1) } : {}),
      },
    };
  },
  wageValue: ({ context, event }) => ({
    set: {
      value:
        context.value === null ? null : { ...context.value, wageValue: event.wageValue ?? context.value.wageValue },
    },
  }),
};

/** M32: a correction is not a change: it holds from the original date and has its own row. */
const factCorrected: Planner<'fact.corrected'> = (input) => {
  const { number: _number, counters } = numbered(input.context, 'correction');
  const planned = CORRECTIONS[input.event.fact](input);
  return { ...planned, set: { ...planned.set, counters } };
};

const withoutCoach = ({ coach }: PlacementContext, support: number): Change =>
  coach?.support === support ? { coach: null } : {};

const withoutSupport = (context: PlacementContext, support: number): Change => ({
  openSupports: context.openSupports.filter((open) => open !== support),
  ...withoutCoach(context, support),
});

/** The job while it is prepared, runs and ends, and who looks after it. */
export const employmentPlanners: Planners = {
  'start.moved': ({ context, event }) => ({
    set: {
      plannedStart: event.plannedStart,
      dates: withDates(context, { startPlanned: event.plannedStart }),
    },
  }),
  'start.confirmed': (input) => startOn(input, input.event.firstDay, input.context.contract),
  'contract.received': contractReceived,
  'contract.renewed': contractRenewed,
  'hours.changed': ({ context, event }) => ({
    set: {
      hours: event.hours,
      sectorFullTimeHours: event.sectorFullTimeHours,
      ...hoursOfKind(context, event.kind, event.from),
    },
  }),
  'hours.declared': ({ context, event }) => ({
    set: { declaredUntil: later(context.declaredUntil ?? event.month, event.month) },
  }),
  'job.changed': ({ context, event }) => ({
    set: {
      hirer: event.kind === 'hirer' ? event.hirer : context.hirer,
      ...(asksNewMeasurement(context) ? newMeasurement(context, 'jobChanged') : {}),
    },
  }),
  'employer.changed': ({ event }) => ({ set: { employer: event.employer } }),
  'ending.announced': endingAnnounced,
  'ending.revoked': ({ context }) => ({
    set: { ending: null, dates: withDates(context, { employmentEnds: null }) },
  }),
  'employment.ended': employmentEnded,
  'employment.endRevoked': endRevoked,
  'handover.announced': handoverAnnounced,
  'handover.revoked': ({ context }) => ({
    set: { handover: null, dates: withDates(context, { handoverDay: null }) },
  }),
  'benefit.returned': ({ event }) => ({ set: { benefitReturnedOn: event.returnedOn } }),
  'contact.recorded': ({ context, event }) => ({
    set: { lastContactOn: context.lastContactOn === null ? event.heldOn : later(context.lastContactOn, event.heldOn) },
  }),
  'contact.revoked': ({ event }) => ({ set: { lastContactOn: event.lastContactOn } }),
  'contact.wished': ({ event }) => ({ set: { contactWishes: event.wishes } }),
  'consultant.assigned': ({ event }) => ({ set: { owner: event.owner } }),
  'body.succeeded': ({ event }) => ({ set: { municipality: event.municipality } }),
  'fact.corrected': factCorrected,
  'aftercare.ended': ({ context }) => ({ set: { dates: withDates(context, { aftercareEnds: null }) } }),
  'aftercare.reopened': ({ context, event }) => ({
    set: { dates: withDates(context, { aftercareEnds: addDays(event.until, 1) }) },
  }),
  'support.requested': ({ context }) => {
    const { number, counters } = numbered(context, 'support');
    return { set: { counters, openSupports: [...context.openSupports, number] } };
  },
  'support.granted': ({ context, event }) => ({
    set: {
      ...(event.coach === null
        ? withoutCoach(context, event.support)
        : { coach: { support: event.support, id: event.coach } }),
      // Refused before, and granted after an objection.
      ...(context.openSupports.includes(event.support)
        ? {}
        : { openSupports: [...context.openSupports, event.support] }),
    },
  }),
  'support.refused': ({ context, event }) => ({ set: withoutSupport(context, event.support) }),
  'support.ended': ({ context, event }) => ({ set: withoutSupport(context, event.support) }),
};
