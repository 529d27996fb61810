import { describe, expect, it } from '@jest/globals';
import { aLumpSum, APlacement, determined, system } from './a-placement.walk.js';

const requested = (placement: APlacement, on: string): APlacement =>
  placement.until(on).send('measurement.requested', { reason: 'first', requestedOn: on });
const staged = (placement: APlacement, stage: string, dueOn: string | null = null): APlacement =>
  placement.send('measurement.staged', { measurement: 1, stage, dueOn }, system);
const shown = ({ summary: { sentence, whoActs, nextDueOn } }: APlacement): readonly unknown[] => [
  sentence,
  whoActs,
  nextDueOn,
];
const ended = (lastDay: string, knownOn: string) => ({ lastDay, knownOn, reason: 'resigned', paidUntil: null });
const revoked = { revokedOn: '2026-05-06', reason: 'wrongFile', secondBy: null };

describe('what a list says of a placement (process steps 9 to 15)', () => {
  it('follows the measurement from the order to the value, with the day of each stage', () => {
    const placement = requested(aLumpSum(), '2026-05-01');
    const { planning } = placement.context;
    expect(shown(placement)).toEqual([
      expect.stringContaining('wordt uiterlijk'),
      'backOffice',
      planning?.orderLastDay,
    ]);
    placement.send('measurement.ordered', { measurement: 1, orderedOn: '2026-05-01' }, system);
    expect(shown(placement)).toEqual([expect.stringContaining('plant het bezoek'), 'expert', planning?.visitUntil]);
    placement.send('measurement.planned', { measurement: 1, visitOn: '2026-06-20' }, system);
    expect(shown(placement)).toEqual(['Het bezoek is gepland op 20 juni 2026.', 'expert', '2026-06-20']);
    expect(shown(staged(placement, 'visited', '2026-07-04'))).toEqual([
      'Het bezoek is geweest; de deskundige maakt het concept uiterlijk 4 juli 2026.',
      'expert',
      '2026-07-04',
    ]);
    expect(shown(staged(placement, 'viewsAsked', '2026-07-20'))).toEqual([
      'Werknemer en werkgever kunnen tot en met 20 juli 2026 op het concept reageren.',
      'worker',
      '2026-07-20',
    ]);
    expect(shown(staged(placement, 'submitted'))).toEqual([
      expect.stringContaining('kwaliteitscontrole'),
      'reviewer',
      planning?.acceptedBy,
    ]);
    expect(shown(staged(placement, 'returned'))[1]).toBe('expert');
    placement.send('measurement.reported', { measurement: 1, reportedOn: '2026-07-20' }, system);
    expect(shown(placement)).toEqual([
      expect.stringContaining('geaccepteerd'),
      'reviewer',
      placement.context.clocks.determinationNormDay,
    ]);
    expect(shown(determined(placement.until('2026-07-25'), 60, '2026-07-25'))[1]).toBe('consultant');
  });

  it('says of a repeat while the subsidy runs who is to act, and nobody when nothing is measured (C10)', () => {
    const placement = determined(aLumpSum().until('2026-08-03'), 60, '2026-08-03')
      .decide('measured')
      .until('2026-10-01');
    expect(placement.summary.whoActs).toBe('nobody');
    placement.send('measurement.requested', { reason: 'repeat', requestedOn: '2026-10-01' });
    placement.send('measurement.staged', { measurement: 2, stage: 'submitted', dueOn: '2026-11-02' }, system);
    expect(shown(placement)).toEqual([
      'De subsidie loopt. Het rapport ligt bij de kwaliteitscontrole uiterlijk 2 november 2026.',
      'reviewer',
      '2026-11-02',
    ]);
    const { nextMeasurementOn } = placement.context;
    expect(nextMeasurementOn).toMatch(/^20(27|28|29)-/);
    placement.send('measurement.staged', { measurement: 2, stage: 'viewsClosed', dueOn: null }, system);
    expect(shown(placement)).toEqual([
      'De subsidie loopt. De deskundige verwerkt de zienswijzen en dient het rapport in.',
      'expert',
      nextMeasurementOn,
    ]);
  });

  it('says a known end, and puts nothing off past it (M24)', () => {
    const placement = requested(aLumpSum(), '2026-06-08');
    const announced = { lastDay: '2026-06-12', reason: 'resigned', knownOn: '2026-06-08' };
    expect(shown(staged(placement.send('ending.announced', announced), 'visited', '2026-06-22'))).toEqual([
      expect.stringMatching(/maakt het concept.* Het werk eindigt op 12 juni 2026\.$/),
      'expert',
      '2026-06-22',
    ]);
    expect(shown(placement.until('2026-06-15'))).toEqual([
      expect.stringMatching(
        /besluit over het einde van de subsidie\. De meting gaat door\..* eindigde op 12 juni 2026\.$/,
      ),
      'consultant',
      '2026-07-10',
    ]);
  });

  it('gives a letter that waits the day of its own term (D1, D4)', () => {
    const placement = determined(aLumpSum().until('2026-08-03'), 60, '2026-08-03');
    const last = placement.context.clocks.decisionLastDay;
    placement.send('decision.prepared', { ...DRAFT, kind: 'measured' });
    expect(shown(placement).slice(1)).toEqual(['reviewer', last]);
    placement.send(
      'measured.decided',
      { decision: 2, decidedOn: '2026-08-03' },
      { ...system, id: 'rita', role: 'reviewer' },
    );
    expect(shown(placement)).toEqual([expect.stringContaining('verstuurt de brieven'), 'backOffice', last]);
  });
});

const DRAFT = {
  ground: 'wageValue',
  reason: 'inOrder',
  from: null,
  until: null,
  wageValue: null,
  amount: null,
  replaces: null,
  nextMeasurementOn: null,
  nextMeasurementReason: null,
};

describe('the value of a job that is over (B2, process step 17)', () => {
  it('asks no decision when the lump sum covers all its days, and does when months are on hold', () => {
    const early = staged(requested(aLumpSum(), '2026-06-08'), 'submitted');
    early.send('employment.ended', ended('2026-06-05', '2026-06-08'));
    expect(determined(early, 60, '2026-06-08').tasks()).not.toContain('decide-on-value');
    expect(early.context).toMatchObject({ clocks: { decisionLastDay: null }, at: { register: 'toInform' } });

    const late = staged(requested(aLumpSum(), '2026-08-20'), 'submitted').until('2026-09-21');
    late.send('employment.ended', ended('2026-09-18', '2026-09-21'));
    const end = { ...DRAFT, kind: 'end', ground: 'employmentEnded', from: '2026-09-19' };
    expect(late.refusals('decision.prepared', end)).toMatchObject([{ code: 'value-awaited', rule: 'B2' }]);
    determined(late, 60, '2026-09-21').decide('measured', { until: '2026-09-18' });
    expect(late.facts('measuredGrant')).toEqual([{ from: '2026-09-01', until: '2026-09-18', wageValue: 60 }]);
    expect(late.until('2026-09-22').decide('end', { ground: 'employmentEnded', from: '2026-09-19' }).at.subsidy).toBe(
      'ended',
    );
  });
});

describe('an end that was recorded by mistake (M32)', () => {
  it('falls with a reason: the fact is void, the row has no last day, and the job runs on', () => {
    const placement = aLumpSum().until('2026-05-06').send('employment.ended', ended('2026-05-04', '2026-05-06'));
    placement.send('employment.endRevoked', revoked);
    expect(placement.at).toMatchObject({ employment: 'running', subsidy: 'lumpSumRunning' });
    expect(placement.context).toMatchObject({
      ending: null,
      dates: { retentionEnds: null, contractEnds: '2027-03-01' },
    });
    expect(placement.facts('employmentEnd')).toEqual([{ from: '2026-05-04' }, { from: '2026-05-04', void: true }]);
    expect(placement.rows('ending').at(-1)).toMatchObject({ lastDay: null });
    expect(placement.rows('correction')).toMatchObject([
      { fact: 'lastDay', fromOn: '2026-05-04', reason: 'wrongFile' },
    ]);
    expect(placement.tasks()).toContain('end-revoked');
  });

  it('takes the subsidy up again by a decision, with a second person, until it was settled', () => {
    const placement = aLumpSum().until('2026-05-06').send('employment.ended', ended('2026-05-04', '2026-05-06'));
    placement.decide('end', { ground: 'employmentEnded', from: '2026-05-05' });
    expect(placement.refusals('employment.endRevoked', revoked)).toMatchObject([{ code: 'second-person' }]);
    placement.send('employment.endRevoked', { ...revoked, secondBy: 'manager' });
    expect(placement.told('placement')).toEqual(['subsidy.reopened']);
    placement.send('subsidy.reopened', { from: '2026-05-05' }, system);
    expect(placement.at).toMatchObject({ employment: 'running', subsidy: 'lapsed' });
    expect(placement.context.outcome).toBeNull();
    placement.decide('change', { ground: 'contractRenewed' });
    expect(placement.at.subsidy).toBe('lumpSumRunning');
    expect(placement.facts('grantEnd').at(-1)).toEqual({ from: '2026-05-05', void: true });
  });

  it('is not recorded or mended with a last day ahead', () => {
    const placement = aLumpSum().until('2026-05-06');
    expect(placement.refusals('employment.ended', ended('2026-07-13', '2026-05-06'))).toMatchObject([
      { code: 'last-day-ahead', field: 'lastDay' },
    ]);
    placement.send('employment.ended', ended('2026-05-04', '2026-05-06'));
    const mended = {
      fact: 'lastDay',
      from: '2026-05-04',
      day: '2026-07-13',
      hours: null,
      sectorFullTimeHours: null,
      wageValue: null,
      reason: 'typingError',
      difference: '0.00',
      secondBy: null,
    };
    expect(placement.refusals('fact.corrected', mended)).toMatchObject([{ code: 'last-day-ahead', rule: 'M32' }]);
    expect(placement.refusals('employment.endRevoked', { ...revoked, revokedOn: '2026-05-07' })).toHaveLength(1);
  });
});
