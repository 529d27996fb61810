import { describe, expect, it } from '@jest/globals';
import type { JsonObject, WorkflowDefinition } from '../definition.js';
import { Acts } from '../walk/acts.walk.js';
import { measurementToV2, measurementV1, measurementV2 } from './measurement.definition.js';

const INPUT: JsonObject = {
  number: 1,
  placementRoute: 'lumpSum',
  reason: 'first',
  owner: 'carla',
  coach: null,
  firstDay: '2026-03-02',
  lumpSumLastDay: '2026-09-01',
  contractUntil: '2027-03-01',
  hours: '28',
  sectorFullTimeHours: '38',
  orderLastDay: '2026-05-16',
  visitFrom: '2026-06-16',
  visitUntil: '2026-07-10',
  acceptBefore: '2026-08-01',
  endNearOn: null,
};
const order = (expertId: string): JsonObject => ({
  expertId,
  registrationNumber: 'RL-100',
  registrationCheckedOn: '2026-05-01',
  registrationValidUntil: '2027-01-01',
  orderedOn: '2026-05-01',
});
const TASKS = [{ share: 100, pace: 60, quality: 100, netWorkingTime: 100 }];
const END = { endedOn: '2026-06-22', reason: 'resigned' };
const view = (party: string): JsonObject => ({
  party,
  givenOn: '2026-06-22',
  how: 'written',
  readBack: false,
  agrees: true,
  points: 0,
});

type Step = (acts: Acts) => Acts;
const STEPS: readonly (readonly [stage: string, step: Step])[] = [
  [
    'open.fieldwork.ordered',
    (acts) =>
      acts
        .act('consultant carla', 'suitability.judged', { outcome: 'suitable', judgedOn: '2026-05-01' })
        .act('backOffice', 'measurement.ordered', order('anna')),
  ],
  [
    'open.fieldwork.planned',
    (acts) => acts.act('expert anna', 'visit.planned', { visitOn: '2026-06-23', startsAt: '10:00', minutes: 90 }),
  ],
  [
    'open.fieldwork.visited',
    (acts) => acts.on('2026-06-22').act('expert anna', 'visit.held', { visitedOn: '2026-06-22', interpreter: false }),
  ],
  [
    'open.report.drafted',
    (acts) => acts.act('expert anna', 'draft.made', { draftOn: '2026-06-22', regular: false, tasks: TASKS }),
  ],
  ['open.report.viewsAsked', (acts) => acts.act('expert anna', 'views.asked', { askedOn: '2026-06-22' })],
  [
    'open.report.viewsClosed',
    (acts) => acts.act('link', 'view.given', view('worker')).act('link', 'view.given', view('employer')),
  ],
  ['open.report.reported', (acts) => acts.act('expert anna', 'report.made', { reportedOn: '2026-06-22' })],
];

/** A measurement that has come as far as a state. */
function cameTo(state: string, definition: WorkflowDefinition = measurementV2): Acts {
  const acts = new Acts(definition, INPUT, '2026-05-01');
  for (const [, step] of STEPS) {
    if (acts.state === state) break;
    step(acts);
  }
  return acts;
}
const told = (acts: Acts): readonly unknown[] => acts.told.map(({ type, stage }) => stage ?? type);

describe('a measurement of the second version when the work ends (M24, process step 17)', () => {
  it.each(STEPS.map(([state]) => state).slice(2))('goes on from %s, without a mail that the visit is off', (state) => {
    const acts = cameTo(state).act('system', 'placement.ended', END);
    expect(acts.state).toBe(state);
    expect([acts.sent, acts.told]).toEqual([[], []]);
  });

  it('comes to its determination after the last day, in the term for views as well', () => {
    const acts = cameTo('open.report.viewsAsked').act('system', 'placement.ended', END).on('2026-07-10');
    expect(acts.state).toBe('open.report.viewsClosed');
    acts
      .act('expert anna', 'report.made', { reportedOn: '2026-07-10' })
      .act('reviewer rita', 'report.accepted', { acceptedOn: '2026-07-10' })
      .act('manager maria', 'wageValue.determined', { determinedOn: '2026-07-10' });
    expect(acts.told).toMatchObject([{ type: 'measurement.determined', wageValue: 60 }]);
    expect(acts.act('backOffice', 'determination.sent', { sentOn: '2026-07-10' }).state).toBe('sent');
  });

  it.each(['open.toOrder', 'open.fieldwork.ordered', 'open.fieldwork.planned'])(
    'is cancelled from %s, and the placement hears of it',
    (state) => {
      const acts = cameTo(state).act('system', 'placement.ended', END);
      expect(acts.state).toBe('cancelled');
      expect(acts.told).toMatchObject([{ type: 'measurement.cancelled', reason: 'placementEnded' }]);
      expect(acts.sent.length).toBe(state.endsWith('planned') ? 3 : 0);
    },
  );

  it('is taken up again when meeting was impossible only after the visit (M49), and cancelled before it', () => {
    const visited = cameTo('open.fieldwork.visited').act('consultant carla', 'measurement.blocked');
    expect(visited.sent).toEqual([]);
    expect(visited.act('system', 'placement.ended', END).state).toBe('open.fieldwork.visited');
    expect(told(visited)).toEqual(['measurement.unblocked', 'visited']);
    const ordered = cameTo('open.fieldwork.ordered').act('consultant carla', 'measurement.blocked');
    expect(ordered.act('system', 'placement.ended', END).state).toBe('cancelled');
  });

  it('leaves a second opinion that was not seen at work for somebody to decide on (M54)', () => {
    const asked = { askedBy: 'worker', askedOn: '2026-06-22' };
    const acts = cameTo('open.report.viewsClosed').act('consultant carla', 'secondOpinion.asked', asked);
    acts.act('backOffice', 'measurement.ordered', order('bob')).act('system', 'placement.ended', END);
    expect(acts.state).toBe('open.secondOpinion');
    expect(acts.act('consultant carla', 'secondOpinion.dropped').state).toBe('open.report.viewsClosed');
  });

  it('tells the placement how far it is and by when', () => {
    const acts = cameTo('open.fieldwork.planned');
    const stages = STEPS.slice(2).flatMap(([, step]) => step(acts).told);
    expect(stages).toMatchObject([
      { type: 'measurement.staged', stage: 'visited', dueOn: acts.context['draftDueOn'] },
      { stage: 'viewsAsked', dueOn: acts.context['viewsUntil'] },
      { stage: 'viewsClosed', dueOn: '2026-08-01' },
      { stage: 'submitted', dueOn: '2026-08-01' },
    ]);
    acts.act('reviewer rita', 'report.returned', { returnedOn: '2026-06-22', reasons: ['unclear'] });
    expect(told(acts)).toEqual(['returned']);
  });

  it('M20: writes down who goes on with a report, and leaves where it is', () => {
    const { orderedOn: _orderedOn, ...over } = order('bob');
    const acts = cameTo('open.report.viewsAsked').act('backOffice', 'measurement.handedOver', {
      ...over,
      reason: 'expertIll',
    });
    expect(acts.state).toBe('open.report.viewsAsked');
    expect(acts.effects).toContainEqual({
      type: 'record',
      params: {
        table: 'measurement',
        number: 1,
        values: { expertId: 'bob', registrationNumber: 'RL-100', registrationCheckedOn: '2026-05-01' },
      },
    });
  });

  it('takes over one of version 1 as it is; version 1 itself stays as it was', () => {
    const acts = cameTo('open.report.viewsAsked', measurementV1);
    const instance = { value: { open: { report: 'viewsAsked' } }, context: acts.context, status: 'active' as const };
    expect(measurementToV2(instance)).toEqual(instance);
    expect(acts.told).toEqual([]);
    expect(acts.act('system', 'placement.ended', END).state).toBe('cancelled');
    expect(acts.sent).toEqual([]);
  });
});
