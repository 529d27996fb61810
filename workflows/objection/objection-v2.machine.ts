import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import { inputOf, type Started } from '../started.js';
import { cancelledHearing, decisionLetters, hearingLetters, penaltyTask } from './objection.effects.js';
import { objectionRules } from './objection.rules.js';
import { asFirst, type ObjectionV2Context, startOfV2 } from './objection-v2.context.js';
import { overWithout, receipt, row, upheld, withdrawalLetters } from './objection-v2.effects.js';
import type { ObjectionV2Input } from './objection-v2.events.js';

type Scope = { readonly context: ObjectionV2Context };
type FirstEffects = typeof penaltyTask;

/** Letters that say nothing of what the objection is against are those of version 1. */
const asks = (effects: FirstEffects) =>
  ({ type: 'effects', params: ({ context }: Scope) => effects({ context: asFirst(context) }) }) as const;
const note = ['copyPlan', { type: 'record', params: row }] as const;
const invited = [...note, asks(hearingLetters)] as const;
const penalty = asks(penaltyTask);
const withoutHelp = overWithout((c) => (c.outcome === 'inadmissible' ? 'inadmissible' : 'unfounded'));

/** What did not go out after all is to be sent again. */
const takenBack = { guard: 'sendingTakenBack', target: '#objection.decided', actions: note } as const;

/**
 * An objection against a decision on the placement, a determination of the wage value, a support decision or another letter:
 * in time, heard, decided within its term, or withdrawn (D3, D4, C12, M54; Awb 6, 7).
 */
export const objectionV2Machine = setup({
  types: { context: {} as ObjectionV2Context, events: {} as MachineEvent, input: {} as Started<ObjectionV2Input> },
  actions: { ...effectActions, copyPlan: assign(({ event }) => ({ ...(event.plan.set as JsonObject) })) },
  guards: {
    notExtended: ({ context }: Scope) => objectionRules.notExtended(asFirst(context)) === undefined,
    notNoticed: ({ context }: Scope) => objectionRules.notNoticed(asFirst(context)) === undefined,
    sendingTakenBack: ({ event }: { readonly event: MachineEvent }) => event['sentOn'] === null,
    upholds: ({ context }: Scope) => context.proposal?.outcome === 'upheld' || context.proposal?.outcome === 'partly',
  },
  delays: { completionOver: 1, appealOver: 1 },
}).createMachine({
  id: 'objection',
  context: ({ input }) => ({ ...startOfV2(inputOf(input)), ...input.plan.set }),
  entry: [
    { type: 'record', params: row },
    { type: 'effects', params: receipt },
  ],
  initial: 'open',
  on: { 'placement.ended': { actions: 'copyPlan' }, 'file.closed': { target: '.closed', actions: 'copyPlan' } },
  states: {
    open: {
      initial: 'received',
      on: {
        'objection.withdrawn': {
          target: 'withdrawn',
          actions: [
            ...note,
            asks(cancelledHearing),
            { type: 'effects', params: overWithout(() => 'withdrawn') },
            { type: 'effects', params: withdrawalLetters },
            penalty,
          ],
        },
        'objection.extended': { guard: 'notExtended', actions: note },
        'default.noticed': { guard: 'notNoticed', actions: note },
      },
      states: {
        received: {
          on: {
            'objection.assessed': { target: 'toHear', actions: note },
            'objection.completionAsked': { target: 'incomplete', actions: note },
          },
        },
        incomplete: {
          on: { 'objection.completed': { target: 'received', actions: note } },
          after: { completionOver: { target: 'received', actions: note } },
        },
        toHear: {
          on: {
            'hearing.planned': { target: 'hearingPlanned', actions: invited },
            'hearing.waived': { target: 'toPrepare', actions: note },
          },
        },
        hearingPlanned: {
          on: {
            'hearing.moved': { actions: invited },
            'hearing.held': { target: 'toPrepare', actions: note },
            'hearing.waived': { target: 'toPrepare', actions: [asks(cancelledHearing), ...note] },
          },
        },
        toPrepare: { on: { 'objection.prepared': { target: 'prepared', actions: note } } },
        prepared: {
          on: {
            'objection.returned': { target: 'toPrepare', actions: note },
            'objection.decided': [
              {
                guard: 'upholds',
                target: '#objection.decided',
                actions: [...note, { type: 'effects', params: upheld }, penalty],
              },
              {
                target: '#objection.decided',
                actions: [...note, { type: 'effects', params: withoutHelp }, penalty],
              },
            ],
          },
        },
      },
    },
    decided: { on: { 'decision.sent': { target: 'sent', actions: [...note, asks(decisionLetters)] } } },
    sent: {
      on: { 'sending.corrected': [takenBack, { actions: note }] },
      after: { appealOver: { target: 'settled', actions: note } },
    },
    settled: { on: { 'sending.corrected': [takenBack, { target: 'sent', actions: note }] } },
    withdrawn: {},
    closed: { type: 'final' },
  },
});
