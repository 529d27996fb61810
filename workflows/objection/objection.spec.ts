import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import { Acts } from '../walk/acts.walk.js';
import { objectionV1 } from './objection.definition.js';

/** An objection of the worker to a decision sent on 1 June 2026: last day to object Monday 13 July. */
const anObjection = (more: JsonObject = {}): Acts => {
  const input = {
    number: 1,
    decision: 3,
    decisionKind: 'measured',
    party: 'worker',
    receivedOn: '2026-06-20',
    postedOn: null,
    sentOn: '2026-06-01',
    objectionLastDay: '2026-07-13',
    owner: 'carla',
    ...more,
  };
  return new Acts(objectionV1, input, input.receivedOn);
};
const ASSESSED = { assessedOn: '2026-06-20', committee: false, lateExcused: false };
const heard = (): Acts =>
  anObjection()
    .act('legalOfficer lars', 'objection.assessed', ASSESSED)
    .act('legalOfficer lars', 'hearing.planned', { hearingOn: '2026-07-01', startsAt: '13:00', minutes: 60 })
    .on('2026-07-01')
    .act('legalOfficer lars', 'hearing.held', { heldOn: '2026-07-01', otherPartyHeard: true });
const prepared = (proposal: JsonObject): Acts => heard().act('legalOfficer lars', 'objection.prepared', proposal);
const UPHELD = { outcome: 'upheld', wageValue: 55, effectFrom: '2026-06-01' };
const REJECTED = { outcome: 'rejected', wageValue: null, effectFrom: null };
const DECIDED = { decidedOn: '2026-07-01' };

describe('an objection', () => {
  it('C12: is received with a letter to who objects and one to the other party', () => {
    expect(anObjection().sent).toEqual(['objection.receipt → worker', 'objection.otherParty → employer']);
  });

  it.each([
    ['on the last day', { receivedOn: '2026-07-13' }, true],
    ['a day later, not posted in time', { receivedOn: '2026-07-14', postedOn: '2026-07-14' }, false],
    ['within a week, posted on the last day', { receivedOn: '2026-07-20', postedOn: '2026-07-13' }, true],
    ['after that week, though posted in time', { receivedOn: '2026-07-21', postedOn: '2026-07-13' }, false],
  ])('D4: received %s', (_when, days, inTime) => {
    expect(anObjection(days).context['inTime']).toBe(inTime);
  });

  it('D4: is decided in six weeks after the objection term, twelve with a committee, six more once', () => {
    const acts = anObjection();
    expect(acts.context['decideBy']).toBe('2026-08-24');
    acts.act('legalOfficer lars', 'objection.assessed', { ...ASSESSED, committee: true });
    expect(acts.context['decideBy']).toBe('2026-10-05');
    acts.act('manager maria', 'objection.extended', { extendedOn: '2026-06-20' });
    expect(acts.context['decideBy']).toBe('2026-11-16');
    expect(acts.refusals('manager maria', 'objection.extended', { extendedOn: '2026-06-20' })).toEqual([
      'already-extended',
    ]);
  });

  it('D4: cannot be extended when the term is over', () => {
    const acts = anObjection().on('2026-08-25');
    expect(acts.refusals('manager maria', 'objection.extended', { extendedOn: '2026-08-25' })).toEqual([
      'term-over extendedOn',
    ]);
  });

  it('D2: the term stands still until it is completed or that time has passed', () => {
    const asked = { requestedOn: '2026-06-20', completeBy: '2026-07-04' };
    const acts = anObjection().act('legalOfficer lars', 'objection.completionAsked', asked);
    expect(acts.state).toBe('open.incomplete');
    acts.on('2026-07-05');
    // Suspended 21 June up to and including 4 July: fourteen days.
    expect([acts.state, acts.context['decideBy'], acts.context['completionMissed']]).toEqual([
      'open.received',
      '2026-09-07',
      true,
    ]);
  });

  it('late without excuse can only be inadmissible', () => {
    const acts = anObjection({ receivedOn: '2026-07-30' })
      .act('legalOfficer lars', 'objection.assessed', { ...ASSESSED, assessedOn: '2026-07-30' })
      .act('legalOfficer lars', 'hearing.waived', { reason: 'manifestlyInadmissible' });
    expect(acts.refusals('legalOfficer lars', 'objection.prepared', REJECTED)).toEqual(['objection-late outcome']);
    acts
      .act('legalOfficer lars', 'objection.prepared', { ...REJECTED, outcome: 'inadmissible' })
      .act('manager maria', 'objection.decided', { decidedOn: '2026-07-30' });
    expect(acts.told).toEqual([
      { type: 'objection.decided', objection: 1, decision: 3, decidedOn: '2026-07-30', outcome: 'inadmissible' },
    ]);
  });

  it('C12: the other party is heard before a decision that changes something', () => {
    const acts = anObjection()
      .act('legalOfficer lars', 'objection.assessed', ASSESSED)
      .act('legalOfficer lars', 'hearing.planned', { hearingOn: '2026-06-20', startsAt: '13:00', minutes: 60 })
      .act('legalOfficer lars', 'hearing.held', { heldOn: '2026-06-20', otherPartyHeard: false });
    expect(acts.refusals('legalOfficer lars', 'objection.prepared', UPHELD)).toEqual(['other-party-not-heard outcome']);
  });

  it('F8: is not decided by who prepared it', () => {
    expect(prepared(UPHELD).refusals('legalOfficer lars', 'objection.decided', DECIDED)).toEqual(['own-work']);
  });

  it('M54: upheld tells the placement the value from the original date', () => {
    const acts = prepared(UPHELD).act('manager maria', 'objection.decided', DECIDED);
    expect(acts.told).toEqual([
      {
        type: 'objection.upheld',
        objection: 1,
        decision: 3,
        decidedOn: '2026-07-01',
        party: 'worker',
        wageValue: 55,
        from: '2026-06-01',
      },
    ]);
  });

  it('rejected changes nothing, is sent to both, and is settled after the term for appeal', () => {
    const acts = prepared(REJECTED).act('manager maria', 'objection.decided', DECIDED);
    expect(acts.told).toMatchObject([{ type: 'objection.decided', outcome: 'unfounded' }]);
    acts.act('backOffice', 'decision.sent', { sentOn: '2026-07-01' });
    expect(acts.sent).toEqual(['objection.decision → worker', 'objection.decision → employer']);
    expect(acts.on('2026-08-12').state).toBe('sent');
    expect(acts.on('2026-08-13').state).toBe('settled');
  });

  it('D4: a sending that was recorded wrongly moves the term for appeal, also when that seemed over', () => {
    const acts = prepared(REJECTED)
      .act('manager maria', 'objection.decided', DECIDED)
      .act('backOffice', 'decision.sent', { sentOn: '2026-07-01' })
      .on('2026-08-13')
      .act('backOffice', 'sending.corrected', { sentOn: '2026-07-20', reason: 'wrongDay' });
    expect([acts.state, acts.context['appealUntil']]).toEqual(['sent', '2026-08-31']);
    expect(acts.on('2026-09-01').state).toBe('settled');
    acts.act('legalOfficer lars', 'sending.corrected', { sentOn: null, reason: 'notSent' });
    expect([acts.state, acts.context['appealUntil']]).toEqual(['decided', null]);
    expect(acts.act('backOffice', 'decision.sent', { sentOn: '2026-09-01' }).state).toBe('sent');
  });

  it('Awb 7:2: invites to a hearing with its time, and again when it is moved', () => {
    const acts = anObjection()
      .act('legalOfficer lars', 'objection.assessed', ASSESSED)
      .act('legalOfficer lars', 'hearing.planned', { hearingOn: '2026-07-01', startsAt: '13:00', minutes: 60 });
    const moved = acts.act('legalOfficer lars', 'hearing.moved', {
      hearingOn: '2026-07-02',
      startsAt: '09:30',
      minutes: 45,
    });
    const letters = moved.effects.flatMap((effect) => (effect.type === 'send' ? [effect.params.data] : []));
    expect(letters).toHaveLength(2);
    expect(letters[0]).toMatchObject({ hearingOn: '2026-07-02', startsAt: '09:30', minutes: 45, sequence: 2 });
  });

  it('withdrawn cancels the hearing and tells the placement', () => {
    const acts = anObjection()
      .act('legalOfficer lars', 'objection.assessed', ASSESSED)
      .act('legalOfficer lars', 'hearing.planned', { hearingOn: '2026-07-01', startsAt: '13:00', minutes: 60 })
      .act('link', 'objection.withdrawn', { withdrawnOn: '2026-06-20' });
    expect([acts.state, acts.sent]).toEqual([
      'withdrawn',
      ['hearing.cancelled → worker', 'hearing.cancelled → employer'],
    ]);
    expect(acts.told).toMatchObject([{ type: 'objection.decided', outcome: 'withdrawn' }]);
  });
});

describe('D3: the penalty', () => {
  it('a notice before the end of the term counts for nothing', () => {
    const acts = anObjection().on('2026-08-24');
    expect(acts.refusals('backOffice', 'default.noticed', { noticedOn: '2026-08-24' })).toEqual([
      'notice-too-early noticedOn',
    ]);
  });

  it('runs from two weeks after the notice and is a task for the legal officer', () => {
    const acts = prepared(REJECTED).on('2026-08-25').act('backOffice', 'default.noticed', { noticedOn: '2026-08-25' });
    expect(acts.context).toMatchObject({ penaltyFrom: '2026-09-09', penaltyUntil: '2026-10-20' });
    acts.on('2026-09-12').act('manager maria', 'objection.decided', { decidedOn: '2026-09-12' });
    expect([acts.context['penaltyEuros'], acts.tasks]).toEqual(['69.00', ['penalty.decide']]);
  });

  it('costs nothing when the decision comes before it runs', () => {
    const acts = prepared(REJECTED).on('2026-08-25').act('backOffice', 'default.noticed', { noticedOn: '2026-08-25' });
    acts.on('2026-09-09').act('manager maria', 'objection.decided', { decidedOn: '2026-09-09' });
    expect([acts.context['penaltyEuros'], acts.tasks]).toEqual(['0.00', []]);
  });
});
