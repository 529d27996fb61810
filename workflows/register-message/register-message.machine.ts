import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import { inputOf, type Started } from '../started.js';
import { type RegisterMessageContext, startOf } from './register-message.context.js';
import type { RegisterMessageInput } from './register-message.events.js';
import { deliveryRow, informedRow, row } from './register-message.rows.js';
import { registerMessageRules } from './register-message.rules.js';

type Scope = { readonly context: RegisterMessageContext };

const noted = (state: string) => ['copyPlan', { type: 'record', params: row(state) }] as const;
const delivery = { type: 'record', params: deliveryRow } as const;
const tell = (type: string, facts: (context: RegisterMessageContext) => JsonObject) =>
  ({
    type: 'tell',
    params: ({ context }: Scope) => ({
      instance: 'placement',
      event: { type, message: context.number, ...facts(context) },
    }),
  }) as const;
const informing = {
  type: 'send',
  params: ({ context }: Scope) => ({
    template: 'register.information',
    to: 'worker',
    data: { message: context.number, wageValue: context.wageValue, channel: context.channel },
  }),
} as const;
const mending = {
  type: 'task',
  params: ({ context }: Scope) => ({
    template: 'register.mend',
    to: 'backOffice',
    dueOn: null,
    data: { message: context.number, code: context.rejectionCode },
  }),
} as const;
const dropped = { target: 'dropped', actions: noted('dropped') } as const;
const again = { target: 'toSend', actions: [...noted('toSend'), delivery] } as const;

/** One message to the register: inform, send, confirmed, or rejected and mended (A7, A8, A8b, M53). */
export const registerMessageMachine = setup({
  types: {
    context: {} as RegisterMessageContext,
    events: {} as MachineEvent,
    input: {} as Started<RegisterMessageInput>,
  },
  actions: { ...effectActions, copyPlan: assign(({ event }) => ({ ...(event.plan.set as JsonObject) })) },
  guards: {
    personInformed: ({ context }: Scope) => registerMessageRules.personInformed(context) === undefined,
  },
}).createMachine({
  id: 'register-message',
  context: ({ input }) => ({ ...startOf(inputOf(input)), ...input.plan.set }),
  initial: 'begun',
  on: {
    'person.informed': { actions: ['copyPlan', { type: 'record', params: informedRow }] },
    'placement.ended': { actions: 'copyPlan' },
    'file.closed': { target: '.closed', actions: 'copyPlan' },
  },
  states: {
    begun: {
      always: [
        { guard: 'personInformed', target: 'toSend', actions: { type: 'record', params: row('toSend') } },
        { target: 'toInform', actions: { type: 'record', params: row('toInform') } },
      ],
    },
    toInform: {
      on: {
        'person.informed': { target: 'toSend', actions: [...noted('toSend'), informing] },
        'message.dropped': dropped,
      },
    },
    toSend: {
      on: {
        'message.sent': {
          guard: 'personInformed',
          target: 'sent',
          actions: [...noted('sent'), delivery, tell('register.reported', (c) => ({ reportedOn: c.sentOn }))],
        },
        'message.dropped': dropped,
      },
    },
    sent: {
      on: {
        'message.confirmed': {
          target: 'confirmed',
          actions: [
            ...noted('confirmed'),
            delivery,
            tell('register.confirmed', (c) => ({ confirmedOn: c.confirmedOn })),
          ],
        },
        'message.rejected': {
          target: 'rejected',
          actions: [
            ...noted('rejected'),
            delivery,
            tell('register.rejected', (c) => ({ rejectedOn: c.rejectedOn, reason: c.rejectionCode })),
            mending,
          ],
        },
        'message.deliverAgain': again,
      },
    },
    rejected: {
      on: {
        'message.mended': again,
        'message.dropped': dropped,
      },
    },
    confirmed: {
      on: {
        'message.deliverAgain': again,
        'message.foundWrong': { target: 'wrong', actions: [...noted('wrong'), delivery] },
      },
    },
    wrong: { on: { 'message.deliverAgain': again } },
    dropped: {},
    closed: { type: 'final' },
  },
});
