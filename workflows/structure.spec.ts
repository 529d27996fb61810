import { describe, expect, it } from '@jest/globals';
import { type AnyStateMachine, assign, not, sendTo, setup } from 'xstate';
import { z } from 'zod';
import type { WorkflowDefinition } from './definition.js';
import { effectActions } from './effect-actions.js';
import { eventOf } from './event-of.js';
import { definitions } from './registry.js';
import { requireStructure, structureFaults } from './structure.js';

const words = { label: 'Gaan', story: 'is gegaan' };

const good = setup({
  actions: { ...effectActions, copyPlan: assign({}) },
  guards: { mayGo: () => true },
  delays: { over: 1 },
}).createMachine({
  id: 'support',
  initial: 'open',
  states: {
    open: { on: { go: { guard: 'mayGo', target: 'closed', actions: 'copyPlan' } }, after: { over: 'closed' } },
    closed: { type: 'final' },
  },
});

/** A small definition without faults, on which each test breaks one thing. */
function aDefinition(change: Partial<WorkflowDefinition> = {}): WorkflowDefinition {
  return {
    name: 'support',
    version: 1,
    machine: good,
    input: z.strictObject({ number: z.int() }),
    context: z.strictObject({ dates: z.strictObject({ over: z.string().nullable() }) }),
    events: { go: eventOf(['consultant'], words, { day: z.string() }) },
    rules: { mayGo: () => undefined },
    check: () => [],
    plan: () => ({ set: {}, explanation: [] }),
    planStart: () => ({ set: {}, explanation: [] }),
    reminders: () => [],
    summary: () => ({ state: '', label: '', sentence: '', whoActs: 'nobody', nextDueOn: null, outcome: null }),
    states: { open: { label: 'Open', meaning: 'Loopt.' }, closed: { label: 'Gesloten', meaning: 'Klaar.' } },
    delays: { over: 'over' },
    delayLabels: { over: 'voorbij' },
    ...change,
  };
}

const faultsOf = (change: Partial<WorkflowDefinition>): readonly string[] => structureFaults(aDefinition(change));
const base = setup({
  actions: { ...effectActions, copyPlan: assign({}) },
  guards: { mayGo: () => true },
  delays: { over: 1 },
});
/** The good machine with its open state changed. */
const openWith = (more: object): AnyStateMachine =>
  base.createMachine({
    id: 'support',
    initial: 'open',
    states: {
      open: { on: { go: { guard: 'mayGo', target: 'closed' } }, after: { over: 'closed' }, ...more },
      closed: { type: 'final' },
    },
  });
const withState = (name: string, state: object): Partial<WorkflowDefinition> => ({
  machine: base.createMachine({
    id: 'support',
    initial: 'open',
    states: {
      open: { on: { go: [{ guard: 'mayGo', target: 'closed' }, { target: name }] }, after: { over: 'closed' } },
      [name]: state,
      closed: { type: 'final' },
    },
  }),
  states: { ...aDefinition().states, [name]: { label: 'Nieuw', meaning: 'Nieuw.' } },
});

describe('the structure of a workflow', () => {
  it('is without fault in the small example', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each(definitions.map((one) => [`${one.name} ${one.version}`, one] as const))('is sound in %s', (_name, one) => {
    expect(structureFaults(one)).toEqual([]);
  });

  it('finds a state nothing leads to', () => {
    const machine = base.createMachine({
      id: 'support',
      initial: 'open',
      states: {
        open: { on: { go: { guard: 'mayGo', target: 'closed' } }, after: { over: 'closed' } },
        orphan: { on: { go: 'closed' } },
        closed: { type: 'final' },
      },
    });
    const states = { ...aDefinition().states, orphan: { label: 'Wees', meaning: 'Niets leidt hierheen.' } };
    expect(faultsOf({ machine, states })).toEqual(['staat orphan is niet te bereiken']);
  });

  it('finds a state without a way on', () => {
    expect(faultsOf(withState('trap', {}))).toEqual(['staat trap heeft geen weg verder']);
  });

  it('finds a final state beside closed', () => {
    expect(faultsOf(withState('done', { type: 'final' }))).toEqual(['staat done heeft geen weg verder']);
  });

  it('finds a delay without a date, without a label, without a place in the list', () => {
    expect(faultsOf({ context: z.strictObject({ dates: z.strictObject({}) }) })).toEqual([
      'wachttijd over heeft geen datum in de context',
    ]);
    expect(faultsOf({ delayLabels: {} })).toEqual(['wachttijd over heeft geen naam voor de gebruiker']);
    expect(faultsOf({ delays: {} })).toEqual(['wachttijd over staat niet in de lijst van wachttijden']);
  });

  it('finds a delay in milliseconds', () => {
    const machine = openWith({ after: { over: 'closed', 5000: 'closed' } });
    expect(faultsOf({ machine })).toEqual(['een wachttijd van open heeft geen naam']);
  });

  it('finds invoke, history and a wildcard', () => {
    expect(faultsOf({ machine: openWith({ invoke: { src: 'something' } }) })).toContain('open roept iets aan (invoke)');
    expect(faultsOf(withState('memory', { type: 'history' }))).toContain('memory is een geheugenstaat (history)');
    const listening = openWith({ on: { go: { guard: 'mayGo', target: 'closed' }, '*': 'closed' } });
    expect(faultsOf({ machine: listening })).toEqual(['open luistert naar alles (*)']);
  });

  it('finds guards without a name or put together', () => {
    for (const guard of [() => true, not('mayGo')]) {
      const machine = openWith({
        on: {
          go: [
            { guard: 'mayGo', target: 'closed' },
            { guard, target: 'closed' },
          ],
        },
      });
      expect(faultsOf({ machine })).toEqual(['open heeft een voorwaarde zonder naam of een samengestelde']);
    }
  });

  it('finds actions without a name, and named ones that reach outside', () => {
    const inline = openWith({ entry: [() => undefined] });
    expect(faultsOf({ machine: inline })).toEqual(['open heeft een actie zonder naam (eigen code)']);
    const reaching = setup({
      actions: { ...effectActions, copyPlan: assign({}), phone: sendTo('somebody', { type: 'ring' }) },
      guards: { mayGo: () => true },
      delays: { over: 1 },
    }).createMachine(good.config as object);
    expect(faultsOf({ machine: reaching })).toEqual(['actie phone is niet toegestaan (xstate.sendTo)']);
  });

  it('finds events of the machine without a description, and the other way round', () => {
    const stay = eventOf(['consultant'], words, {});
    expect(faultsOf({ events: {} })).toEqual(['gebeurtenis go heeft geen beschrijving']);
    expect(faultsOf({ events: { ...aDefinition().events, stay } })).toEqual([
      'gebeurtenis stay komt in de machine niet voor',
    ]);
  });

  it('finds a payload that uses a field of the machine itself', () => {
    const events = { go: eventOf(['consultant'], words, { by: z.string() }) };
    expect(faultsOf({ events })).toEqual(['gebeurtenis go gebruikt het veld "by", dat de machine zelf vult']);
  });

  it('finds a rule that guards nothing', () => {
    expect(faultsOf({ rules: { ...aDefinition().rules, mayStay: () => undefined } })).toEqual([
      'regel mayStay bewaakt geen overgang',
    ]);
  });

  it('finds a state without a label and a label without a state', () => {
    const { open, ...rest } = aDefinition().states;
    expect(open).toBeDefined();
    expect(faultsOf({ states: rest })).toEqual(['staat open heeft geen naam of betekenis']);
  });

  it('names every fault of every workflow when it refuses', () => {
    const broken = [aDefinition({ delayLabels: {} }), aDefinition({ rules: { other: () => undefined } })];
    expect(() => requireStructure(broken)).toThrow(/wachttijd over[\s\S]*regel other/);
  });
});
