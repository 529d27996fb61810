import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { Dice } from '../walk/prng.walk.js';
import type { WalkMoment, WalkPlan } from '../walk/walk.walk.js';
import { supportV1 } from './support.definition.js';

/** What somebody often leaves undone, so that a term passes. */
const RARE = new Set(['support.completed', 'support.leftUntreated']);

/** A payload for each event of a support decision. */
function payload(type: string, { context, today, dice: luck }: WalkMoment): JsonObject | undefined {
  if (RARE.has(type) && luck.chance(0.9)) return undefined;
  if (type === 'placement.ended' && context['granted'] === null && luck.chance(0.7)) return undefined;
  const payloads: Readonly<Record<string, () => JsonObject>> = {
    'support.completionAsked': () => ({ requestedOn: today, completeBy: addDays(today, 5 + luck.below(10)) }),
    'support.completed': () => ({ completedOn: today }),
    'support.leftUntreated': () => ({ decidedOn: today }),
    'support.withdrawn': () => ({ withdrawnOn: today }),
    'support.prepared': () => ({
      ...(luck.chance(0.7) ? { outcome: 'grant', ground: null } : { outcome: 'refuse', ground: 'helpThere' }),
      form: luck.pick(['inKind', 'subsidy', 'internal']),
      hours: '52',
      rate: '85.50',
      provider: luck.chance(0.5) ? 'provider-1' : null,
      fromOn: addDays(today, luck.below(20) - 5),
      untilOn: addDays(today, 15 + luck.below(60)),
      purposeCode: 'jobcoaching',
      budgetLine: luck.chance(0.5) ? 'P12' : null,
      programme: null,
    }),
    'support.replaced': () => ({
      objection: 1,
      decidedOn: today,
      form: 'inKind',
      hours: '40',
      rate: '85.50',
      provider: null,
      fromOn: addDays(today, 1),
      untilOn: addDays(today, 60),
      purposeCode: 'jobcoaching',
      budgetLine: null,
      programme: null,
    }),
    'support.takenOver': () => {
      const fromOn = addDays(today, luck.below(90) - 60);
      return {
        decidedOn: today,
        form: 'inKind',
        hours: '2.5',
        rate: '85.50',
        provider: null,
        fromOn,
        untilOn: addDays(fromOn, luck.below(60)),
        purposeCode: 'keepJob',
        budgetLine: null,
        programme: null,
      };
    },
    'support.returned': () => ({ reasons: ['hours'] }),
    'support.decided': () => ({ decidedOn: today }),
    'support.progressReported': () => ({ month: today.slice(0, 7), hours: '4.25' }),
    'support.evaluated': () => ({ evaluatedOn: today, advice: luck.pick(['extend', 'end', 'change']) }),
    'support.stopped': () => ({ endedOn: addDays(today, luck.below(10)), reason: 'notNeeded' }),
    'placement.ended': () => ({ endedOn: today, reason: 'resigned' }),
    'file.closed': () => ({ closedOn: today }),
  };
  const make = payloads[type];
  if (make === undefined) throw new Error(`No payload for ${type}`);
  return make();
}

const input = (luck: Dice, today: LocalDate): JsonObject => ({
  number: 1 + luck.below(9),
  kind: 'jobcoaching',
  askedBy: luck.pick(['employer', 'worker', 'exOfficio']),
  receivedOn: addDays(today, -luck.below(5)),
  owner: 'consultant-0',
});

/** How a support decision is walked. */
export const supportWalk: Omit<WalkPlan, 'lives' | 'seed'> = {
  definition: supportV1,
  stepsPerLife: 40,
  from: '2023-07-01',
  input,
  payload,
  weights: {
    'support.replaced': 0.1,
    'support.takenOver': 0.5,
    'file.closed': 0.02,
    'placement.ended': 0.3,
    'support.withdrawn': 0.15,
    'support.stopped': 0.15,
  },
};
