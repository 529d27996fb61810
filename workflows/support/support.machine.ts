import { assign, setup } from 'xstate';
import type { JsonObject, MachineEvent } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import type { Effect } from '../effects.js';
import { inputOf, type Started } from '../started.js';
import { startOf, type SupportContext } from './support.context.js';
import type { SupportInput } from './support.events.js';
import { supportRules } from './support.rules.js';

type Scope = { readonly context: SupportContext };
type Row = Extract<Effect, { readonly type: 'record' }>['params'];

const row = ({ context: c }: Scope): Row => {
  const terms = c.granted ?? c.proposal;
  return {
    table: 'support',
    number: c.number,
    values: {
      kind: c.kind,
      form: terms?.form ?? null,
      hours: terms?.hours ?? null,
      rate: terms?.rate ?? null,
      provider: terms?.provider ?? null,
      fromOn: terms?.fromOn ?? null,
      untilOn: c.endedOn ?? terms?.untilOn ?? null,
      decidedOn: c.decidedOn,
      purposeCode: terms?.purposeCode ?? null,
      budgetLine: terms?.budgetLine ?? null,
      programme: terms?.programme ?? null,
      evaluatedOn: c.evaluatedOn,
    },
  };
};
const note = ['copyPlan', { type: 'record', params: row }] as const;
const tell = (type: string, facts: (context: SupportContext) => JsonObject) =>
  ({
    type: 'tell',
    params: ({ context }: Scope) => ({
      instance: 'placement',
      event: { type, support: context.number, ...facts(context) },
    }),
  }) as const;
const letters = (template: string) =>
  ({
    type: 'effects',
    params: ({ context: c }: Scope): { readonly list: readonly Effect[] } => ({
      list: ['worker', 'employer'].map((to) => ({
        type: 'send',
        params: { template, to, data: { support: c.number, decidedOn: c.decidedOn } },
      })),
    }),
  }) as const;

/** The provider of a jobcoach; another kind of support does not keep somebody from measuring (C6). */
const coachOf = (c: SupportContext): string | null =>
  c.kind.toLowerCase().startsWith('jobcoach') ? (c.granted?.provider ?? null) : null;

const tellEnded = tell('support.ended', (c) => ({ endedOn: c.endedOn }));
const tellGranted = tell('support.granted', (c) => ({
  from: c.granted?.fromOn ?? null,
  until: c.granted?.untilOn ?? null,
  coach: coachOf(c),
}));
const granting = [...note, tellGranted, letters('support.granted')] as const;
/** The decision on the objection is the letter. */
const replacing = [...note, tellGranted] as const;
const refusing = [...note, tell('support.refused', () => ({})), letters('support.refused')] as const;
/** What runs goes on, so the placement hears nothing. */
const refusingExtension = [...note, letters('support.refused')] as const;
const untreated = [...note, tell('support.refused', () => ({})), letters('support.untreated')] as const;
const ending = [...note, tellEnded] as const;
/** The placement hears of it as of any other; where it is over already, that too. */
const takingOver = [
  { guard: 'isOver', target: '#support.ended', actions: [...note, tellGranted, tellEnded] },
  { guard: 'hasBegun', target: '#support.running', actions: [...note, tellGranted] },
  { target: '#support.granted', actions: [...note, tellGranted] },
] as const;

type Planned = { readonly event: MachineEvent };
const planOf = ({ event }: Planned): Partial<SupportContext> => event.plan.set as Partial<SupportContext>;

/** Guidance on the workplace: asked or proposed, decided by two, running, evaluated before it ends (A10, M42). */
export const supportMachine = setup({
  types: { context: {} as SupportContext, events: {} as MachineEvent, input: {} as Started<SupportInput> },
  actions: { ...effectActions, copyPlan: assign(({ event }) => ({ ...(event.plan.set as JsonObject) })) },
  guards: {
    isApplication: ({ context }: Scope) => context.askedBy !== 'exOfficio',
    isExtension: ({ context }: Scope) => context.granted !== null,
    grants: ({ context }: Scope) => context.proposal?.outcome === 'grant',
    isOver: (scope: Planned) => planOf(scope).endedOn != null,
    hasBegun: (scope: Planned) => planOf(scope).dates?.starts == null,
    evaluatedFirst: ({ context }: Scope) => supportRules.evaluatedFirst(context) === undefined,
  },
  delays: { completionOver: 1, untreatedOver: 1, starts: 1, over: 1 },
}).createMachine({
  id: 'support',
  context: ({ input }) => ({ ...startOf(inputOf(input)), ...input.plan.set }),
  entry: { type: 'record', params: row },
  initial: 'begun',
  on: {
    'support.replaced': { target: '.granted', actions: replacing },
    'placement.ended': { actions: 'copyPlan' },
    'file.closed': { target: '.closed', actions: 'copyPlan' },
  },
  states: {
    begun: { always: [{ guard: 'isApplication', target: 'application' }, { target: 'proposed' }] },
    application: {
      initial: 'applied',
      on: {
        'support.withdrawn': { target: 'withdrawn', actions: note },
        'placement.ended': { target: 'withdrawn', actions: note },
      },
      states: {
        applied: {
          on: {
            'support.completionAsked': { target: 'incomplete', actions: note },
            'support.prepared': { target: '#support.prepared', actions: note },
          },
        },
        incomplete: {
          on: { 'support.completed': { target: 'applied', actions: note } },
          after: { completionOver: { target: 'notCompleted', actions: note } },
        },
        notCompleted: {
          on: {
            'support.completed': { target: 'applied', actions: note },
            'support.leftUntreated': { target: '#support.untreated', actions: untreated },
          },
          after: { untreatedOver: { target: 'applied', actions: note } },
        },
      },
    },
    proposed: {
      on: {
        'support.prepared': { target: 'prepared', actions: note },
        'support.takenOver': takingOver,
        'support.withdrawn': { target: 'withdrawn', actions: note },
        'placement.ended': { target: 'withdrawn', actions: note },
      },
    },
    prepared: {
      on: {
        'support.decided': [
          { guard: 'grants', target: 'granted', actions: granting },
          { guard: 'isExtension', target: 'running', actions: refusingExtension },
          { target: 'refused', actions: refusing },
        ],
        'support.returned': [
          { guard: 'isExtension', target: 'running', actions: note },
          { guard: 'isApplication', target: 'application', actions: note },
          { target: 'proposed', actions: note },
        ],
        'support.withdrawn': [
          { guard: 'isExtension', target: 'running', actions: note },
          { target: 'withdrawn', actions: note },
        ],
        'placement.ended': [
          { guard: 'isExtension', target: 'ended', actions: ending },
          { target: 'withdrawn', actions: note },
        ],
      },
    },
    granted: {
      on: {
        'support.stopped': { target: 'ended', actions: ending },
        'placement.ended': { target: 'ended', actions: ending },
      },
      after: { starts: { target: 'running', actions: note } },
    },
    running: {
      on: {
        'support.progressReported': { actions: note },
        'support.evaluated': { actions: note },
        'support.prepared': { guard: 'evaluatedFirst', target: 'prepared', actions: note },
        'support.stopped': { target: 'ended', actions: ending },
        'placement.ended': { target: 'ended', actions: ending },
      },
      after: { over: { target: 'ended', actions: ending } },
    },
    refused: {},
    untreated: {},
    withdrawn: {},
    ended: {
      on: { 'support.progressReported': { actions: note }, 'support.evaluated': { actions: note } },
    },
    closed: { type: 'final' },
  },
});
