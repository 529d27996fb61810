import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import { DECISION_KINDS, type DecisionKind } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventType } from './placement.events.js';
import { penaltySetIn, penaltyUntil } from './placement.penalty.js';
import { DECISION_FITS } from './placement.rules.js';
import { type Make, type Moment, parties } from './placement-payloads.walk.js';

/** Decisions that end a life; seldom, so that it goes on. */
const ENDS: Readonly<Partial<Record<DecisionKind, number>>> = { end: 0.6, withdrawal: 0.25, refusal: 0.25 };
/** Where an end because of 100 percent mostly lies ahead (M27). */
const FULL_AHEAD: readonly string[] = ['measuredRunning', 'lumpSumRunning', 'onHold'];
const KINDS_WITH_AMOUNT: readonly DecisionKind[] = ['advance', 'recovery'];

/** Whether somebody would prepare a decision of this kind now. */
function isPlausible(kind: DecisionKind, c: PlacementContext, today: LocalDate): boolean {
  if (!DECISION_FITS[kind].includes(c.at.subsidy)) return false;
  switch (kind) {
    case 'lumpSum':
      return c.targetGroupOn !== null && c.agreedOn !== null && c.contract !== null;
    case 'measured':
      return c.value !== null && c.value.wageValue < 100 && c.contract !== null;
    case 'penalty':
      return penaltySetIn(c) === undefined && Number(penaltyUntil(c, today) ?? 0) > 0;
    default:
      return true;
  }
}

/** Mostly a ground that the file bears out. */
function endGround({ c, luck }: Moment): string {
  const borne = [
    ...(c.value?.wageValue === 100 ? ['fullWageValue', 'fullWageValue'] : []),
    ...(c.ending === null ? [] : ['employmentEnded', 'employmentEnded']),
    ...(c.handover === null ? [] : ['handedOver', 'handedOver']),
    'noLongerTargetGroup',
  ];
  return luck.pick(luck.chance(0.97) ? borne : ['fullWageValue', 'employmentEnded', 'handedOver']);
}

/** A decision that mostly fits where the subsidy is. */
function decisionDraft(moment: Moment): JsonObject | undefined {
  const { c, today, luck } = moment;
  const endsSoon = c.at.subsidy === 'measuredLater' || c.at.subsidy === 'endingLater';
  const fitting = DECISION_KINDS.filter(
    (kind) => isPlausible(kind, c, today) && luck.chance(endsSoon ? 1 : (ENDS[kind] ?? 1)),
  );
  if (fitting.length === 0 && luck.chance(0.97)) return undefined;
  // The days between a value and the end of the lump sum are few: most lives use them for what is to come.
  const ahead = { lumpSumRunning: 0.5, measuredLater: 0.25 }[c.at.subsidy as string] ?? 0;
  const drawn = luck.chance(0.98) && fitting.length > 0 ? luck.pick(fitting) : luck.pick(DECISION_KINDS);
  const usual = fitting.includes('measured') && luck.chance(ahead) ? 'measured' : drawn;
  const kind = c.at.subsidy === 'measuredLater' && luck.chance(0.3) ? 'end' : usual;
  const begin = c.dates.lumpSumEnds ?? c.firstDay ?? c.plannedStart ?? today;
  const full = kind === 'end' && c.value?.wageValue === 100 && FULL_AHEAD.includes(c.at.subsidy);
  const from = full
    ? addDays(today, 90)
    : endsSoon && luck.chance(0.6)
      ? addDays(today, 20)
      : luck.pick([addDays(today, 60), begin, today, addDays(today, luck.below(150) - 30)]);
  const ground = kind === 'end' ? endGround(moment) : 'policy';
  return {
    kind,
    ground,
    reason: kind === 'refusal' || kind === 'untreated' ? 'notInOrder' : 'inOrder',
    from:
      ground === 'employmentEnded' && c.ending !== null
        ? addDays(c.ending.lastDay, 1)
        : kind === 'measured' || kind === 'end'
          ? from
          : null,
    until: kind === 'change' && luck.chance(0.3) ? addDays(today, 60 + luck.below(300)) : null,
    wageValue: kind === 'measured' && luck.chance(0.5) ? 20 + luck.below(75) : null,
    amount:
      kind === 'penalty'
        ? (penaltyUntil(c, today) ?? '23.00')
        : KINDS_WITH_AMOUNT.includes(kind) || luck.chance(0.05)
          ? '412.50'
          : null,
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

/** Payloads of decisions and their letters. */
export const decisionPayloads: Partial<Record<PlacementEventType, Make>> = {
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
  'sending.corrected': ({ c, today, luck }) => {
    const sent = c.decisions.filter(({ employerSentOn }) => employerSentOn !== null);
    const [last] = sent.slice(-1);
    if (last === undefined || !luck.chance(0.3)) return undefined;
    const sentOn = luck.pick([null, last.decidedOn, today]);
    return { decision: last.number, to: 'employer', sentOn, reason: sentOn === null ? 'notSent' : 'wrongDay' };
  },
  'recovery.settled': ({ today, luck }) => ({ settledOn: today, how: luck.pick(['paid', 'writtenOff']) }),
  'settlement.completed': ({ today }) => ({ completedOn: today }),
};

/** Payloads of what other instances tell, and what is asked of them. */
export const measuringPayloads: Partial<Record<PlacementEventType, Make>> = {
  'measurement.requested': ({ c, today, luck }) => ({
    reason: c.value === null ? 'first' : luck.pick(['repeat', 'askedFor', 'endNear']),
    requestedOn: today,
  }),
  'measurement.ordered': ofMeasurement(({ today }) => ({ orderedOn: today })),
  'measurement.planned': ofMeasurement(({ today }) => ({ visitOn: addDays(today, 9) })),
  'measurement.staged': ofMeasurement(({ today, luck }) => ({
    stage: luck.pick(['ordered', 'visited', 'viewsAsked', 'submitted', 'returned']),
    dueOn: luck.pick([null, addDays(today, 9)]),
  })),
  'measurement.reported': ofMeasurement(({ today }) => ({ reportedOn: today })),
  'measurement.orderWithdrawn': ofMeasurement(() => ({})),
  'measurement.blocked': ofMeasurement(() => ({})),
  'measurement.unblocked': ofMeasurement(() => ({})),
  'measurement.accessRefused': ofMeasurement(({ today, luck }) => ({ triedOn: today, times: 1 + luck.below(2) })),
  'measurement.cancelled': ofMeasurement(() => ({ reason: 'notNeeded' })),
  'measurement.determined': ofMeasurement(({ today, luck }) => {
    const regular = luck.chance(0.3);
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
  'objection.lodged': ({ c, today, luck }) => ({
    ...luck.pick([
      { against: 'determination', about: Math.max(1, c.counters.measurement), letter: 'wage-value-determination' },
      { against: 'support', about: Math.max(1, c.counters.support), letter: 'support-refused' },
      { against: 'letter', about: 0, letter: 'target-group' },
    ]),
    party: luck.pick(parties),
    receivedOn: today,
    postedOn: null,
    sentOn: addDays(today, -5),
    objectionLastDay: addDays(today, 37),
    wageValue: c.value?.wageValue ?? null,
  }),
  'objection.closed': ({ c, today }) => {
    const [objection] = c.openObjections;
    return objection === undefined
      ? undefined
      : { objection, against: 'support', about: 1, outcome: 'unfounded', decidedOn: today };
  },
  'determination.revised': ({ c, today, luck }) =>
    c.value?.measurement == null
      ? undefined
      : {
          objection: c.openObjections[0] ?? 1,
          measurement: c.value.measurement,
          party: luck.pick(parties),
          decidedOn: today,
          wageValue: c.value.wageValue === 100 ? 70 : luck.pick([45, 100, 100]),
          from: null,
        },
  'objection.decided': ofObjection(({ today }) => ({ outcome: 'unfounded', decidedOn: today })),
  'objection.upheld': ofObjection(({ today, luck }) => ({
    party: luck.pick(parties),
    decidedOn: today,
    wageValue: luck.pick([null, 45]),
    from: null,
  })),
  'support.granted': ofSupport(({ today, luck }) => ({
    from: today,
    until: addDays(today, 180),
    coach: luck.pick(['coach-1', null]),
  })),
  'support.refused': ofSupport(() => ({})),
  'support.ended': ofSupport(({ today }) => ({ endedOn: today })),
};
