import { describe, expect, it } from '@jest/globals';
import type { Beside, OtherSubsidy } from '../definition.js';
import type { PolicyName, PolicySet } from '../law/policies.js';
import {
  aLumpSum,
  anApplication,
  APlacement,
  contractFacts,
  emptyDraft,
  placementInputOf,
  reviewer,
  system,
} from './a-placement.walk.js';
import { overlap, subsidisedPeriod } from './placement.beside.js';

const other = (from: string, until: string | null): OtherSubsidy => ({
  placement: 'plaatsing 7 bij De Buur',
  from,
  until,
});
const found = (codes: readonly { readonly code: string; readonly field?: string }[]) =>
  codes.filter(({ code }) => code === 'second-subsidy').map(({ field }) => field);
const ready = (policies?: PolicySet) =>
  anApplication({}, {}, policies).send('measuring.leftOut', {
    agreedOn: '2026-02-12',
    with: 'employer',
    how: 'phone',
    reason: null,
    secondBy: null,
  });

describe('B4, M35: a second wage subsidy on the same employment', () => {
  it('is refused when it is prepared and when it is decided, with the other placement and what would be right', () => {
    const placement = ready().knowing({ subsidies: [other('2025-12-01', null)] });
    const draft = { ...emptyDraft, kind: 'lumpSum' };
    const [refusal] = placement.refusals('decision.prepared', draft);
    expect(refusal).toEqual({
      code: 'second-subsidy',
      rule: 'B4',
      field: 'kind',
      detail:
        'Op deze dienstbetrekking is er al loonkostensubsidie: plaatsing 7 bij De Buur, vanaf 1 december 2025. Een tweede mag niet. Ga verder met die plaatsing, of beëindig daar eerst de subsidie.',
    });
    placement.knowing({}).send('decision.prepared', draft);
    placement.knowing({ subsidies: [other('2026-05-01', '2026-06-30')] });
    const decided = { decision: 1, decidedOn: '2026-02-12' };
    expect(found(placement.refusals('lumpSum.decided', decided, reviewer))).toEqual(['decision']);
  });

  it('is none when the other one ends before it, and a refusal may always be prepared', () => {
    const placement = ready().knowing({ subsidies: [other('2025-06-01', '2026-02-28')] });
    expect(placement.refusals('decision.prepared', { ...emptyDraft, kind: 'lumpSum' })).toEqual([]);
    placement.knowing({ subsidies: [other('2025-06-01', null)] });
    expect(found(placement.refusals('decision.prepared', { ...emptyDraft, kind: 'refusal' }))).toEqual([]);
  });

  it('is refused at the first day, a renewal, an end that is undone, a correction, another employer and an objection', () => {
    const granted = ready()
      .until('2026-02-20')
      .decide('lumpSum')
      .knowing({ subsidies: [other('2026-02-01', '2026-03-10')] });
    const day = (firstDay: string) => ({ firstDay, confirmedOn: firstDay });
    granted.until('2026-03-15');
    expect(found(granted.refusals('start.confirmed', day('2026-03-10'), system))).toEqual(['firstDay']);
    expect(found(granted.refusals('start.confirmed', day('2026-03-11'), system))).toEqual([]);
    const placement = aLumpSum().knowing({ subsidies: [other('2027-03-15', null)] });
    const renewal = { ...contractFacts({ from: '2027-03-01', until: null }), toldOn: '2026-03-02' };
    expect(found(placement.refusals('contract.renewed', renewal))).toEqual(['from']);
    const corrected = {
      fact: 'firstDay',
      from: '2026-02-20',
      day: '2026-02-20',
      hours: null,
      sectorFullTimeHours: null,
      wageValue: null,
      reason: 'typing',
      difference: '0',
      secondBy: null,
    };
    placement.knowing({ subsidies: [other('2026-02-01', '2026-02-25')] });
    expect(found(placement.refusals('fact.corrected', corrected))).toEqual(['day']);
    placement.send('ending.announced', { lastDay: '2026-05-31', reason: 'resigned', knownOn: '2026-03-02' });
    placement.knowing({ subsidies: [other('2026-06-15', null)] });
    expect(found(placement.refusals('ending.revoked', { revokedOn: '2026-03-02' }))).toEqual(['revokedOn']);
    const taken = { from: '2026-04-01', employer: 'employer-2', reason: 'merger', secondBy: 'manager-2' };
    expect(found(placement.refusals('employer.changed', taken))).toEqual([]);
    placement.knowing({ subsidies: [other('2026-04-15', null)] });
    expect(found(placement.refusals('employer.changed', taken))).toEqual(['employer']);
  });

  it('is refused where an objection against the end would bring days back that another placement has (C12)', () => {
    const placement = aLumpSum()
      .until('2026-05-04')
      .decide('end', { ground: 'noLongerTargetGroup', from: '2026-05-01' });
    const decision = placement.context.decisions.at(-1)?.number ?? 0;
    const upheld = { objection: 1, party: 'worker', decidedOn: '2026-05-04', wageValue: null, from: null };
    placement.knowing({ subsidies: [other('2026-05-02', null)] });
    expect(found(placement.refusals('objection.upheld', { ...upheld, decision }, system))).toEqual(['decision']);
    expect(found(placement.refusals('objection.upheld', { ...upheld, decision: 1 }, system))).toEqual([]);
  });

  it('counts the days of what was granted and not taken back', () => {
    expect(subsidisedPeriod(ready().context)).toBeUndefined();
    const granted = ready().until('2026-02-20').decide('lumpSum');
    expect(subsidisedPeriod(granted.context)).toEqual({ from: '2026-03-01', until: null });
    granted.send('employment.notComeAbout', { knownOn: '2026-02-20', reason: 'noStart' });
    expect(subsidisedPeriod(granted.context)).toBeUndefined();
    const ended = aLumpSum().send('ending.announced', {
      lastDay: '2026-05-31',
      reason: 'resigned',
      knownOn: '2026-03-02',
    });
    expect(subsidisedPeriod(ended.context)).toEqual({ from: '2026-03-01', until: '2026-05-31' });
  });

  it('shares a day also when it is the first or the last', () => {
    const march = { from: '2026-03-01', until: '2026-03-31' };
    expect(overlap(march, { from: '2026-03-31', until: null })).toBe(true);
    expect(overlap(march, { from: '2026-04-01', until: null })).toBe(false);
    expect(overlap({ from: '2025-01-01', until: '2026-02-28' }, march)).toBe(false);
  });
});

describe('B13, A11: another lump sum', () => {
  const ground = { body: 'college' as const, decision: 'besluit 7', decidedOn: '2025-12-01' };
  const chosen = (...names: readonly PolicyName[]): PolicySet => ({
    rows: names.map((name) => ({ name, from: '2026-01-01', value: false, ground })),
  });
  const wish = { ...emptyDraft, kind: 'lumpSum' };
  const codes = (placement: APlacement) =>
    placement
      .refusals('decision.prepared', { ...wish, from: '2026-03-01' })
      .filter(({ code }) => code.startsWith('lump-sum'))
      .map(({ code, field }) => [code, field]);
  const earlier = (until: string, sameEmployer: boolean) => ({
    lumpSums: [{ ...other('2025-01-01', until), sameEmployer }],
  });

  it('is refused in the same employment, also after a short break', () => {
    expect(codes(ready().knowing(earlier('2025-10-31', true)))).toEqual([['lump-sum.same-employment', 'kind']]);
    expect(codes(ready().knowing(earlier('2025-06-30', true)))).toEqual([]);
  });

  it('elsewhere, and after a trial placement, is as the municipality chose', () => {
    expect(codes(ready().knowing(earlier('2025-10-31', false)))).toEqual([]);
    expect(codes(ready(chosen('lumpSumAgainOtherEmployer')).knowing(earlier('2025-10-31', false)))).toEqual([
      ['lump-sum.again', 'kind'],
    ]);
    const trial = { from: '2026-02-12', until: '2026-02-28' };
    const afterTrial = (policies?: PolicySet) =>
      new APlacement(placementInputOf(), '2026-02-10', policies)
        .send('trial.started', trial)
        .send('employment.agreed', {
          agreedOn: '2026-02-10',
          plannedStart: '2026-03-01',
          ...contractFacts(),
          receivedOn: null,
        })
        .knowing({});
    expect(codes(afterTrial())).toEqual([]);
    expect(codes(afterTrial(chosen('lumpSumAfterTrialPlacement')))).toEqual([['lump-sum.after-trial', 'kind']]);
  });
});

describe('Seeds 38: a person under fifteen', () => {
  it('begins no work: not agreed, not moved, not confirmed', () => {
    const placement = ready()
      .until('2026-02-20')
      .decide('lumpSum')
      .until('2026-03-02')
      .knowing({ fifteenOn: '2026-03-02' });
    const codes = (firstDay: string) =>
      placement
        .refusals('start.confirmed', { firstDay, confirmedOn: '2026-03-02' }, system)
        .map(({ code, field }) => [code, field]);
    expect(codes('2026-03-01')).toEqual([['under-fifteen', 'firstDay']]);
    expect(codes('2026-03-02')).toEqual([]);
    const moved = placement.refusals('start.moved', { plannedStart: '2026-03-01', reason: 'earlier' });
    expect(moved.map(({ detail }) => detail)).toEqual([
      'Op 1 maart 2026 is deze persoon nog geen 15 jaar. Een plaatsing kan pas beginnen als iemand 15 is.',
    ]);
  });
});

describe('A3, M12: a finding against the test on the target group', () => {
  const finding = { determinedOn: '2026-02-02', granted: true, basis: 'application', appliedOn: '2026-02-02' };
  const codes = (targetGroup: NonNullable<Beside['targetGroup']> | null, granted = true) =>
    new APlacement(placementInputOf({}), '2026-02-02')
      .knowing({ targetGroup })
      .refusals('targetGroup.determined', { ...finding, granted })
      .map(({ code, field, rule }) => [code, field, rule]);

  it('is refused, and leads to UWV where a benefit of UWV says so; a negative finding is right', () => {
    expect(codes('referToUwv')).toEqual([['refer-to-uwv', 'granted', 'A3']]);
    expect(codes('doesNotBelong')).toEqual([['does-not-belong', 'granted', 'A3']]);
    expect([codes('belongs'), codes(null), codes('referToUwv', false)]).toEqual([[], [], []]);
  });
});
