import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { Dice } from '../walk/prng.walk.js';
import type { WalkMoment, WalkPlan } from '../walk/walk.walk.js';
import { measurementV2 } from './measurement.definition.js';

const EXPERTS = ['expert-0', 'expert-1', 'expert-2', 'consultant-0'];

const expert = (luck: Dice, today: LocalDate): JsonObject => ({
  expertId: luck.pick(EXPERTS),
  registrationNumber: `RL-${luck.below(900) + 100}`,
  registrationCheckedOn: addDays(today, -luck.below(30)),
  registrationValidUntil: addDays(today, luck.below(400) - 20),
});
const visit = (luck: Dice, today: LocalDate): JsonObject => ({
  visitOn: addDays(today, luck.below(20)),
  startsAt: '09:30',
  minutes: 90,
});
const tasks = (luck: Dice): readonly JsonObject[] => {
  const factors = (share: number): JsonObject => ({
    share,
    pace: 30 + luck.below(90),
    quality: 40 + luck.below(61),
    netWorkingTime: 50 + luck.below(51),
  });
  return luck.pick([[100], [60, 40], [50, 30, 20], [70, 20]]).map(factors);
};

/** A payload for each event of a measurement, now and then one that is refused. */
function payload(type: string, { today, dice: luck }: WalkMoment): JsonObject {
  const party = luck.pick(['worker', 'employer']);
  const payloads: Readonly<Record<string, () => JsonObject>> = {
    'suitability.judged': () => ({ outcome: luck.pick(['suitable', 'adapted', 'unsuitable']), judgedOn: today }),
    'measurement.ordered': () => ({ ...expert(luck, today), orderedOn: today }),
    'order.withdrawn': () => ({ reason: luck.pick(['expertIll', 'late', 'other']) }),
    'measurement.handedOver': () => ({ ...expert(luck, today), reason: 'expertIll' }),
    'conflict.declared': () => ({}),
    'visit.planned': () => visit(luck, today),
    'visit.moved': () => visit(luck, today),
    'visit.confirmed': () => ({ party }),
    'visit.held': () => ({ visitedOn: today, interpreter: luck.chance(0.1) }),
    'visit.noAccess': () => ({ triedOn: today, refusedBy: luck.pick(['worker', 'employer', 'nobodyThere']) }),
    'access.decided': () => ({
      choice: luck.pick(['again', 'onWhatThereIs', 'stop']),
      heardOn: luck.chance(0.8) ? today : null,
    }),
    'measurement.blocked': () => ({}),
    'measurement.unblocked': () => ({ resume: luck.pick(['afterReturn', 'partlyAtWork', 'observedBefore']) }),
    'draft.made': () => {
      const regular = luck.chance(0.2);
      return { draftOn: today, regular, tasks: regular ? [] : tasks(luck) };
    },
    'views.asked': () => ({ askedOn: today }),
    'view.given': () => ({
      party,
      givenOn: today,
      how: luck.pick(['written', 'oral']),
      readBack: luck.chance(0.8),
      agrees: luck.chance(0.7),
      points: luck.below(3),
    }),
    'view.answered': () => ({ party, points: 1 }),
    'report.made': () => ({ reportedOn: today }),
    'report.accepted': () => ({ acceptedOn: today }),
    'report.returned': () => ({ returnedOn: today, reasons: ['unclear'] }),
    'wageValue.determined': () => ({ determinedOn: today }),
    'determination.sent': () => ({ sentOn: today }),
    'determination.revised': () => ({ objection: 1, wageValue: 55, decidedOn: today }),
    'sending.corrected': () => ({
      sentOn: luck.pick([null, addDays(today, -luck.below(3))]),
      reason: luck.pick(['wrongDay', 'notSent']),
    }),
    'secondOpinion.asked': () => ({ askedBy: luck.pick(['worker', 'employer', 'objection']), askedOn: today }),
    'secondOpinion.dropped': () => ({}),
    'placement.startMoved': () => ({
      firstDay: today,
      orderLastDay: addDays(today, 75),
      visitFrom: addDays(today, 105),
      visitUntil: addDays(today, 130),
      acceptBefore: addDays(today, 150),
    }),
    'placement.endKnown': () => ({ lastDay: addDays(today, 40), urgent: luck.chance(0.5) }),
    'placement.ownerChanged': () => ({ owner: luck.pick(['consultant-0', 'consultant-1']) }),
    'placement.coachChanged': () => ({ coach: luck.chance(0.5) ? luck.pick(EXPERTS) : null }),
    'measurement.broughtForward': () => ({ reason: 'contractEnds', before: addDays(today, 30) }),
    'measurement.cancelled': () => ({ reason: luck.pick(['notNeeded', 'other']) }),
    'placement.ended': () => ({ endedOn: today, reason: 'resigned' }),
    'file.closed': () => ({ closedOn: today }),
  };
  const make = payloads[type];
  if (make === undefined) throw new Error(`No payload for ${type}`);
  return make();
}

function input(luck: Dice, today: LocalDate): JsonObject {
  const some = (days: number): LocalDate | null => (luck.chance(0.8) ? addDays(today, days) : null);
  return {
    number: 1 + luck.below(9),
    placementRoute: luck.pick(['lumpSum', 'measuredFirst', 'alreadyEmployed']),
    reason: luck.pick(['first', 'repeat', 'jobChanged', 'endNear', 'askedFor', 'secondOpinion']),
    owner: 'consultant-0',
    coach: luck.chance(0.3) ? 'expert-2' : null,
    firstDay: some(-30),
    lumpSumLastDay: some(150),
    contractUntil: some(330),
    hours: '28',
    sectorFullTimeHours: '38',
    orderLastDay: some(45),
    visitFrom: some(75),
    visitUntil: some(100),
    acceptBefore: some(120),
    endNearOn: null,
  };
}

/** How a measurement is walked; ends are rare, so that lives go on. */
export const measurementWalk: Omit<WalkPlan, 'lives' | 'seed'> = {
  definition: measurementV2,
  stepsPerLife: 60,
  from: '2021-06-01',
  input,
  payload,
  actor: (role, { context, dice: luck }) =>
    role === 'expert' && typeof context['expertId'] === 'string' && luck.chance(0.95)
      ? context['expertId']
      : `${role}-${luck.below(2)}`,
  weights: {
    'file.closed': 0.02,
    'placement.ended': 0.03,
    'measurement.cancelled': 0.05,
    'placement.startMoved': 0.1,
    'placement.endKnown': 0.1,
    'placement.ownerChanged': 0.1,
    'placement.coachChanged': 0.1,
    'measurement.broughtForward': 0.1,
    'conflict.declared': 0.3,
    'order.withdrawn': 0.3,
    'measurement.blocked': 0.4,
    'visit.noAccess': 0.8,
    'view.answered': 3,
    'secondOpinion.asked': 0.9,
    'sending.corrected': 0.2,
  },
};
