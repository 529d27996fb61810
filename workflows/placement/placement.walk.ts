import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { PolicySet } from '../law/policies.js';
import { measurementV2 } from '../measurement/measurement.definition.js';
import { objectionV2 } from '../objection/objection-v2.definition.js';
import { registerMessageV1 } from '../register-message/register-message.definition.js';
import { supportV1 } from '../support/support.definition.js';
import type { Dice } from '../walk/prng.walk.js';
import type { WalkMoment, WalkPlan } from '../walk/walk.walk.js';
import { decisionPayloads, measuringPayloads } from './decision-payloads.walk.js';
import { DECISION_KINDS } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import { placementV2 } from './placement.definition.js';
import { placementEvents, type PlacementEventType } from './placement.events.js';
import { employmentPayloads, intakePayloads, type Make } from './placement-payloads.walk.js';

const makers: Partial<Record<PlacementEventType, Make>> = {
  ...intakePayloads,
  ...employmentPayloads,
  ...decisionPayloads,
  ...measuringPayloads,
};

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
    circle: luck.pick(['generalAssistance', 'generalAssistance', 'notEntitled', 'youthSupported']),
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
  definition: placementV2,
  stepsPerLife: 60,
  jump: 0.07,
  from: '2022-09-01',
  input,
  payload,
  peers: {
    measurement: measurementV2,
    'register-message': registerMessageV1,
    support: supportV1,
    objection: objectionV2,
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
    ...rare(16, 'determination.revised'),
    ...rare(12, ...DECISION_KINDS.map((kind) => `${kind}.decided` as const)),
    ...rare(10, 'decision.sent', 'measurement.determined', 'measurement.requested'),
    ...rare(
      8,
      'objection.received',
      'objection.upheld',
      'determination.revised',
      'default.noticed',
      'decision.prepared',
    ),
    ...rare(6, 'start.confirmed', 'targetGroup.determined', 'measuring.leftOut'),
    ...rare(4, 'register.confirmed', 'register.reported', 'person.informed'),
    ...rare(3, 'application.completed', 'contract.renewed', 'aftercare.reopened', 'trial.started'),
    ...rare(3, 'trial.extended', 'trial.ended', 'register.rejected'),
    ...rare(2, 'completion.requested'),
    ...rare(0.7, 'repeat.asked', 'start.moved', 'ending.announced', 'handover.announced'),
    ...rare(0.5, 'hours.changed', 'employer.changed', 'wage.notDue', 'payment.held', 'payment.released', 'job.changed'),
    ...rare(2, 'subsidy.reopened'),
    ...rare(0.6, 'employment.notComeAbout', 'employment.endRevoked'),
    ...rare(0.4, 'placement.withdrawn', 'employment.ended', 'indication.pending'),
    ...rare(0.7, 'sending.corrected'),
    ...rare(0.03, 'contact.revoked', 'contact.wished'),
    ...rare(0.1, 'contact.recorded', 'information.given', 'consultant.assigned', 'measurement.accessRefused'),
    ...rare(0.1, 'objection.lodged', 'objection.closed'),
    ...rare(0.1, 'body.succeeded', 'support.requested', 'uwvBenefit.found', 'value.adopted'),
    ...rare(
      0.1,
      'measurement.ordered',
      'measurement.planned',
      'measurement.staged',
      'measurement.blocked',
      'measurement.cancelled',
    ),
    ...rare(0.1, 'measurement.reported', 'measurement.unblocked', 'shelteredWork.determined', 'registration.found'),
  },
};
