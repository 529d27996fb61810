import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import type { Effect } from '../effects.js';
import { inputOf, type Started } from '../started.js';
import { type RegisterMessageContext, startOf } from './register-message.context.js';
import type { RegisterMessageInput } from './register-message.events.js';
import { registerMessageRules } from './register-message.rules.js';

type Scope = { readonly context: RegisterMessageContext };
type Row = Extract<Effect, { readonly type: 'record' }>['params'];

const row = ({ context: c }: Scope): Row => ({
  table: 'register_message',
  number: c.number,
  values: {
    kind: c.kind,
    percentage: c.wageValue,
    code: c.code,
    dueOn: c.dueOn,
    informedOn: c.informedOn,
    channel: c.channel,
    sentOn: c.sentOn,
    confirmedOn: c.confirmedOn,
    rejectedOn: c.rejectedOn,
    rejectionCode: c.rejectionCode,
    entryFrom: c.entryFrom,
    corrects: c.corrects,
  },
});
const note = ['copyPlan', { type: 'record', params: row }] as const;
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
const dropped = { target: 'dropped', actions: note } as const;

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
  entry: { type: 'record', params: row },
  initial: 'begun',
  on: {
    'person.informed': { actions: note },
    'placement.ended': { actions: 'copyPlan' },
    'file.closed': { target: '.closed', actions: 'copyPlan' },
  },
  states: {
    begun: { always: [{ guard: 'personInformed', target: 'toSend' }, { target: 'toInform' }] },
    toInform: {
      on: {
        'person.informed': { target: 'toSend', actions: [...note, informing] },
        'message.dropped': dropped,
      },
    },
    toSend: {
      on: {
        'message.sent': {
          guard: 'personInformed',
          target: 'sent',
          actions: [...note, tell('register.reported', (c) => ({ reportedOn: c.sentOn }))],
        },
        'message.dropped': dropped,
      },
    },
    sent: {
      on: {
        'message.confirmed': {
          target: 'confirmed',
          actions: [...note, tell('register.confirmed', (c) => ({ confirmedOn: c.confirmedOn }))],
        },
        'message.rejected': {
          target: 'rejected',
          actions: [
            ...note,
            tell('register.rejected', (c) => ({ rejectedOn: c.rejectedOn, reason: c.rejectionCode })),
            mending,
          ],
        },
        'message.deliverAgain': { target: 'toSend', actions: note },
      },
    },
    rejected: {
      on: {
        'message.mended': { target: 'toSend', actions: note },
        'message.dropped': dropped,
      },
    },
    confirmed: {
      on: {
        'message.deliverAgain': { target: 'toSend', actions: note },
        'message.foundWrong': { target: 'wrong', actions: note },
      },
    },
    wrong: { on: { 'message.deliverAgain': { target: 'toSend', actions: note } } },
    dropped: {},
    closed: { type: 'final' },
  },
});
