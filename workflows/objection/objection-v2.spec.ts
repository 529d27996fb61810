import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import { Acts } from '../walk/acts.walk.js';
import { objectionV1 } from './objection.definition.js';
import { objectionToV2, objectionV2 } from './objection-v2.definition.js';

const INPUT = {
  number: 1,
  decision: null,
  decisionKind: 'wage-value-determination',
  against: 'determination',
  about: 2,
  wageValueBefore: 60,
  party: 'employer',
  receivedOn: '2026-06-20',
  postedOn: null,
  sentOn: '2026-06-01',
  objectionLastDay: '2026-07-13',
  owner: 'carla',
};
const toPrepare = (more: JsonObject = {}): Acts =>
  new Acts(objectionV2, { ...INPUT, ...more }, '2026-06-20')
    .act('legalOfficer lars', 'objection.assessed', {
      assessedOn: '2026-06-20',
      committee: false,
      lateExcused: false,
    })
    .act('legalOfficer lars', 'hearing.waived', { reason: 'fullyUpheld' });
const AGAINST_SUPPORT = { against: 'support', about: 1, decisionKind: 'support-refused', wageValueBefore: null };
const AGAINST_LETTER = { against: 'letter', about: 0, decisionKind: 'target-group', wageValueBefore: null };
const SUPPORT = {
  form: 'inKind',
  hours: '3',
  rate: '95.00',
  provider: null,
  fromOn: '2026-07-01',
  untilOn: '2026-12-31',
  purposeCode: 'jobcoach',
  budgetLine: null,
  programme: null,
};
const decide = (acts: Acts, proposal: JsonObject): Acts =>
  acts
    .act('legalOfficer lars', 'objection.prepared', proposal)
    .act('manager maria', 'objection.decided', { decidedOn: '2026-06-20' });
const typesTold = (acts: Acts): readonly unknown[] => acts.told.map(({ type }) => type);

describe('an objection of the second version', () => {
  it('D4: counts its term from the letter of the determination', () => {
    expect(toPrepare().context).toMatchObject({ against: 'determination', about: 2, decideBy: '2026-08-24' });
  });

  it('C12: a lower value revises measurement and placement from the original date', () => {
    const acts = decide(toPrepare(), { outcome: 'upheld', wageValue: 45 });
    expect(acts.told).toMatchObject([
      { type: 'determination.revised', objection: 1, wageValue: 45, decidedOn: '2026-06-20' },
      { type: 'determination.revised', measurement: 2, party: 'employer', wageValue: 45, from: null },
    ]);
  });

  it.each([
    [
      'the employer gets no less by an own objection',
      { wageValue: 70, effectFrom: '2026-07-01' },
      'detriment wageValue',
    ],
    ['the same value is no change', { wageValue: 60 }, 'same-value wageValue'],
    ['a lower value has no other day', { wageValue: 50, effectFrom: '2026-07-01' }, 'from-the-start effectFrom'],
    ['support belongs elsewhere', { wageValue: 50, form: 'inKind' }, 'no-support-here form'],
  ])('C12: %s', (_why, proposal, fault) => {
    const refused = toPrepare().refusals('legalOfficer lars', 'objection.prepared', { outcome: 'upheld', ...proposal });
    expect(refused).toEqual([fault]);
  });

  it('C12: a higher value after an objection of the worker never works backwards', () => {
    const higher = { outcome: 'upheld', wageValue: 70 };
    const acts = toPrepare({ party: 'worker' });
    expect(acts.refusals('legalOfficer lars', 'objection.prepared', { ...higher, effectFrom: '2026-06-20' })).toEqual([
      'not-backwards effectFrom',
    ]);
    expect(decide(acts, { ...higher, effectFrom: '2026-07-01' }).told[1]).toMatchObject({ from: '2026-07-01' });
  });

  it('A10: support comes in the place of a refusal, whole or not at all', () => {
    const half = { outcome: 'upheld', form: 'inKind', hours: '3' };
    expect(toPrepare(AGAINST_SUPPORT).refusals('legalOfficer lars', 'objection.prepared', half)).toEqual([
      'required rate',
      'required fromOn',
      'required untilOn',
      'required purposeCode',
    ]);
    const acts = decide(toPrepare(AGAINST_SUPPORT), { outcome: 'partly', ...SUPPORT });
    expect(acts.told).toMatchObject([
      { type: 'support.replaced', objection: 1, hours: '3', untilOn: '2026-12-31' },
      { type: 'objection.closed', against: 'support', about: 1, outcome: 'upheld' },
    ]);
  });

  it.each([
    ['a determination without a new value', {}],
    ['support without terms', AGAINST_SUPPORT],
    ['another letter', AGAINST_LETTER],
  ])('an upheld objection against %s asks for a new decision', (_what, more) => {
    const acts = decide(toPrepare(more), { outcome: 'upheld' });
    expect([typesTold(acts), acts.tasks]).toEqual([['objection.closed'], ['decide-again-after-objection']]);
  });

  it('rejected, or withdrawn, only closes it; a withdrawal goes to both by letter (Awb 6:21)', () => {
    expect(decide(toPrepare(AGAINST_LETTER), { outcome: 'rejected' }).told).toMatchObject([
      { type: 'objection.closed', outcome: 'unfounded' },
    ]);
    const acts = toPrepare().act('link', 'objection.withdrawn', { withdrawnOn: '2026-06-20' });
    expect(acts.told).toMatchObject([{ type: 'objection.closed', outcome: 'withdrawn' }]);
    expect(acts.sent.slice(-2)).toEqual(['objection.withdrawn → worker', 'objection.withdrawn → employer']);
  });

  it('takes over an objection of version 1 as one against its decision, state and term unchanged', () => {
    const { decision: _none, against: _against, about: _about, wageValueBefore: _before, ...first } = INPUT;
    const old = new Acts(objectionV1, { ...first, decision: 3, decisionKind: 'measured' }, '2026-06-20');
    const instance = { value: { open: 'received' }, context: old.context, status: 'active' as const };
    expect(objectionToV2(instance)).toMatchObject({
      value: { open: 'received' },
      context: { decision: 3, against: 'decision', about: 3, decideBy: '2026-08-24' },
    });
  });
});
