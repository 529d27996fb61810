import { describe, expect, it } from '@jest/globals';
import type { StateValue, WorkflowDefinition } from '../../workflows/definition.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { objectionV1 } from '../../workflows/objection/objection.definition.js';
import { objectionV2 } from '../../workflows/objection/objection-v2.definition.js';
import type { Instance } from '../../workflows/step.js';
import { Acts } from '../../workflows/walk/acts.walk.js';
import { movedTo } from './moved-version.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { instanceFrom } from './snapshot.js';

const OPENED = {
  number: 1,
  decision: 1,
  decisionKind: 'measured',
  party: 'employer',
  receivedOn: '2026-06-20',
  postedOn: null,
  sentOn: '2026-06-01',
  objectionLastDay: '2026-07-13',
  owner: 'carla',
};
const { context } = new Acts(objectionV1, OPENED, '2026-06-20');
const received: Instance = { value: { open: 'received' }, context, status: 'active' };

class WithWay extends RegisteredWorkflows {
  constructor(private readonly way: (instance: Instance) => Partial<Instance>) {
    super();
  }
  override migrate(from: WorkflowDefinition, to: WorkflowDefinition, instance: Instance): Instance {
    return { ...super.migrate(from, to, instance), ...this.way(instance) };
  }
}

const move = (workflows: RegisteredWorkflows, instance = received, to: WorkflowDefinition = objectionV2) =>
  movedTo(to, { definition: objectionV1, instance }, { workflows, policies: defaultPolicies, instanceFrom });

describe('a running part that goes to the next version', () => {
  it('keeps its state and its terms, and its entry holds both hashes', () => {
    const { instance, event } = move(new RegisteredWorkflows());
    expect(instance).toMatchObject({ value: received.value, context: { against: 'decision', about: 1 } });
    expect(event).toMatchObject({ from: 1, to: 2, before: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(event).not.toHaveProperty('reminders');
  });

  it.each<[string, StateValue]>([
    ['a state that is not there', { open: 'lost' }],
    ['a state of another level', 'gone'],
    ['a state that says half', { open: {} }],
  ])('is refused with %s', (_name, value) => {
    expect(() => move(new WithWay(() => ({ value })))).toThrow(
      `objection blijft op versie 1: de stand "${JSON.stringify(value).replaceAll('"', "'")}" is er niet in versie 2.`,
    );
  });

  it('is refused when what it holds does not fit, when a term would move, and when it is closed', () => {
    expect(() => move(new WithWay(() => ({ context: { number: 1 } })))).toThrow(
      'de gegevens passen niet bij die versie',
    );
    const incomplete = { ...received, value: { open: 'incomplete' } };
    const later = { context: { ...context, dates: { completionOver: '2026-08-01', appealOver: null } } };
    expect(() => move(new WithWay(() => later), incomplete)).toThrow('de termijnen zouden veranderen');
    expect(() => move(new RegisteredWorkflows(), { ...received, status: 'done' })).toThrow('gesloten');
  });

  it('names reminders that come and go', () => {
    const [reminder] = objectionV2.reminders(context, received.value, defaultPolicies);
    const quieter = { ...objectionV2, reminders: () => [] };
    const { event } = move(new RegisteredWorkflows(), received, quieter);
    expect(event.reminders?.added).toEqual([]);
    expect(event.reminders?.dropped).toContain(`${reminder?.dueOn} ${reminder?.name}`);
  });
});
