import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { JsonObject, MachineEvent, WorkflowDefinition } from '../../workflows/definition.js';
import { effectActions } from '../../workflows/effect-actions.js';
import { leafPath } from '../../workflows/state-path.js';
import { Workflows } from '../../src/engine/decision-env.js';
import { MigrationRefusedError } from '../../src/engine/engine.errors.js';
import type { Instance } from '../../workflows/step.js';

type Context = {
  readonly candidate: string;
  readonly employer: string;
  readonly municipality: string;
  readonly owner: string;
  readonly openedOn: string;
  readonly count: number;
  readonly dates: { readonly endsOn: string | null };
};

/** A machine small enough to see through: counts, waits for a day, opens and tells a second instance. */
const machine = setup({
  types: {} as { context: Context; events: MachineEvent; input: { plan: { set: Context } } },
  actions: { ...effectActions, copyPlan: assign(({ event }) => event.plan.set as Partial<Context>) },
  guards: { mayCount: ({ context }) => context.count < 3 },
  delays: { ends: 1 },
}).createMachine({
  id: 'placement',
  context: ({ input }) => input.plan.set,
  initial: 'open',
  states: {
    open: {
      after: { ends: { target: 'ended', actions: ['copyPlan'] } },
      on: {
        counted: {
          guard: 'mayCount',
          actions: [
            'copyPlan',
            {
              type: 'fact',
              params: ({ context }) => ({
                kind: 'contractHours',
                from: '2026-01-01',
                value: { hours: String(context.count) },
              }),
            },
            {
              type: 'record',
              params: ({ context }) => ({ table: 'ending', number: 1, values: { reason: `r${context.count}` } }),
            },
            { type: 'send', params: { template: 'toy', to: 'employer', data: {} } },
            { type: 'task', params: { template: 'toy', to: 'owner', dueOn: null, data: {} } },
          ],
        },
        opened: {
          actions: [
            'copyPlan',
            { type: 'open', params: { instance: 'measurement-1', workflow: 'placement', input: {} } },
          ],
        },
        toldTooMuch: {
          actions: ['copyPlan', { type: 'tell', params: { instance: 'measurement-1', event: { type: 'unheard' } } }],
        },
        told: {
          actions: ['copyPlan', { type: 'tell', params: { instance: 'measurement-1', event: { type: 'counted' } } }],
        },
        endMoved: { actions: ['copyPlan'] },
      },
    },
    ended: { on: { closedNow: 'closed' } },
    closed: { type: 'final' },
  },
});

const event = (shape: z.ZodRawShape = {}) => ({
  version: 1,
  schema: z.strictObject(shape),
  roles: ['consultant', 'system'] as const,
  label: 'Tel',
  story: 'telde',
});

const ids = { candidate: '11111111-1111-4111-8111-111111111111', employer: '22222222-2222-4222-8222-222222222222' };

export const toyDefinition: WorkflowDefinition = {
  name: 'placement',
  version: 1,
  machine,
  input: z.looseObject({}),
  context: z.looseObject({ count: z.int(), dates: z.strictObject({ endsOn: z.iso.date().nullable() }) }),
  events: {
    counted: event(),
    opened: event(),
    told: event(),
    toldTooMuch: event(),
    endMoved: event({ endsOn: z.iso.date() }),
    closedNow: event(),
  },
  rules: {
    mayCount: (context) =>
      (context as Context).count < 3 ? undefined : { code: 'enough', detail: 'Er is genoeg geteld.' },
  },
  check: () => [],
  planStart: ({ today }) => ({
    set: { ...ids, municipality: '0402', owner: 'member-1', openedOn: today, count: 0, dates: { endsOn: null } },
    explanation: [],
  }),
  plan: ({ context, event: happened }) => ({ set: planned(context, happened), explanation: [] }),
  reminders: (context) => {
    const { endsOn } = (context as Context).dates;
    return endsOn === null ? [] : [{ name: 'endNear', dueOn: endsOn, to: 'owner', template: 'toy' }];
  },
  summary: (context, value) => ({
    state: leafPath(value),
    label: 'Speelgoed',
    sentence: 'Dit is speelgoed.',
    whoActs: 'consultant',
    nextDueOn: (context as Context).dates.endsOn,
    outcome: null,
  }),
  states: {},
  delays: { ends: 'endsOn' },
  delayLabels: {},
};

function planned(context: JsonObject, happened: { readonly type: string }): JsonObject {
  if (happened.type === 'counted') return { count: (context as Context).count + 1 };
  if (happened.type === 'endMoved') return { dates: { endsOn: (happened as { endsOn?: string }).endsOn ?? null } };
  return {};
}

/** A second version that keeps how often was counted in words, and a third that would lose its timer. */
const versions: Readonly<Record<number, WorkflowDefinition>> = {
  1: toyDefinition,
  2: { ...toyDefinition, version: 2 },
  3: { ...toyDefinition, version: 3 },
};

export class ToyWorkflows extends Workflows {
  version(_name: string, version: number): WorkflowDefinition {
    const found = versions[version];
    if (!found) throw new Error(`no version ${version}`);
    return found;
  }
  latest(): WorkflowDefinition {
    return toyDefinition;
  }
  migrate(from: WorkflowDefinition, to: WorkflowDefinition, instance: Instance): Instance {
    const { context } = instance;
    if (to.version === 3) return { ...instance, context: { ...context, dates: { endsOn: null } } };
    if (context['count'] !== 1)
      throw new MigrationRefusedError('placement', from.version, to.version, 'alleen na één keer.');
    return { ...instance, context: { ...context, counted: 'once' } };
  }
}
