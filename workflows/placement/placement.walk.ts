import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { PolicySet } from '../law/policies.js';
import { measurementV1 } from '../measurement/measurement.definition.js';
import { objectionV1 } from '../objection/objection.definition.js';
import { registerMessageV1 } from '../register-message/register-message.definition.js';
import { supportV1 } from '../support/support.definition.js';
import type { Dice } from '../walk/prng.walk.js';
import type { WalkMoment, WalkPlan } from '../walk/walk.walk.js';
import { DECISION_KINDS, type DecisionKind, ENDING_REASONS } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import { placementV1 } from './placement.definition.js';
import { placementEvents, type PlacementEventType } from './placement.events.js';
import { DECISION_FITS } from './placement.rules.js';

type Moment = { readonly c: PlacementContext; readonly today: LocalDate; readonly luck: Dice };
type Make = (moment: Moment) => JsonObject | undefined;

const parties = ['employer', 'worker'] as const;

const contractOf = ({ c, today, luck }: Moment, begin: LocalDate): JsonObject => {
  const permanent = luck.chance(0.15);
  const months = luck.pick([4, 6, 7, 12]);
  return {
    from: begin,
    until: permanent ? null : addDays(begin, months * 30),
    permanent,
    hours: luck.pick(['20', '24', '28', '32', '36']),
    sectorFullTimeHours: luck.pick(['36', '38', '40']),
    monthlyWage: luck.chance(0.5) ? '1450.00' : null,
    receivedOn: c.contract === null && luck.chance(0.2) ? null : today,
  };
};

const KINDS_WITH_AMOUNT: readonly DecisionKind[] = ['advance', 'recovery', 'penalty'];

/** Whether somebody would prepare a decision of this kind now. */
function isPlausible(kind: DecisionKind, c: PlacementContext): boolean {
  if (!DECISION_FITS[kind].includes(c.at.subsidy)) return false;
  switch (kind) {
    case 'lumpSum':
      return c.targetGroupOn !== null && c.agreedOn !== null && c.contract !== null;
    case 'measured':
      return c.value !== null && c.value.wageValue < 100 && c.contract !== null;
    case 'penalty':
      return c.defaultNoticedOn !== null;
    default:
      return true;
  }
}

/** A decision that mostly fits where the subsidy is. */
function decisionDraft(moment: Moment): JsonObject | undefined {
  const { c, today, luck } = moment;
  const fitting = DECISION_KINDS.filter((kind) => isPlausible(kind, c));
  if (fitting.length === 0 && luck.chance(0.97)) return undefined;
  const kind = luck.chance(0.98) && fitting.length > 0 ? luck.pick(fitting) : luck.pick(DECISION_KINDS);
  const begin = c.dates.lumpSumEnds ?? c.firstDay ?? c.plannedStart ?? today;
  const from = luck.pick([begin, today, addDays(today, luck.below(60) - 10)]);
  return {
    kind,
    ground:
      kind === 'end' ? luck.pick(['fullWageValue', 'employmentEnded', 'noLongerTargetGroup', 'handedOver']) : 'policy',
    reason: 'inOrder',
    from: kind === 'measured' || kind === 'end' ? from : null,
    until: kind === 'change' && luck.chance(0.5) ? addDays(today, 60 + luck.below(300)) : null,
    wageValue: kind === 'measured' && luck.chance(0.5) ? 20 + luck.below(75) : null,
    amount: KINDS_WITH_AMOUNT.includes(kind) || luck.chance(0.05) ? '412.50' : null,
    replaces: null,
    nextMeasurementOn: null,
    nextMeasurementReason: null,
  };
}

const decides: Make = ({ c, today }) => (c.draft === null ? undefined : { decision: c.draft.number, decidedOn: today });

/** Outcomes of other instances only come while there is such an instance. */
const ofMeasurement =
  (more: (moment: Moment) => JsonObject): Make =>
  (moment) =>
    moment.c.counters.measurement === 0 ? undefined : { measurement: moment.c.counters.measurement, ...more(moment) };
const ofMessage =
  (more: (moment: Moment) => JsonObject): Make =>
  (moment) =>
    moment.c.counters.message === 0 ? undefined : { message: moment.c.counters.message, ...more(moment) };
const ofObjection =
  (more: (moment: Moment) => JsonObject): Make =>
  (moment) => {
    const [objection] = moment.c.openObjections;
    const taken = moment.luck.chance(0.7)
      ? moment.c.decisions.at(-1)
      : moment.luck.pick([...moment.c.decisions, undefined]);
    const decision = taken?.number;
    return objection === undefined || decision === undefined ? undefined : { objection, decision, ...more(moment) };
  };
const ofSupport =
  (more: (moment: Moment) => JsonObject): Make =>
  (moment) => {
    const [support] = moment.c.openSupports;
    return support === undefined ? undefined : { support, ...more(moment) };
  };

function imported({ c, today, luck }: Moment): JsonObject {
  const worked = luck.below(600);
  const firstDay = addDays(today, luck.chance(0.02) ? 5 : -worked);
  const measured = c.route !== 'lumpSum' || (worked > 150 && luck.chance(0.7));
  const valued = measured || luck.chance(0.4);
  const wageValue = valued ? (measured || luck.chance(0.5) ? 25 + luck.below(70) : 100) : null;
  const reporting = luck.pick(['nothing', 'informed', 'reported', 'registered']);
  const day = (wanted: boolean, back: number): LocalDate | null => (wanted ? addDays(today, -luck.below(back)) : null);
  return {
    firstDay,
    agreedOn: c.route === 'lumpSum' ? addDays(firstDay, -10) : null,
    targetGroupOn: luck.pick([null, addDays(firstDay, -20)]),
    contractFrom: firstDay,
    contractUntil: luck.chance(0.6) ? addDays(today, luck.below(300) - 5) : null,
    permanent: false,
    lumpSumUntil: null,
    wageValue,
    determinedOn: valued ? addDays(today, -luck.below(30)) : null,
    measuredFrom: measured ? (worked > 184 ? addDays(firstDay, 178) : addDays(firstDay, worked + luck.below(8))) : null,
    measuredUntil: null,
    nextMeasurementOn: measured ? addDays(today, 300) : null,
    registeredOn: valued && reporting === 'registered' ? day(true, 20) : null,
    informedOn: valued && reporting !== 'nothing' ? day(true, 20) : null,
    reportedOn: valued && reporting === 'reported' ? day(true, 10) : null,
    lastDay: luck.chance(0.15) ? addDays(today, luck.below(60)) : null,
  };
}

const intake: Partial<Record<PlacementEventType, Make>> = {
  'placement.imported': imported,
  'targetGroup.determined': ({ c, today, luck }) => ({
    determinedOn: today,
    granted: luck.chance(0.95),
    basis: c.circle === 'noBenefit' ? 'application' : luck.pick(['application', 'exOfficio']),
    appliedOn: luck.pick([null, today]),
  }),
  'information.given': ({ today, luck }) => ({
    givenOn: today,
    kind: luck.pick(['privacy', 'agreements', 'noRiskAndLkv']),
    version: 'v1',
    channel: 'letter',
  }),
  'trial.started': ({ today }) => ({ from: today, until: addDays(today, 50) }),
  'trial.extended': ({ today }) => ({ until: addDays(today, 40) }),
  'trial.ended': ({ today }) => ({ endedOn: today }),
  'employment.agreed': (moment) => {
    const plannedStart = addDays(moment.today, moment.luck.below(30));
    return { agreedOn: moment.today, plannedStart, ...contractOf(moment, plannedStart) };
  },
  'measuring.leftOut': ({ c, today, luck }) => {
    const late = c.firstDay !== null && luck.chance(0.3);
    const agreedOn = late ? today : (c.firstDay ?? c.plannedStart ?? today);
    return {
      agreedOn: agreedOn > today ? today : agreedOn,
      with: 'employer',
      how: 'phone',
      reason: late ? 'formLate' : null,
      secondBy: late ? 'manager-9' : null,
    };
  },
  'application.received': ({ today, luck }) => ({
    receivedOn: today,
    from: luck.pick(['employer', 'worker']),
    personSigned: luck.chance(0.9),
  }),
  'completion.requested': ({ today }) => ({
    requestedOn: today,
    givenUntil: addDays(today, 14),
    missing: ['contract'],
  }),
  'application.completed': ({ today }) => ({ completedOn: today }),
  'term.suspended': ({ today, luck }) => ({ requestedOn: today, ground: luck.pick(['consent', 'forceMajeure']) }),
  'term.resumed': ({ today }) => ({ completedOn: today }),
  'default.noticed': ({ c, today, luck }) =>
    today <= (c.clocks.decisionLastDay ?? today) && luck.chance(0.95)
      ? undefined
      : { receivedOn: today, from: luck.pick(parties) },
  'placement.withdrawn': ({ today, luck }) => ({ withdrawnOn: today, party: luck.pick(parties), reason: 'other' }),
  'employment.notComeAbout': ({ today }) => ({ knownOn: today, reason: 'noVacancy' }),
  'uwvBenefit.found': ({ today }) => ({ foundOn: today, from: null }),
  'value.adopted': ({ today, luck }) => ({ wageValue: 30 + luck.below(60), determinedOn: today, reason: 'sameJob' }),
};

const employment: Partial<Record<PlacementEventType, Make>> = {
  'start.moved': ({ today, luck }) => ({ plannedStart: addDays(today, luck.below(20)), reason: 'employer' }),
  'start.confirmed': ({ c, today, luck }) => {
    const early = c.route === 'lumpSum' && c.lumpSum === null && c.at.employment !== 'awaitingStart';
    if (early && luck.chance(0.9)) return undefined;
    const planned = c.plannedStart ?? today;
    const day = luck.chance(0.7) && planned <= today ? planned : addDays(today, -luck.below(5));
    return { firstDay: luck.chance(0.03) ? addDays(today, 1) : day, confirmedOn: today };
  },
  'contract.received': (moment) => contractOf(moment, moment.c.firstDay ?? moment.c.plannedStart ?? moment.today),
  'contract.renewed': (moment) => {
    const end = moment.c.ending?.lastDay ?? moment.c.contract?.until ?? addDays(moment.today, -1);
    return { ...contractOf(moment, addDays(end, 1)), toldOn: moment.today };
  },
  'hours.changed': ({ today, luck }) => ({
    from: addDays(today, luck.below(20)),
    hours: luck.pick(['18', '30', '61']),
    sectorFullTimeHours: '38',
    kind: luck.pick(['fixed', 'average', 'declared']),
  }),
  'job.changed': ({ today, luck }) => ({ from: today, kind: luck.pick(['function', 'hirer']), hirer: 'hirer-2' }),
  'employer.changed': ({ today }) => ({ from: today, employer: 'employer-2', reason: 'merger', secondBy: 'manager-9' }),
  'wage.notDue': ({ today }) => ({ from: today, until: addDays(today, 10), ground: 'unpaidLeave' }),
  'payment.held': ({ today, luck }) => ({
    from: today,
    ground: 'suspicion',
    until: addDays(today, luck.pick([30, 100])),
  }),
  'payment.released': ({ today, luck }) => ({
    heldFrom: addDays(today, -9),
    releasedFrom: addDays(today, -luck.below(9)),
  }),
  'ending.announced': ({ today, luck }) => ({
    lastDay: addDays(today, luck.below(250)),
    reason: luck.pick(ENDING_REASONS),
    knownOn: today,
  }),
  'ending.revoked': ({ today }) => ({ revokedOn: today }),
  'employment.ended': ({ today, luck }) => ({
    lastDay: today,
    reason: luck.pick(['temporaryContractEnded', 'resigned', 'unknown', 'otherWork']),
    knownOn: today,
    paidUntil: luck.pick([null, today]),
  }),
  'handover.announced': ({ today, luck }) => ({
    to: 'GM0392',
    ground: luck.pick(['moved', 'uwv', 'otherBody']),
    knownOn: today,
    endsOn: luck.pick([null, addDays(today, 150)]),
  }),
  'handover.revoked': ({ today }) => ({ revokedOn: today }),
  'benefit.returned': ({ today }) => ({ returnedOn: today }),
  'contact.recorded': ({ today }) => ({ heldOn: today, with: 'both', kind: 'visit', helpWanted: null }),
  'consultant.assigned': ({ luck }) => ({ owner: luck.pick(['consultant-0', 'consultant-1']), reason: 'left' }),
  'body.succeeded': ({ today }) => ({ from: today, municipality: 'GM0363', successor: 'GM0363' }),
  'fact.corrected': ({ c, today, luck }) => ({
    fact: luck.pick(['firstDay', 'hours', 'contractUntil', 'lastDay', 'wageValue']),
    from: c.firstDay ?? today,
    day: luck.pick([addDays(today, -luck.below(40)), c.firstDay]),
    hours: luck.pick([null, '23']),
    sectorFullTimeHours: null,
    wageValue: luck.pick([null, 55]),
    reason: 'typed',
    difference: luck.pick(['12.00', '800.00']),
    secondBy: luck.pick([null, 'manager-9']),
  }),
  'aftercare.ended': ({ today }) => ({ endedOn: today }),
  'aftercare.reopened': ({ today }) => ({ reopenedOn: today, until: addDays(today, 60), askedBy: 'worker' }),
  'support.requested': ({ today }) => ({ kind: 'jobcoach', askedBy: 'employer', receivedOn: today }),
};

const deciding: Partial<Record<PlacementEventType, Make>> = {
  'decision.prepared': decisionDraft,
  'decision.returned': ({ c }) => (c.draft === null ? undefined : { decision: c.draft.number, reason: 'unclear' }),
  ...Object.fromEntries(DECISION_KINDS.map((kind) => [`${kind}.decided`, decides])),
  'decision.sent': ({ c, today, luck }) => {
    const open = c.decisions.filter(
      (taken) => !taken.sentElsewhere && (taken.employerSentOn === null || taken.workerSentOn === null),
    );
    if (open.length === 0) return undefined;
    const letter = luck.pick(open);
    const left = parties.filter((one) => (one === 'employer' ? letter.employerSentOn : letter.workerSentOn) === null);
    return {
      decision: letter.number,
      to: luck.pick(luck.chance(0.95) ? left : parties),
      sentOn: today,
      channel: 'letter',
    };
  },
  'recovery.settled': ({ today, luck }) => ({ settledOn: today, how: luck.pick(['paid', 'writtenOff']) }),
  'settlement.completed': ({ today }) => ({ completedOn: today }),
};

const measuring: Partial<Record<PlacementEventType, Make>> = {
  'measurement.requested': ({ c, today, luck }) => ({
    reason: c.value === null ? 'first' : luck.pick(['repeat', 'askedFor', 'endNear']),
    requestedOn: today,
  }),
  'measurement.ordered': ofMeasurement(({ today }) => ({ orderedOn: today })),
  'measurement.planned': ofMeasurement(({ today }) => ({ visitOn: addDays(today, 9) })),
  'measurement.reported': ofMeasurement(({ today }) => ({ reportedOn: today })),
  'measurement.blocked': ofMeasurement(() => ({})),
  'measurement.unblocked': ofMeasurement(() => ({})),
  'measurement.accessRefused': ofMeasurement(({ today, luck }) => ({ triedOn: today, times: 1 + luck.below(2) })),
  'measurement.cancelled': ofMeasurement(() => ({ reason: 'notNeeded' })),
  'measurement.determined': ofMeasurement(({ today, luck }) => {
    const regular = luck.chance(0.2);
    return {
      wageValue: regular ? 100 : 20 + luck.below(75),
      regular,
      determinedOn: today,
      reportedOn: today,
      sentOn: luck.pick([null, today]),
    };
  }),
  'repeat.asked': ({ today, luck }) => ({ askedOn: today, party: luck.pick(parties), reason: 'tasksChanged' }),
  'repeat.answered': ({ today }) => ({
    answeredOn: today,
    granted: true,
    nextMeasurementOn: addDays(today, 30),
    reason: 'tasksChanged',
  }),
  'person.informed': ({ today }) => ({ informedOn: today, channel: 'letter' }),
  'registration.found': ({ today }) => ({ foundOn: today, ground: 'wajong', how: 'lookup' }),
  'indication.pending': ({ today }) => ({ askedOn: today }),
  'indication.decided': ({ today, luck }) => ({ knownOn: today, granted: luck.chance(0.5) }),
  'register.reported': ofMessage(({ today }) => ({ reportedOn: today })),
  'register.confirmed': ofMessage(({ today }) => ({ confirmedOn: today })),
  'register.rejected': ofMessage(({ today }) => ({ rejectedOn: today, reason: 'unknownPerson' })),
  'register.entryWrong': ({ c, today }) => ({
    foundOn: today,
    message: c.message?.number ?? null,
    reason: 'wrongValue',
  }),
  'registration.ended': ({ today }) => ({ endedOn: today, reason: 'ownRequest' }),
  'shelteredWork.determined': ({ today }) => ({ determinedOn: today }),
  'objection.received': ({ c, today, luck }) => {
    const sent = c.decisions.filter((taken) => taken.employerSentOn !== null);
    const [last] = sent.slice(-1);
    if (last === undefined) return undefined;
    return {
      decision: last.number,
      party: luck.chance(0.9) ? 'employer' : 'worker',
      receivedOn: today,
      postedOn: null,
    };
  },
  'objection.decided': ofObjection(({ today }) => ({ outcome: 'unfounded', decidedOn: today })),
  'objection.upheld': ofObjection(({ today, luck }) => ({
    party: luck.pick(parties),
    decidedOn: today,
    wageValue: luck.pick([null, 45]),
    from: null,
  })),
  'support.granted': ofSupport(({ today }) => ({ from: today, until: addDays(today, 180) })),
  'support.refused': ofSupport(() => ({})),
  'support.ended': ofSupport(({ today }) => ({ endedOn: today })),
};

const makers: Partial<Record<PlacementEventType, Make>> = { ...intake, ...employment, ...deciding, ...measuring };

/** A payload for each event of a placement, now and then one that is refused. */
function payload(type: string, { context, today, dice: luck }: WalkMoment): JsonObject | undefined {
  const make = makers[type as PlacementEventType];
  if (make === undefined) throw new Error(`No payload for ${type}`);
  return make({ c: context as unknown as PlacementContext, today, luck });
}

/** One plausible payload for every event that would be sent now. */
export function samplePayloads(
  context: PlacementContext,
  luck: Dice,
  today: LocalDate,
): readonly { readonly type: PlacementEventType; readonly payload: JsonObject }[] {
  const types = Object.keys(placementEvents) as PlacementEventType[];
  return types.flatMap((type) => {
    const made = makers[type]?.({ c: context, today, luck });
    return made === undefined ? [] : [{ type, payload: made }];
  });
}

function input(luck: Dice, today: LocalDate): JsonObject {
  const register = luck.pick(['no', 'no', 'no', 'registered', 'pending']);
  return {
    mode: luck.chance(0.25) ? 'import' : 'new',
    candidate: 'candidate-1',
    employer: 'employer-1',
    owner: 'consultant-0',
    externalId: luck.chance(0.2) ? 'X-17' : null,
    hirer: null,
    municipality: 'GM0402',
    route: luck.pick(['lumpSum', 'lumpSum', 'lumpSum', 'measuredFirst', 'alreadyEmployed']),
    circle: luck.pick(['assistance', 'assistance', 'noBenefit', 'under27']),
    register,
    registeredOn: register === 'registered' ? addDays(today, -300) : null,
    hours: '28',
    sectorFullTimeHours: '38',
  };
}

const rare = (weight: number, ...types: readonly PlacementEventType[]): Record<string, number> =>
  Object.fromEntries(types.map((type) => [type, weight]));

/** Some bodies pay an advance while the value is awaited (B2). */
const advancing: PolicySet = {
  rows: [
    {
      name: 'advance',
      from: '2017-01-01',
      value: 'half',
      ground: { body: 'council', decision: 'made up', decidedOn: '2017-01-01' },
    },
  ],
};

/** How a placement is walked: what moves it forward comes often, what ends it seldom. */
export const placementWalk: Omit<WalkPlan, 'lives' | 'seed'> = {
  definition: placementV1,
  stepsPerLife: 60,
  jump: 0.1,
  from: '2022-09-01',
  input,
  payload,
  peers: {
    measurement: measurementV1,
    'register-message': registerMessageV1,
    support: supportV1,
    objection: objectionV1,
  },
  policies: advancing,
  actor: (role, { context, dice: luck }) => {
    const { draft } = context as unknown as PlacementContext;
    return draft === null || luck.chance(0.02)
      ? `${role}-0`
      : draft.preparedBy === `${role}-0`
        ? `${role}-1`
        : `${role}-0`;
  },
  weights: {
    ...rare(14, 'placement.imported', 'application.received', 'employment.agreed'),
    ...rare(5, 'decision.prepared'),
    ...rare(12, ...DECISION_KINDS.map((kind) => `${kind}.decided` as const)),
    ...rare(
      6,
      'decision.sent',
      'start.confirmed',
      'targetGroup.determined',
      'measuring.leftOut',
      'measurement.determined',
    ),
    ...rare(4, 'register.confirmed', 'register.reported', 'person.informed'),
    ...rare(8, 'objection.received', 'objection.upheld', 'default.noticed'),
    ...rare(
      3,
      'measurement.requested',
      'application.completed',
      'contract.renewed',
      'aftercare.reopened',
      'trial.started',
    ),
    ...rare(3, 'trial.extended', 'trial.ended', 'register.rejected'),
    ...rare(0.1, 'contact.recorded', 'information.given', 'consultant.assigned', 'measurement.accessRefused'),
    ...rare(0.1, 'body.succeeded', 'support.requested', 'uwvBenefit.found', 'value.adopted'),
    ...rare(0.1, 'measurement.ordered', 'measurement.planned', 'measurement.blocked', 'measurement.cancelled'),
    ...rare(0.1, 'measurement.reported', 'measurement.unblocked', 'shelteredWork.determined', 'registration.found'),
    ...rare(0.25, 'placement.withdrawn', 'employment.notComeAbout', 'employment.ended', 'indication.pending'),
    ...rare(2, 'completion.requested'),
    ...rare(0.7, 'repeat.asked', 'start.moved', 'ending.announced', 'handover.announced'),
  },
};
