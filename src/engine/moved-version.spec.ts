import { describe, expect, it } from '@jest/globals';
import type { StateValue, WorkflowDefinition } from '../../workflows/definition.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { measurementV1, measurementV2 } from '../../workflows/measurement/measurement.definition.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { objectionV1 } from '../../workflows/objection/objection.definition.js';
import { objectionV2 } from '../../workflows/objection/objection-v2.definition.js';
import { placementInputOf } from '../../workflows/placement/a-placement.walk.js';
import { placementV1, placementV2 } from '../../workflows/placement/placement.definition.js';
import { type Instance, start } from '../../workflows/step.js';
import { Acts } from '../../workflows/walk/acts.walk.js';
import { movedTo } from './moved-version.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { instanceFrom } from './snapshot.js';
import { placementChange } from './stored-rows.js';

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

const MEASUREMENT = {
  number: 1,
  placementRoute: 'lumpSum',
  reason: 'first',
  owner: 'carla',
  firstDay: '2026-03-02',
  lumpSumLastDay: '2026-09-01',
  contractUntil: null,
  hours: '28',
  sectorFullTimeHours: '38',
  orderLastDay: '2026-05-16',
  visitFrom: '2026-06-16',
  visitUntil: '2026-07-10',
  acceptBefore: '2026-08-01',
  endNearOn: null,
};

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

  it('keeps a placement and its measurement as they are, and words the row of lists anew (decision 1891)', () => {
    const actor = { id: 'carla', role: 'consultant', tenant: 'tenant-1' } as const;
    const env = { actor, today: '2026-06-20', at: '2026-06-20T09:00:00.000Z', policies: defaultPolicies };
    const { instance } = start(placementV1, placementInputOf(), { ...env, tables: builtInTables });
    const ports = { workflows: new RegisteredWorkflows(), policies: defaultPolicies, instanceFrom };
    const moved = movedTo(placementV2, { definition: placementV1, instance }, ports);
    expect(moved.instance).toEqual(instance);
    const [then, now] = [
      { definition: placementV1, instance },
      { definition: placementV2, instance: moved.instance },
    ];
    expect(placementChange('some', now, then, false)).toHaveLength(1);
    expect(placementChange('some', then, then, false)).toEqual([]);

    const measuring = new Acts(measurementV1, MEASUREMENT, '2026-05-01');
    const toOrder: Instance = { value: { open: 'toOrder' }, context: measuring.context, status: 'active' };
    expect(movedTo(measurementV2, { definition: measurementV1, instance: toOrder }, ports).instance).toEqual(toOrder);
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
