import { describe, expect, test } from '@jest/globals';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import { FIRST_DAY, requireInForce } from './law/dates.js';
import { builtInTables } from './law/tables.js';
import { defaultPolicies } from './law/policies.js';
import type { MachineEvent, WorkflowDefinition, WorkflowEvent } from './definition.js';
import { effectActions } from './effect-actions.js';
import { possibleEvents, replay, start, step, type Instance, type StepEnv } from './step.js';

type Context = { readonly seen: string; readonly dates: Readonly<Record<string, never>> };

/** Two regions, named so that the alphabet would turn them round: the first notes what the second then tells. */
const machine = setup({
  types: {} as { context: Context; events: MachineEvent },
  actions: { ...effectActions, copyPlan: assign(({ event }) => event.plan.set as Partial<Context>) },
  guards: { neverHere: () => false, alwaysHere: () => true },
}).createMachine({
  id: 'placement',
  type: 'parallel',
  context: { seen: 'nothing', dates: {} },
  states: {
    writes: { on: { told: { actions: ['copyPlan'] }, refusedInOne: { actions: ['copyPlan'] } } },
    asks: {
      on: {
        told: {
          actions: [
            {
              type: 'send',
              params: ({ context }) => ({ template: 'seen', to: 'owner', data: { seen: context.seen } }),
            },
          ],
        },
        refusedInOne: { guard: 'neverHere', actions: ['copyPlan'] },
        refusedInTwo: { guard: 'neverHere', actions: ['copyPlan'] },
      },
    },
    doubts: { on: { refusedInTwo: { guard: 'neverHere', actions: ['copyPlan'] } } },
  },
});

const event = { version: 1, schema: z.strictObject({}), roles: ['consultant'], label: 'Zeg', story: 'zei' } as const;
const refusal = { code: 'never', detail: 'Dit kan nooit.' };

const definition: WorkflowDefinition = {
  name: 'placement',
  version: 1,
  machine,
  input: z.looseObject({}),
  context: z.looseObject({}),
  events: { told: event, refusedInOne: event, refusedInTwo: event, nowhere: event },
  rules: { neverHere: () => refusal },
  check: () => [],
  planStart: () => ({ set: {}, explanation: [] }),
  plan: ({ today }) => {
    requireInForce(today, FIRST_DAY, 'B2', 'start');
    return { set: { seen: 'the plan' }, explanation: [] };
  },
  reminders: () => [],
  summary: () => ({ state: 'x', label: 'x', sentence: 'x', whoActs: 'nobody', nextDueOn: null, outcome: null }),
  states: {},
  delays: {},
  delayLabels: {},
};

const env: StepEnv = {
  actor: { id: 'member-1', role: 'consultant', tenant: 'tenant-1' },
  today: '2026-03-01',
  at: '2026-03-01T09:00:00.000Z',
  policies: defaultPolicies,
  tables: builtInTables,
};

const sorted = (instance: Instance): Instance => ({
  ...instance,
  value: { asks: {}, doubts: {}, writes: {} },
});

describe('a step', () => {
  test('gives the same effects whatever the order in which the stored state names its regions', () => {
    const { instance } = start(definition, {}, env);
    const first = step(definition, instance, { type: 'told' }, env);
    const second = step(definition, sorted(instance), { type: 'told' }, env);
    expect(first).toMatchObject({ ok: true, effects: [{ type: 'send', params: { data: { seen: 'the plan' } } }] });
    expect(second).toEqual(first);
    if (first.ok) expect(replay(definition, sorted(instance), first.event)?.effects).toEqual(first.effects);
  });

  test('is refused when the rule of one region refuses, though another would take it', () => {
    const { instance } = start(definition, {}, env);
    expect(step(definition, instance, { type: 'refusedInOne' }, env)).toEqual({
      ok: false,
      kind: 'rule',
      refusals: [refusal],
    });
    expect(possibleEvents(definition, instance)).toEqual([
      { type: 'told' },
      { type: 'refusedInOne', refusal },
      { type: 'refusedInTwo', refusal },
    ]);
  });

  test('says once what two regions refuse for the same reason', () => {
    const { instance } = start(definition, {}, env);
    expect(step(definition, instance, { type: 'refusedInTwo' }, env)).toMatchObject({ refusals: [refusal] });
  });

  test('is refused on a day the law does not know', () => {
    const { instance } = start(definition, {}, env);
    expect(step(definition, instance, { type: 'told' }, { ...env, today: '2016-12-31' })).toMatchObject({
      ok: false,
      kind: 'invalid',
      refusals: [{ code: 'date.before-rule', rule: 'B2', field: 'start' }],
    });
  });

  test('tells with what cannot be read also that it cannot be now', () => {
    const { instance } = start(definition, {}, env);
    const codesOf = (type: string): readonly string[] => {
      const result = step(definition, instance, { type, more: 1 }, env);
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect(codesOf('nowhere')).toEqual(['payload', 'not-in-this-state']);
    expect(codesOf('refusedInOne')).toEqual(['payload', 'never']);
    expect(codesOf('told')).toEqual(['payload']);
  });

  test('says apart what does not exist, what is wrong and what cannot be now', () => {
    const { instance } = start(definition, {}, env);
    const sent: readonly WorkflowEvent[] = [{ type: 'unheard' }, { type: 'told', more: 1 }, { type: 'nowhere' }];
    const kinds = sent.map((one) => {
      const result = step(definition, instance, one, env);
      return result.ok ? 'taken' : result.kind;
    });
    expect(kinds).toEqual(['invalid', 'invalid', 'state']);
  });
});
