import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import { inputOf, type Started } from '../started.js';
import { type ObjectionContext, startOf } from './objection.context.js';
import {
  cancelledHearing,
  decisionLetters,
  hearingLetters,
  penaltyTask,
  receipt,
  row,
  tellDecided,
  tellUpheld,
  tellWithdrawn,
} from './objection.effects.js';
import type { ObjectionInput } from './objection.events.js';
import { objectionRules } from './objection.rules.js';

type Scope = { readonly context: ObjectionContext };
const note = ['copyPlan', { type: 'record', params: row }] as const;
const invited = [...note, { type: 'effects', params: hearingLetters }] as const;

/** What did not go out after all is to be sent again. */
const takenBack = { guard: 'sendingTakenBack', target: '#objection.decided', actions: note } as const;

/** An objection against one decision: in time, heard, decided within its term, or withdrawn (D3, D4, C12, M54; Awb 6, 7). */
export const objectionMachine = setup({
  types: { context: {} as ObjectionContext, events: {} as MachineEvent, input: {} as Started<ObjectionInput> },
  actions: { ...effectActions, copyPlan: assign(({ event }) => ({ ...(event.plan.set as JsonObject) })) },
  guards: {
    notExtended: ({ context }: Scope) => objectionRules.notExtended(context) === undefined,
    notNoticed: ({ context }: Scope) => objectionRules.notNoticed(context) === undefined,
    sendingTakenBack: ({ event }: { readonly event: MachineEvent }) => event['sentOn'] === null,
    upholds: ({ context }: Scope) => context.proposal?.outcome === 'upheld' || context.proposal?.outcome === 'partly',
  },
  delays: { completionOver: 1, appealOver: 1 },
}).createMachine({
  id: 'objection',
  context: ({ input }) => ({ ...startOf(inputOf(input)), ...input.plan.set }),
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
            { type: 'effects', params: cancelledHearing },
            { type: 'tell', params: tellWithdrawn },
            { type: 'effects', params: penaltyTask },
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
            'hearing.waived': {
              target: 'toPrepare',
              actions: [{ type: 'effects', params: cancelledHearing }, ...note],
            },
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
                actions: [...note, { type: 'tell', params: tellUpheld }, { type: 'effects', params: penaltyTask }],
              },
              {
                target: '#objection.decided',
                actions: [...note, { type: 'tell', params: tellDecided }, { type: 'effects', params: penaltyTask }],
              },
            ],
          },
        },
      },
    },
    decided: {
      on: { 'decision.sent': { target: 'sent', actions: [...note, { type: 'effects', params: decisionLetters }] } },
    },
    sent: {
      on: { 'sending.corrected': [takenBack, { actions: note }] },
      after: { appealOver: { target: 'settled', actions: note } },
    },
    settled: { on: { 'sending.corrected': [takenBack, { target: 'sent', actions: note }] } },
    withdrawn: {},
    closed: { type: 'final' },
  },
});
