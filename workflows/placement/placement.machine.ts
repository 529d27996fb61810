import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import { addDays } from '../law/dates.js';
import { inputOf, type Started } from '../started.js';
import { aftercareTrack } from './placement.aftercare.states.js';
import { firstContext, type PlacementContext, type PlacementInput } from './placement.context.js';
import { decisionTrack } from './placement.decision.states.js';
import { does, onTimer, task } from './placement.does.js';
import { coachChanged, ownerChanged, supportAsked } from './placement.employment.effects.js';
import { employmentTrack } from './placement.employment.states.js';
import { placementGuards } from './placement.guards.js';
import { tellClosed } from './placement.instances.js';
import {
  accessTask,
  objectionLodged,
  objectionOpened,
  repeatAnswer,
  shelteredQuestion,
} from './placement.measuring.effects.js';
import { registerTrack } from './placement.register.states.js';
import { placementDelays } from './placement.states.js';
import { subsidyTrack } from './placement.subsidy.states.js';

const kept = { actions: 'copyPlan' } as const;

/** What may happen whatever the tracks are doing. */
const always = {
  'targetGroup.determined': kept,
  'information.given': kept,
  'measuring.leftOut': { guard: 'lumpSumRoute', ...kept },
  'term.suspended': { guard: 'termRunsNow', ...kept },
  'term.resumed': { guard: 'isSuspended', ...kept },
  'default.noticed': {
    guard: 'termRuns',
    actions: does<'default.noticed'>((_before, after, event) => [
      task(
        'default-noticed',
        'owner',
        { from: event.from, runsFrom: after.penalty?.from ?? null },
        after.penalty == null ? null : addDays(after.penalty.from, -1),
      ),
    ]),
  },
  'uwvBenefit.found': { actions: does<'uwvBenefit.found'>(() => [task('uwv-benefit-found', 'owner')]) },
  'value.adopted': { guard: 'mayAdoptValue', actions: does<'value.adopted'>(shelteredQuestion) },
  'contact.recorded': kept,
  'contact.revoked': kept,
  'contact.wished': kept,
  'consultant.assigned': { actions: does<'consultant.assigned'>(ownerChanged) },
  'body.succeeded': kept,
  'support.requested': { guard: 'supportRight', actions: does<'support.requested'>(supportAsked) },
  'support.granted': { actions: does<'support.granted'>(coachChanged) },
  'support.refused': { actions: does<'support.refused'>(coachChanged) },
  'support.ended': { actions: does<'support.ended'>(coachChanged) },
  'measurement.ordered': kept,
  'measurement.orderWithdrawn': kept,
  'measurement.planned': kept,
  'measurement.staged': kept,
  'measurement.reported': kept,
  'measurement.blocked': kept,
  'measurement.unblocked': kept,
  'measurement.cancelled': kept,
  'measurement.accessRefused': { actions: does<'measurement.accessRefused'>(accessTask) },
  'repeat.asked': { guard: 'hasValue', ...kept },
  'repeat.answered': { guard: 'repeatWasAsked', actions: does<'repeat.answered'>(repeatAnswer) },
  'person.informed': kept,
  'objection.received': { guard: 'someDecisionSent', actions: does<'objection.received'>(objectionOpened) },
  'objection.lodged': { actions: does<'objection.lodged'>(objectionLodged) },
  'objection.closed': kept,
  'objection.decided': kept,
} as const;

/** A placement: employment, subsidy, register, aftercare and the decision at hand, until the file may go (F5). */
export const placementMachine = setup({
  types: {
    context: {} as PlacementContext,
    events: {} as MachineEvent,
    input: {} as Started<PlacementInput>,
  },
  actions: {
    ...effectActions,
    copyPlan: assign(({ event }) => ({ ...(event.plan.set as JsonObject) })),
    mark: assign(({ context }, { track, state }: { readonly track: string; readonly state: string }) => ({
      at: { ...context.at, [track]: state },
    })),
    registerSeen: assign({ registerAtStart: 'no' as const }),
  },
  guards: placementGuards,
  delays: Object.fromEntries(Object.keys(placementDelays).map((name) => [name, 1])) as Record<
    keyof typeof placementDelays,
    number
  >,
}).createMachine({
  id: 'placement',
  context: ({ input }) => ({ ...firstContext(inputOf(input)), ...input.plan.set }),
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      after: {
        retentionEnds: { target: 'closed', actions: onTimer((before, _after, event) => tellClosed(before, event.on)) },
      },
      on: always,
      states: {
        employment: employmentTrack,
        subsidy: subsidyTrack,
        register: registerTrack,
        aftercare: aftercareTrack,
        decision: decisionTrack,
      },
    },
    closed: { type: 'final' },
  },
});
