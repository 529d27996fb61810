import { describe, expect, it } from '@jest/globals';
import type { Role, WorkflowDefinition, WorkflowEvent } from '../../workflows/definition.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { openedPlacement, TENANT } from '../bench/made-up-placements.js';
import type { DecisionEnv } from './decision-env.js';
import { RegisteredWorkflows } from './registered-workflows.js';
import { instanceFrom } from './snapshot.js';
import { StreamWork } from './stream-work.js';

/** The product before and after there was a second version of the measurement. */
class Growing extends RegisteredWorkflows {
  before = true;
  override latest(name: string): WorkflowDefinition {
    return this.before && name === 'measurement' ? this.version(name, 1) : super.latest(name);
  }
}

const TODAY = '2026-06-15';
const check = {
  registrationNumber: 'RL-1',
  registrationCheckedOn: TODAY,
  registrationValidUntil: '2027-06-15',
};

/** A measurement of version 1 with its draft made, and the way to send more. */
function drafted() {
  const workflows = new Growing();
  const env: DecisionEnv = {
    tenant: TENANT,
    at: `${TODAY}T09:00:00.000Z`,
    today: TODAY,
    policies: defaultPolicies,
    tables: builtInTables,
    workflows,
    instanceFrom,
  };
  const opened = openedPlacement(1, '2026-02-02');
  const work = new StreamWork(opened.stream, env, undefined, [], [], true);
  const send = (instance: string, role: Role, id: string, event: WorkflowEvent): number =>
    work.send({ kind: 'event', stream: opened.stream, instance, event, actor: { id, role, tenant: TENANT } });
  work.open(opened);
  send('placement', 'consultant', 'sanne', { type: 'measurement.requested', reason: 'first', requestedOn: TODAY });
  const step = (role: Role, event: WorkflowEvent): number =>
    send('measurement-1', role, role === 'expert' ? 'eva' : 'bo', event);
  step('consultant', { type: 'suitability.judged', outcome: 'suitable', judgedOn: TODAY });
  step('backOffice', { type: 'measurement.ordered', expertId: 'eva', ...check, orderedOn: TODAY });
  step('expert', { type: 'visit.planned', visitOn: TODAY, startsAt: '09:30', minutes: 60 });
  step('expert', { type: 'visit.held', visitedOn: TODAY, interpreter: false });
  step('expert', { type: 'draft.made', draftOn: TODAY, regular: true, tasks: [] });
  workflows.before = false;
  const handOver = (): number =>
    step('backOffice', { type: 'measurement.handedOver', expertId: 'omar', ...check, reason: 'expertIll' });
  return { work, handOver };
}

/** The expert that the last row of the measurement names. */
const expertIn = (work: StreamWork): unknown =>
  work
    .writes()
    .rows.filter(({ table, values }) => table === 'measurement' && 'expert_id' in values)
    .at(-1)?.values['expert_id'];

describe('A draft of a measurement of version 1 that is handed over (M20)', () => {
  it('is taken to the newest version in the same decision, so that it leaves the old agenda at once', () => {
    const { work, handOver } = drafted();
    work.renew('measurement-1');
    handOver();
    expect(expertIn(work)).toBe('omar');
    const types = work.writes().entries.map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['migrated', 'measurement.handedOver']);
    expect(work.writes().instances.find(({ name }) => name === 'measurement-1')).toMatchObject({ version: 2 });
  });

  it('stayed in the agenda of who was ill without it, and nothing is done twice on the newest', () => {
    const { work, handOver } = drafted();
    handOver();
    expect(expertIn(work)).toBe('eva');
    work.renew('measurement-1');
    const entries = work.writes().entries.length;
    work.renew('measurement-1');
    expect(work.writes().entries).toHaveLength(entries);
  });
});
