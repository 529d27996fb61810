import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import { Acts } from '../walk/acts.walk.js';
import { supportV1 } from './support.definition.js';

/** Support asked on Monday 1 June 2026. */
const aSupport = (askedBy = 'employer'): Acts =>
  new Acts(
    supportV1,
    { number: 2, kind: 'jobcoaching', askedBy, receivedOn: '2026-06-01', owner: 'carla' },
    '2026-06-01',
  );
const PROPOSAL: JsonObject = {
  outcome: 'grant',
  form: 'inKind',
  hours: '52',
  rate: '85.50',
  provider: null,
  fromOn: '2026-06-15',
  untilOn: '2026-12-14',
  purposeCode: 'jobcoaching',
  budgetLine: 'P12',
  programme: null,
};
const REFUSAL: JsonObject = { outcome: 'refuse', ground: 'helpThere' };
const DECIDED = { decidedOn: '2026-06-01' };
const granted = (): Acts =>
  aSupport().act('consultant carla', 'support.prepared', PROPOSAL).act('reviewer rita', 'support.decided', DECIDED);

describe('an application for support', () => {
  it('D1: is decided within eight weeks; a proposal of the municipality has no term', () => {
    expect(aSupport().context['decideBy']).toBe('2026-07-27');
    expect(aSupport('exOfficio')).toMatchObject({ state: 'proposed' });
    expect(aSupport('exOfficio').context['decideBy']).toBeNull();
  });

  it('D2: the term stands still while it is completed', () => {
    const acts = aSupport().act('consultant carla', 'support.completionAsked', {
      requestedOn: '2026-06-01',
      completeBy: '2026-06-15',
    });
    acts.on('2026-06-09').act('link', 'support.completed', { completedOn: '2026-06-09' });
    // Suspended 2 up to and including 8 June: seven days.
    expect([acts.state, acts.context['decideBy']]).toEqual(['application.applied', '2026-08-03']);
  });

  it('D2: unused time to complete: left untreated within four weeks, else decided after all', () => {
    const asked = { requestedOn: '2026-06-01', completeBy: '2026-06-15' };
    const untreated = aSupport().act('consultant carla', 'support.completionAsked', asked).on('2026-06-16');
    expect(untreated.state).toBe('application.notCompleted');
    untreated.act('reviewer rita', 'support.leftUntreated', { decidedOn: '2026-06-16' });
    expect([untreated.state, untreated.told]).toEqual(['untreated', [{ type: 'support.refused', support: 2 }]]);
    const late = aSupport().act('consultant carla', 'support.completionAsked', asked).on('2026-07-14');
    expect(late.state).toBe('application.applied');
  });

  it('D2: reads four weeks after the given time as a placement does, and the term runs again from then', () => {
    const asked = { requestedOn: '2026-06-01', completeBy: '2026-06-15' };
    const passed = aSupport().act('consultant carla', 'support.completionAsked', asked).on('2026-06-16');
    expect(passed.context['dates']).toMatchObject({ untreatedOver: '2026-07-14' });
    // Suspended 2 up to and including 15 June: fourteen days.
    expect(passed.context['decideBy']).toBe('2026-08-10');
    passed.act('link', 'support.completed', { completedOn: '2026-06-09' });
    expect(passed.context['decideBy']).toBe('2026-08-03');
    const saturday = { requestedOn: '2026-06-01', completeBy: '2026-06-20' };
    const moved = aSupport().act('consultant carla', 'support.completionAsked', saturday).on('2026-06-21');
    // Four weeks after a Saturday is a Saturday: Monday 20 July is the last day.
    expect(moved.context['dates']).toMatchObject({ untreatedOver: '2026-07-21' });
  });

  it('F8: is not signed by who proposed it', () => {
    const acts = aSupport().act('consultant carla', 'support.prepared', PROPOSAL);
    expect(acts.refusals('reviewer carla', 'support.decided', DECIDED)).toEqual(['own-work']);
  });

  it('a period must run forward', () => {
    const backwards = { ...PROPOSAL, untilOn: '2026-06-14' };
    expect(aSupport().refusals('consultant carla', 'support.prepared', backwards)).toEqual(['out-of-order untilOn']);
  });

  it('B15: money to the employer of three years or more becomes less only after a reasonable term', () => {
    const paid = { ...PROPOSAL, form: 'subsidy' };
    const acts = aSupport()
      .act('consultant carla', 'support.prepared', paid)
      .act('reviewer rita', 'support.decided', DECIDED);
    const less = (fromOn: string, more: JsonObject = {}): JsonObject => ({
      ...paid,
      hours: '1',
      fromOn,
      untilOn: '2030-12-31',
      ...more,
    });
    const evaluated = (on: string) =>
      acts.on(on).act('consultant carla', 'support.evaluated', { evaluatedOn: on, advice: 'change' });
    evaluated('2026-11-01');
    expect(acts.refusals('consultant carla', 'support.prepared', less('2026-11-15'))).toEqual([]);
    acts.act('consultant carla', 'support.prepared', { ...paid, fromOn: '2026-11-15', untilOn: '2029-12-31' });
    acts.act('reviewer rita', 'support.decided', { decidedOn: '2026-11-01' });
    evaluated('2029-11-01');
    const told = (payload: JsonObject) => acts.refusals('consultant carla', 'support.prepared', payload);
    expect(told(less('2030-01-01'))).toEqual(['reasonable-term fromOn']);
    expect(told(less('2030-02-01'))).toEqual([]);
    expect(told(less('2030-01-01', { hours: PROPOSAL['hours'] ?? null }))).toEqual([]);
    expect(told(less('2030-01-01', { form: 'inKind', hours: '9' }))).toEqual(['reasonable-term fromOn']);
  });

  it('asks of a refusal its ground alone, and of a grant all its terms at once (A10, Awb 3:46)', () => {
    const faults = (payload: JsonObject) => aSupport().refusals('consultant carla', 'support.prepared', payload);
    expect(faults({ outcome: 'refuse' })).toEqual(['ground-needed ground']);
    expect(faults(REFUSAL)).toEqual([]);
    expect(faults({ outcome: 'grant', hours: '3' })).toEqual(
      ['form', 'rate', 'fromOn', 'untilOn', 'purposeCode'].map((field) => `needed ${field}`),
    );
  });

  it('refused goes to both, and the placement hears it', () => {
    const acts = aSupport()
      .act('consultant carla', 'support.prepared', REFUSAL)
      .act('reviewer rita', 'support.decided', DECIDED);
    expect([acts.state, acts.sent]).toEqual(['refused', ['support.refused → worker', 'support.refused → employer']]);
    expect(acts.told).toEqual([{ type: 'support.refused', support: 2 }]);
  });
});

describe('granted support', () => {
  it('begins and ends by itself, and the placement hears both', () => {
    const acts = granted();
    expect(acts.told).toEqual([
      { type: 'support.granted', support: 2, from: '2026-06-15', until: '2026-12-14', coach: null },
    ]);
    expect(acts.on('2026-06-14').state).toBe('granted');
    expect(acts.on('2026-06-15').state).toBe('running');
    expect(acts.on('2026-12-14').state).toBe('running');
    expect(acts.on('2026-12-15').state).toBe('ended');
    expect(acts.told).toEqual([{ type: 'support.ended', support: 2, endedOn: '2026-12-14' }]);
  });

  it('C6: names a jobcoach to the placement, of which the measurement must be independent', () => {
    const acts = aSupport()
      .act('consultant carla', 'support.prepared', { ...PROPOSAL, provider: 'coach-7' })
      .act('reviewer rita', 'support.decided', DECIDED);
    expect(acts.told).toMatchObject([{ type: 'support.granted', coach: 'coach-7' }]);
  });

  it('runs on when its extension is refused, so the placement hears nothing', () => {
    const acts = granted().on('2026-11-02');
    acts.act('consultant carla', 'support.evaluated', { evaluatedOn: '2026-11-02', advice: 'end' });
    acts
      .act('consultant carla', 'support.prepared', REFUSAL)
      .act('reviewer rita', 'support.decided', { decidedOn: '2026-11-02' });
    expect([acts.state, acts.told]).toEqual(['running', []]);
  });

  it('M42: adds up reported hours and is evaluated before it is extended', () => {
    const acts = granted().on('2026-11-02');
    acts.act('link', 'support.progressReported', { month: '2026-09', hours: '4.25' });
    acts.act('link', 'support.progressReported', { month: '2026-10', hours: '3.5' });
    expect(acts.context['hoursReported']).toBe('7.75');
    const extension = { ...PROPOSAL, fromOn: '2026-06-15', untilOn: '2027-06-14' };
    expect(acts.refusals('consultant carla', 'support.prepared', extension)).toEqual(['not-evaluated']);
    acts
      .act('consultant carla', 'support.evaluated', { evaluatedOn: '2026-11-02', advice: 'extend' })
      .act('consultant carla', 'support.prepared', extension)
      .act('reviewer rita', 'support.decided', { decidedOn: '2026-11-02' });
    expect(acts.on('2027-06-14').state).toBe('running');
    expect(acts.on('2027-06-15').state).toBe('ended');
  });

  it('an extension that is refused leaves what runs until its own end', () => {
    const acts = granted().on('2026-11-02');
    acts
      .act('consultant carla', 'support.evaluated', { evaluatedOn: '2026-11-02', advice: 'extend' })
      .act('consultant carla', 'support.prepared', REFUSAL)
      .act('reviewer rita', 'support.decided', { decidedOn: '2026-11-02' });
    expect(acts.state).toBe('running');
    expect(acts.on('2026-12-15').state).toBe('ended');
  });

  it('ends with the work, at its own end at the latest', () => {
    const acts = granted()
      .on('2026-08-01')
      .act('system', 'placement.ended', { endedOn: '2026-07-31', reason: 'resigned' });
    expect(acts.told).toEqual([{ type: 'support.ended', support: 2, endedOn: '2026-07-31' }]);
  });

  it('asks for an evaluation eight weeks before the end', () => {
    expect(granted().on('2026-06-15').reminders).toContain('2026-10-19 support.evaluate → owner');
  });
});

describe('support after an objection (C12, Awb 7:11)', () => {
  const INSTEAD = {
    objection: 1,
    decidedOn: '2026-08-03',
    form: 'inKind',
    hours: '3',
    rate: '90.00',
    provider: 'coach-2',
    fromOn: '2026-08-17',
    untilOn: '2027-02-16',
    purposeCode: 'jobcoaching',
    budgetLine: null,
    programme: null,
  };

  it('comes in the place of a refusal, and the placement hears of it', () => {
    const refused = aSupport()
      .act('consultant carla', 'support.prepared', REFUSAL)
      .act('reviewer rita', 'support.decided', DECIDED);
    refused.on('2026-08-03').act('system', 'support.replaced', INSTEAD);
    expect(refused.told.at(-1)).toMatchObject({ type: 'support.granted', support: 2, from: '2026-08-17' });
    refused.on('2026-08-17');
    expect([refused.state, refused.context['outcome']]).toEqual(['running', 'granted']);
  });
});

describe('support that somebody else granted before the file came here (A10)', () => {
  const TERMS = { form: 'inKind', hours: '2.5', rate: '85.50', provider: 'org-1', purposeCode: 'keepJob' };
  const takenOver = (fromOn: string, untilOn: string): Acts =>
    aSupport('exOfficio').act('system', 'support.takenOver', {
      ...TERMS,
      decidedOn: '2026-05-20',
      fromOn,
      untilOn,
      budgetLine: 'P12',
      programme: null,
    });

  it.each([
    ['2026-06-15', '2026-12-14', 'granted', ['support.granted']],
    ['2026-03-02', '2026-12-14', 'running', ['support.granted']],
    ['2025-03-03', '2026-05-31', 'ended', ['support.granted', 'support.ended']],
  ])('stands from %s until %s as %s, with no letter, and the placement hears of it', (from, until, state, told) => {
    const acts = takenOver(from, until);
    expect([acts.state, acts.told.map(({ type }) => type), acts.sent]).toEqual([state, told, []]);
  });

  it('goes on as any other: it begins, and ends after its last day', () => {
    const acts = takenOver('2026-06-15', '2026-12-14').on('2026-06-15');
    expect(acts.state).toBe('running');
    expect(acts.reminders).toContain('2026-10-19 support.evaluate → owner');
    expect(acts.on('2026-12-15').state).toBe('ended');
  });

  it('refuses a day to come and a period that runs backwards, at once', () => {
    const terms = { ...TERMS, decidedOn: '2026-06-02', fromOn: '2026-06-15', untilOn: '2026-06-14' };
    const refused = aSupport('exOfficio').refusals('system', 'support.takenOver', {
      ...terms,
      budgetLine: null,
      programme: null,
    });
    expect(refused.map((one) => one.split(' ').at(-1))).toEqual(['decidedOn', 'untilOn']);
  });
});
