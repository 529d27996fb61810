import { describe, expect, it } from '@jest/globals';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { MachineEvent, WorkflowDefinition } from '../definition.js';
import { effectActions } from '../effect-actions.js';
import { eventOf } from '../event-of.js';
import { dice } from './prng.walk.js';
import { walk, type WalkPlan } from './walk.walk.js';

const machine = setup({
  types: { context: {} as { dates: { over: string | null } }, events: {} as MachineEvent },
  actions: { ...effectActions, copyPlan: assign(({ event }) => ({ ...event.plan.set })) },
  guards: { never: () => false },
  delays: { over: 1 },
}).createMachine({
  id: 'support',
  context: { dates: { over: '2020-06-01' } },
  initial: 'begun',
  states: {
    begun: { always: 'open' },
    open: {
      on: {
        go: [
          { guard: 'never', target: 'dream', actions: 'copyPlan' },
          { target: 'closed', actions: 'copyPlan' },
        ],
      },
      after: { over: { target: 'late', actions: 'copyPlan' } },
    },
    late: { on: { go: { target: 'closed', actions: 'copyPlan' } } },
    dream: { on: { go: { target: 'closed', actions: 'copyPlan' } } },
    closed: { type: 'final' },
  },
});
const label = { label: 'Staat', meaning: 'Een staat.' };
const definition: WorkflowDefinition = {
  name: 'support',
  version: 1,
  machine,
  input: z.strictObject({}),
  context: z.strictObject({ dates: z.strictObject({ over: z.string().nullable() }) }),
  events: { go: eventOf(['consultant'], { label: 'Gaan', story: 'is gegaan' }, { day: z.string() }) },
  rules: {},
  check: () => [],
  plan: () => ({ set: {}, explanation: [] }),
  planStart: () => ({ set: {}, explanation: [] }),
  reminders: () => [],
  summary: () => ({
    state: 'open',
    label: 'Open',
    sentence: 'Het loopt nog even.',
    whoActs: 'nobody',
    nextDueOn: null,
    outcome: null,
  }),
  states: { begun: label, open: label, late: label, dream: label, closed: label },
  delays: { over: 'over' },
  delayLabels: { over: 'voorbij' },
};
const plan: WalkPlan = {
  definition,
  lives: 40,
  stepsPerLife: 5,
  seed: 1,
  from: '2019-01-01',
  input: () => ({}),
  payload: (_type, { today }) => ({ day: today }),
};

describe('a walk over many lives', () => {
  it('names the state and the transitions that no life reached, by source, event and place', () => {
    expect(walk(plan).notReached).toEqual(['state dream', 'open --go[0]', 'dream --go[0]']);
  });

  it('is the same for the same seed', () => {
    expect(walk({ ...plan, seed: 7 })).toEqual(walk({ ...plan, seed: 7 }));
    expect([dice(1).next(), dice(1).next()]).toEqual([dice(1).next(), dice(1).next()]);
    expect(dice(1).next()).not.toBe(dice(2).next());
  });

  it('counts refusals by event, code and field', () => {
    expect(walk({ ...plan, lives: 1, payload: () => ({ day: 5 }), from: '2010-01-01' }).refused).toEqual({
      'go: payload (day)': 5,
    });
  });

  it('throws with the seed when a context leaves its schema or a state has no label', () => {
    const strange = { ...definition, planStart: () => ({ set: {}, explanation: [] }), context: z.strictObject({}) };
    expect(() => walk({ ...plan, definition: strange })).toThrow(/Life with seed 100003: The context does not fit/);
    expect(() => walk({ ...plan, definition: { ...definition, states: {} } })).toThrow(/has no label/);
  });
});
