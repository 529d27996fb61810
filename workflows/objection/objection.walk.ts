import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { Dice } from '../walk/prng.walk.js';
import type { WalkMoment, WalkPlan } from '../walk/walk.walk.js';
import { objectionV1 } from './objection.definition.js';
import { objectionV2 } from './objection-v2.definition.js';

/** What is often left undone for a while, so that terms pass. */
const SLOW = new Set(['objection.completed', 'objection.decided', 'objection.prepared', 'hearing.held']);

/** A payload for each event of an objection. */
function payload(type: string, { context, today, dice: luck }: WalkMoment): JsonObject | undefined {
  if (SLOW.has(type) && luck.chance(0.6)) return undefined;
  const termRuns = typeof context['decideBy'] === 'string' && context['decideBy'] >= today;
  if (type === 'default.noticed' && termRuns && luck.chance(0.9)) return undefined;
  const outcome = luck.pick(['upheld', 'partly', 'rejected', 'inadmissible']);
  const helps = outcome === 'upheld' || outcome === 'partly';
  const hearing = { hearingOn: addDays(today, luck.below(15)), startsAt: '13:00', minutes: 60 };
  const payloads: Readonly<Record<string, () => JsonObject>> = {
    'objection.assessed': () => ({ assessedOn: today, committee: luck.chance(0.4), lateExcused: luck.chance(0.5) }),
    'objection.completionAsked': () => ({ requestedOn: today, completeBy: addDays(today, 14) }),
    'objection.completed': () => ({ completedOn: today }),
    'hearing.planned': () => hearing,
    'hearing.moved': () => hearing,
    'hearing.held': () => ({ heldOn: today, otherPartyHeard: luck.chance(0.8) }),
    'hearing.waived': () => ({ reason: luck.pick(['manifestlyInadmissible', 'waived', 'noReply', 'fullyUpheld']) }),
    'objection.extended': () => ({ extendedOn: today }),
    'default.noticed': () => ({ noticedOn: today }),
    'objection.prepared': () => proposal(context, outcome, helps, today, luck),
    'objection.returned': () => ({ reasons: ['reasoning'] }),
    'objection.decided': () => ({ decidedOn: today }),
    'decision.sent': () => ({ sentOn: today }),
    'sending.corrected': () => ({ sentOn: luck.pick([null, addDays(today, -luck.below(3))]), reason: 'other' }),
    'objection.withdrawn': () => ({ withdrawnOn: today }),
    'placement.ended': () => ({ endedOn: today, reason: 'resigned' }),
    'file.closed': () => ({ closedOn: today }),
  };
  const make = payloads[type];
  if (make === undefined) throw new Error(`No payload for ${type}`);
  return make();
}

function proposal(
  { against }: WalkMoment['context'],
  outcome: string,
  helps: boolean,
  today: LocalDate,
  luck: Dice,
): JsonObject {
  const none = { outcome, wageValue: null, effectFrom: null };
  if (!helps) return none;
  switch (against) {
    case 'decision':
      return { ...none, wageValue: luck.pick([55, null]), effectFrom: addDays(today, -100) };
    case 'determination':
      return { ...none, ...luck.pick([{ wageValue: 45 }, { wageValue: 75, effectFrom: addDays(today, 30) }, {}]) };
    case 'support':
      return { ...none, ...luck.pick<JsonObject>([support(today), {}]) };
    case undefined:
      // Version 1 knows only objections against a decision.
      return { ...none, wageValue: luck.pick([55, null]), effectFrom: addDays(today, -100) };
    default:
      return none;
  }
}

const support = (today: LocalDate): JsonObject => ({
  form: 'inKind',
  hours: '40',
  rate: '85.50',
  provider: null,
  fromOn: today,
  untilOn: addDays(today, 90),
  purposeCode: 'jobcoaching',
  budgetLine: null,
  programme: null,
});

function common(luck: Dice, today: LocalDate): JsonObject {
  const sentOn = addDays(today, -20 - luck.below(35));
  return {
    number: 1 + luck.below(9),
    party: luck.pick(['worker', 'employer']),
    receivedOn: today,
    postedOn: luck.chance(0.5) ? addDays(today, -3) : null,
    sentOn,
    objectionLastDay: addDays(sentOn, 42),
    owner: 'consultant-0',
  };
}

function input(luck: Dice, today: LocalDate): JsonObject {
  return {
    ...common(luck, today),
    ...luck.pick<JsonObject>([
      { decision: 1 + luck.below(5), decisionKind: 'measured' },
      {
        decision: null,
        decisionKind: 'wage-value-determination',
        against: 'determination',
        about: 1,
        wageValueBefore: 60,
      },
      { decision: null, decisionKind: 'support-refused', against: 'support', about: 1 },
      { decision: null, decisionKind: 'target-group', against: 'letter', about: 0 },
    ]),
  };
}

/** How an objection is walked. */
export const objectionWalk: Omit<WalkPlan, 'lives' | 'seed'> = {
  definition: objectionV2,
  stepsPerLife: 40,
  from: '2020-01-01',
  input,
  payload,
  weights: { 'file.closed': 0.02, 'placement.ended': 0.1, 'objection.withdrawn': 0.1, 'default.noticed': 0.5 },
};

/** How one of version 1 is walked: always against a decision on the placement. */
export const objectionV1Walk: Omit<WalkPlan, 'lives' | 'seed'> = {
  ...objectionWalk,
  definition: objectionV1,
  input: (luck, today) => ({ ...common(luck, today), decision: 1 + luck.below(5), decisionKind: 'measured' }),
};
