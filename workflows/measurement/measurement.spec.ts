import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import { defaultPolicies, type PolicySet } from '../law/policies.js';
import { Acts } from '../walk/acts.walk.js';
import { measurementV1 } from './measurement.definition.js';

const INPUT: JsonObject = {
  number: 1,
  placementRoute: 'lumpSum',
  reason: 'first',
  owner: 'carla',
  coach: 'johan',
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
const ORDER = {
  expertId: 'anna',
  registrationNumber: 'RL-100',
  registrationCheckedOn: '2026-05-01',
  registrationValidUntil: '2027-01-01',
  orderedOn: '2026-05-01',
};
const TASKS = [
  { share: 60, pace: 80, quality: 90, netWorkingTime: 100 },
  { share: 40, pace: 50, quality: 100, netWorkingTime: 90 },
];

type Stage = 'new' | 'ordered' | 'planned' | 'visited' | 'viewsAsked' | 'reported' | 'accepted';
const STAGES: readonly Stage[] = ['new', 'ordered', 'planned', 'visited', 'viewsAsked', 'reported', 'accepted'];

/** A measurement that has come as far as a stage. */
function aMeasurement(stage: Stage = 'new', policies: PolicySet = defaultPolicies): Acts {
  const acts = new Acts(measurementV1, INPUT, '2026-05-01', policies);
  const reached = (one: Stage): boolean => STAGES.indexOf(one) <= STAGES.indexOf(stage);
  if (reached('ordered'))
    acts
      .act('consultant carla', 'suitability.judged', { outcome: 'suitable', judgedOn: '2026-05-01' })
      .act('backOffice', 'measurement.ordered', ORDER);
  if (reached('planned'))
    acts.act('expert anna', 'visit.planned', { visitOn: '2026-06-22', startsAt: '10:00', minutes: 90 });
  if (reached('visited'))
    acts.on('2026-06-22').act('expert anna', 'visit.held', { visitedOn: '2026-06-22', interpreter: false });
  if (reached('viewsAsked'))
    acts
      .act('expert anna', 'draft.made', { draftOn: '2026-06-22', regular: false, tasks: TASKS })
      .act('expert anna', 'views.asked', { askedOn: '2026-06-22' });
  if (reached('reported')) acts.on('2026-07-07').act('expert anna', 'report.made', { reportedOn: '2026-07-07' });
  if (reached('accepted')) acts.act('reviewer rita', 'report.accepted', { acceptedOn: '2026-07-07' });
  return acts;
}

const view = (party: string, more: JsonObject = {}): JsonObject => ({
  party,
  givenOn: '2026-06-22',
  how: 'written',
  readBack: false,
  agrees: true,
  points: 0,
  ...more,
});

describe('ordering a measurement', () => {
  it('C11: asks for the judgment of the workplace first', () => {
    expect(aMeasurement().refusals('backOffice', 'measurement.ordered', ORDER)).toEqual(['suitability-not-judged']);
  });

  it('C6: is refused without a valid registration of the expert', () => {
    const acts = aMeasurement().act('consultant carla', 'suitability.judged', {
      outcome: 'suitable',
      judgedOn: '2026-05-01',
    });
    expect(
      acts.refusals('backOffice', 'measurement.ordered', { ...ORDER, registrationValidUntil: '2026-04-30' }),
    ).toEqual(['registration-not-valid registrationValidUntil']);
  });

  it('C6: is refused for the own jobcoach or consultant, unless policy allows it, and then shown', () => {
    const row = {
      name: 'jobcoachMayMeasure',
      from: '2026-01-01',
      value: true,
      ground: { body: 'college', decision: 'B-12', decidedOn: '2025-12-01' },
    } as const;
    const own = { ...ORDER, expertId: 'johan' };
    const judged = { outcome: 'suitable', judgedOn: '2026-05-01' };
    const refused = aMeasurement().act('consultant carla', 'suitability.judged', judged);
    expect(refused.refusals('backOffice', 'measurement.ordered', own)).toEqual(['expert-not-independent expertId']);
    const allowed = aMeasurement('new', { rows: [row] }).act('consultant carla', 'suitability.judged', judged);
    expect(allowed.act('backOffice', 'measurement.ordered', own).context['ownExpert']).toBe(true);
  });

  it.each(['ordered', 'visited'] as const)(
    'C6: somebody has to look when the expert becomes the jobcoach afterwards (%s), and the draft waits',
    (stage) => {
      const acts = aMeasurement(stage).act('system', 'placement.coachChanged', { coach: 'anna' });
      expect(acts.context).toMatchObject({ coach: 'anna', ownExpert: true });
      expect(acts.tasks).toEqual(['expert.isOwn']);
      if (stage === 'visited') {
        const draft = { draftOn: '2026-06-22', regular: false, tasks: TASKS };
        expect(acts.refusals('expert anna', 'draft.made', draft)).toEqual(['expert-not-independent']);
        acts.act('system', 'placement.coachChanged', { coach: null });
        expect(acts.act('expert anna', 'draft.made', draft).state).toBe('open.report.drafted');
      }
    },
  );

  it('C6: a new jobcoach who does not measure asks for nothing, and is kept from measuring', () => {
    const acts = aMeasurement('ordered').act('system', 'placement.coachChanged', { coach: 'petra' });
    expect(acts.tasks).toEqual([]);
    const over = { ...ORDER, expertId: 'petra', reason: 'expertIll' };
    const { orderedOn: _orderedOn, ...handedOver } = over;
    expect(acts.refusals('backOffice', 'measurement.handedOver', handedOver)).toEqual([
      'expert-not-independent expertId',
    ]);
  });

  it('C6: a new consultant who measures is noticed as well (M43)', () => {
    expect(aMeasurement('ordered').act('system', 'placement.ownerChanged', { owner: 'anna' }).tasks).toEqual([
      'expert.isOwn',
    ]);
  });

  it('tells the placement', () => {
    expect(aMeasurement('ordered').told).toEqual([
      { type: 'measurement.ordered', measurement: 1, orderedOn: '2026-05-01' },
    ]);
  });

  it('M20: goes back to the pool when the expert declares an interest, who may not have it again', () => {
    const acts = aMeasurement('planned').act('expert anna', 'conflict.declared');
    expect(acts.state).toBe('open.toOrder');
    expect(acts.sent).toContain('visit.cancelled → worker');
    expect(acts.refusals('backOffice', 'measurement.ordered', ORDER)).toEqual(['expert-excluded expertId']);
  });

  it('D8: reminds the owner before and on the last day to order; the placement escalates when it passes', () => {
    expect(aMeasurement().reminders).toEqual(['2026-05-02 order.soon → owner', '2026-05-16 order.lastDay → owner']);
  });

  it('D8: tells nothing again that the placement told before it was opened', () => {
    expect(new Acts(measurementV1, INPUT, '2026-05-16').reminders).toEqual([]);
  });

  it('D8: reminds the expert of the day of the report from the order to the report', () => {
    for (const stage of ['ordered', 'planned', 'visited', 'viewsAsked'] as const)
      expect(aMeasurement(stage).reminders).toContain('2026-08-01 report.due → assignedExpert');
    expect(aMeasurement('reported').reminders).toEqual(['2026-08-01 accept.due → teamLead']);
  });

  it('M20: tells the placement that an order is back in the pool', () => {
    const acts = aMeasurement('planned').act('backOffice', 'order.withdrawn', { reason: 'expertIll' });
    expect(acts.told).toEqual([{ type: 'measurement.orderWithdrawn', measurement: 1 }]);
  });

  it('M20: also the expert hands an order back, and may get it again', () => {
    const acts = aMeasurement('planned').act('expert anna', 'order.withdrawn', { reason: 'expertIll' });
    expect([acts.state, acts.context['expertId'], acts.context['excluded']]).toEqual(['open.toOrder', null, []]);
    expect(acts.sent).toContain('visit.cancelled → worker');
  });
});

describe('the visit', () => {
  it('is sent to worker, employer and expert, again with a higher sequence when it moves', () => {
    const acts = aMeasurement('planned');
    expect(acts.sent).toEqual([
      'visit.invitation → worker',
      'visit.invitation → employer',
      'visit.invitation → assignedExpert',
    ]);
    expect(acts.context['visitSequence']).toBe(1);
    acts.act('expert anna', 'visit.moved', { visitOn: '2026-06-25', startsAt: '14:00', minutes: 60 });
    expect(acts.context['visitSequence']).toBe(2);
    expect(acts.told).toEqual([{ type: 'measurement.planned', measurement: 1, visitOn: '2026-06-25' }]);
  });

  it('C6: belongs to the expert who has the order', () => {
    const held = { visitedOn: '2026-05-01', interpreter: false };
    expect(aMeasurement('planned').refusals('expert bram', 'visit.held', held)).toEqual(['other-expert']);
  });

  it('M22: no access twice asks for a decision, and stopping asks for a hearing', () => {
    const acts = aMeasurement('planned');
    const tried = { triedOn: '2026-05-01', refusedBy: 'employer' };
    acts.act('expert anna', 'visit.noAccess', tried);
    expect([acts.state, acts.sent]).toEqual(['open.fieldwork.ordered', ['visit.accessDuty → employer']]);
    acts.act('expert anna', 'visit.planned', { visitOn: '2026-05-20', startsAt: '10:00', minutes: 90 });
    acts.act('expert anna', 'visit.noAccess', tried);
    expect(acts.state).toBe('open.fieldwork.noAccess');
    const stop = { choice: 'stop', heardOn: null };
    expect(acts.refusals('consultant carla', 'access.decided', stop)).toEqual(['not-heard heardOn']);
    acts.act('consultant carla', 'access.decided', { choice: 'onWhatThereIs', heardOn: null });
    expect([acts.state, acts.context['basis']]).toEqual(['open.fieldwork.visited', 'onWhatThereIs']);
  });

  it('B14, M49: cannot take place says only that, and goes on where it was chosen', () => {
    const acts = aMeasurement('planned').act('consultant carla', 'measurement.blocked');
    expect(acts.told).toEqual([{ type: 'measurement.blocked', measurement: 1 }]);
    expect(acts.sent).toContain('visit.cancelled → employer');
    expect(
      acts.refusals('consultant carla', 'measurement.unblocked', { resume: 'afterReturn', from: '2026-05-01' }),
    ).toEqual(['payload']);
    acts.act('consultant carla', 'measurement.unblocked', { resume: 'partlyAtWork' });
    expect([acts.state, acts.context['basis']]).toEqual(['open.fieldwork.ordered', 'partlyAtWork']);
  });
});

describe('draft and views', () => {
  it('C3, C4: computes the value of the tasks and keeps what each adds', () => {
    const acts = aMeasurement('viewsAsked');
    expect(acts.context['draftValue']).toBe(61);
    expect(acts.context['tasks']).toEqual([
      { ...TASKS[0], result: '43.200000' },
      { ...TASKS[1], result: '18.000000' },
    ]);
  });

  it('C5: regular performance is 100 percent and has no table', () => {
    const acts = aMeasurement('visited');
    const draft = { draftOn: '2026-06-22', regular: true, tasks: [] };
    expect(acts.refusals('expert anna', 'draft.made', { ...draft, tasks: TASKS })).toEqual([
      'regular-has-no-tasks tasks',
    ]);
    expect(acts.act('expert anna', 'draft.made', draft).context['draftValue']).toBe(100);
  });

  it('C2: names every fault of the table at once', () => {
    const tasks = [{ share: 60, pace: 80, quality: 120, netWorkingTime: 100 }];
    const draft = { draftOn: '2026-06-22', regular: false, tasks };
    expect(aMeasurement('visited').refusals('expert anna', 'draft.made', draft)).toEqual([
      'tasks tasks',
      'tasks tasks.0.quality',
    ]);
  });

  it('C2: a main task is at least a sixteenth of the week', () => {
    const factors = { pace: 80, quality: 100, netWorkingTime: 100 };
    const tasks = [94, 6].map((share) => ({ share, ...factors }));
    const draft = { draftOn: '2026-06-22', regular: false, tasks };
    expect(aMeasurement('visited').refusals('expert anna', 'draft.made', draft)).toEqual(['tasks tasks.1.share']);
  });

  it('empties the rows of tasks that a shorter draft no longer has', () => {
    const [task] = TASKS;
    const acts = aMeasurement('viewsAsked').on('2026-07-07');
    acts.act('expert anna', 'draft.made', { draftOn: '2026-07-07', regular: false, tasks: [{ ...task, share: 100 }] });
    const rows = acts.effects.flatMap((effect) =>
      effect.type === 'record' && effect.params.table === 'measurement_task'
        ? [[effect.params.number, effect.params.values['share'], effect.params.values['result']]]
        : [],
    );
    expect(rows).toEqual([
      [11, 100, '72.000000'],
      [12, 0, '0'],
    ]);
  });

  it('C7: the term of ten working days passes by itself', () => {
    const acts = aMeasurement('viewsAsked');
    expect(acts.context['viewsUntil']).toBe('2026-07-06');
    expect(acts.on('2026-07-06').state).toBe('open.report.viewsAsked');
    expect(acts.on('2026-07-07').state).toBe('open.report.viewsClosed');
  });

  it('C7: ends when both have answered, and each point is answered before the report', () => {
    const acts = aMeasurement('viewsAsked')
      .act('link', 'view.given', view('employer'))
      .act('link', 'view.given', view('worker', { agrees: false, points: 2 }));
    expect(acts.state).toBe('open.report.viewsClosed');
    const report = { reportedOn: '2026-06-22' };
    expect(acts.refusals('expert anna', 'report.made', report)).toEqual(['views-not-answered']);
    expect(acts.refusals('expert anna', 'view.answered', { party: 'worker', points: 3 })).toEqual([
      'nothing-to-answer points',
    ]);
    acts.act('expert anna', 'view.answered', { party: 'worker', points: 2 }).act('expert anna', 'report.made', report);
    expect(acts.state).toBe('open.report.reported');
  });

  it('M19: an oral view is written down and read back', () => {
    const oral = view('worker', { how: 'oral' });
    expect(aMeasurement('viewsAsked').refusals('expert anna', 'view.given', oral)).toEqual(['not-read-back readBack']);
  });
});

describe('review and determination', () => {
  it('F8: nobody accepts or determines on own work', () => {
    expect(aMeasurement('reported').refusals('reviewer anna', 'report.accepted', { acceptedOn: '2026-07-07' })).toEqual(
      ['own-work'],
    );
    expect(
      aMeasurement('accepted').refusals('reviewer anna', 'wageValue.determined', { determinedOn: '2026-07-07' }),
    ).toEqual(['own-work']);
  });

  it('counts the versions of a report that was returned with reasons', () => {
    const acts = aMeasurement('reported')
      .act('reviewer rita', 'report.returned', { returnedOn: '2026-07-07', reasons: ['normfunctie'] })
      .act('expert anna', 'report.made', { reportedOn: '2026-07-07' });
    expect([acts.state, acts.context['version']]).toEqual(['open.report.reported', 2]);
  });

  it('C9: tells the placement the value, and the letters open the term to object', () => {
    const acts = aMeasurement('accepted').act('manager maria', 'wageValue.determined', { determinedOn: '2026-07-07' });
    expect(acts.told).toEqual([
      {
        type: 'measurement.determined',
        measurement: 1,
        determinedOn: '2026-07-07',
        wageValue: 61,
        regular: false,
        reportedOn: '2026-07-07',
        sentOn: null,
      },
    ]);
    acts.on('2026-07-08').act('backOffice', 'determination.sent', { sentOn: '2026-07-08' });
    expect(acts.context['objectionUntil']).toBe('2026-08-19');
    expect(acts.sent).toEqual(['wageValue.determination → worker', 'wageValue.determination → employer']);
  });

  it('D4: a sending that was recorded wrongly is mended, or is to be done again', () => {
    const acts = aMeasurement('accepted')
      .act('manager maria', 'wageValue.determined', { determinedOn: '2026-07-07' })
      .act('backOffice', 'determination.sent', { sentOn: '2026-07-07' })
      .on('2026-07-10');
    const corrected = (sentOn: string | null) => ({ sentOn, reason: sentOn === null ? 'notSent' : 'wrongDay' });
    const refused = (sentOn: string) => acts.refusals('backOffice', 'sending.corrected', corrected(sentOn));
    expect([refused('2026-07-06'), refused('2026-07-11'), refused('2026-07-07')]).toEqual([
      ['out-of-order sentOn'],
      ['in-the-future sentOn'],
      ['unchanged sentOn'],
    ]);
    acts.act('backOffice', 'sending.corrected', corrected('2026-07-09'));
    expect([acts.state, acts.context['objectionUntil']]).toEqual(['sent', '2026-08-20']);
    acts.act('backOffice', 'sending.corrected', corrected(null));
    expect([acts.state, acts.context['sentOn'], acts.tasks]).toEqual(['determined', null, ['determination.toSend']]);
    expect(acts.act('backOffice', 'determination.sent', { sentOn: '2026-07-10' }).state).toBe('sent');
  });

  it('M52: a value below 30 percent raises the question of sheltered work and decides nothing', () => {
    const low = [{ share: 100, pace: 25, quality: 100, netWorkingTime: 100 }];
    const acts = aMeasurement('visited')
      .act('expert anna', 'draft.made', { draftOn: '2026-06-22', regular: false, tasks: low })
      .act('expert anna', 'views.asked', { askedOn: '2026-06-22' })
      .on('2026-07-07')
      .act('expert anna', 'report.made', { reportedOn: '2026-07-07' })
      .act('reviewer rita', 'report.accepted', { acceptedOn: '2026-07-07' })
      .act('manager maria', 'wageValue.determined', { determinedOn: '2026-07-07' });
    expect([acts.tasks, acts.state]).toEqual([['shelteredWork.question'], 'determined']);
  });

  it('M54: a second opinion is for another expert', () => {
    const acts = aMeasurement('accepted')
      .act('manager maria', 'wageValue.determined', { determinedOn: '2026-07-07' })
      .act('backOffice', 'determination.sent', { sentOn: '2026-07-07' })
      .act('consultant carla', 'secondOpinion.asked', { askedBy: 'worker', askedOn: '2026-07-07' });
    const again = { ...ORDER, orderedOn: '2026-07-07' };
    expect(acts.refusals('backOffice', 'measurement.ordered', again)).toEqual(['expert-excluded expertId']);
    acts.act('backOffice', 'measurement.ordered', { ...again, expertId: 'bram' });
    expect([acts.state, acts.context['wageValue']]).toEqual(['open.fieldwork.ordered', 61]);
  });
});

describe('when the work ends', () => {
  it('an open measurement stops and its visit is cancelled, a determined value stays', () => {
    const end = { endedOn: '2026-08-01', reason: 'resigned' };
    const open = aMeasurement('planned').act('system', 'placement.ended', end);
    expect([open.state, open.told]).toEqual(['cancelled', []]);
    expect(open.sent).toContain('visit.cancelled → assignedExpert');
    expect(aMeasurement('accepted').act('system', 'placement.ended', end).state).toBe('accepted');
  });

  it('M24: a known end makes it urgent', () => {
    const acts = aMeasurement('ordered').act('system', 'placement.endKnown', { lastDay: '2026-06-30', urgent: true });
    expect([acts.context['urgent'], acts.context['endNearOn']]).toEqual([true, '2026-06-30']);
  });
});
