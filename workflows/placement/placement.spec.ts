import { describe, expect, it } from '@jest/globals';
import {
  aLumpSum,
  anApplication,
  APlacement,
  backOffice,
  contractFacts,
  determined,
  placementInputOf,
  reviewer,
  system,
} from './a-placement.walk.js';

const informed = { informedOn: '2026-08-03', channel: 'letter' };
const reportedAndConfirmed = (placement: APlacement): APlacement =>
  placement
    .send('register.reported', { message: 1, reportedOn: '2026-08-04' }, system)
    .send('register.confirmed', { message: 1, confirmedOn: '2026-08-06' }, system);

describe('the straight road', () => {
  it('leads from intake over lump sum and measurement to the Banenafspraak and on to the closed file', () => {
    const placement = determined(aLumpSum().until('2026-08-03'), 60, '2026-08-03').send('person.informed', informed);
    expect(placement.at.register).toBe('toReport');
    expect(placement.opened()).toEqual(['measurement-1', 'register-message-1']);
    reportedAndConfirmed(placement).until('2026-08-10').decide('measured');
    expect(placement.at.subsidy).toBe('measuredLater');
    placement.until('2026-09-01');
    expect(placement.at).toMatchObject({ subsidy: 'measuredRunning', register: 'confirmed', aftercare: 'running' });
    expect(placement.facts('measuredGrant')).toEqual([{ from: '2026-09-01', until: '2027-02-28', wageValue: 60 }]);
    expect(placement.summary.outcome).toBe('banenafspraak');
  });

  it('pays the lump sum over six months by the calendar (V14, D6)', () => {
    const placement = aLumpSum();
    expect(placement.at).toMatchObject({ employment: 'running', subsidy: 'lumpSumRunning' });
    expect(placement.facts('lumpSumGrant')).toEqual([{ from: '2026-03-01', until: '2026-08-31' }]);
    expect(placement.timers).toContainEqual({ name: 'lumpSumEnds', dueOn: '2026-09-01' });
  });

  it('leads over a wage value of 100 percent to regular work with aftercare and no entry in the register (A6)', () => {
    const placement = determined(aLumpSum().until('2026-08-03'), 100, '2026-08-03').decide('end', {
      from: '2026-09-01',
      ground: 'fullWageValue',
    });
    expect(placement.at).toMatchObject({ subsidy: 'endingLater', register: 'notApplicable', aftercare: 'running' });
    placement.until('2026-09-01');
    expect(placement.at).toMatchObject({ subsidy: 'ended', employment: 'running' });
    expect(placement.context.outcome).toBe('regularWork');
    expect(placement.facts('grantEnd')).toEqual([{ from: '2026-09-01' }]);
  });

  it('closes twenty years after the end of the case and its aftercare (F5)', () => {
    const placement = determined(aLumpSum({ until: null, permanent: true }).until('2026-08-03'), 100, '2026-08-03');
    placement.decide('end', { from: '2026-09-01', ground: 'fullWageValue' }).until('2027-03-01');
    expect(placement.at.aftercare).toBe('ended');
    expect(placement.timers).toEqual([{ name: 'retentionEnds', dueOn: '2047-03-01' }]);
    placement.until('2047-03-01');
    expect(placement.status).toBe('done');
    expect(placement.told('measurement-1')).toContain('file.closed');
  });
});

describe('four eyes', () => {
  it('let nobody approve an own decision (F8)', () => {
    const placement = anApplication().send('measuring.leftOut', {
      agreedOn: '2026-02-12',
      with: 'employer',
      how: 'phone',
      reason: null,
      secondBy: null,
    });
    placement.send('decision.prepared', draft('lumpSum'));
    expect(placement.refusals('lumpSum.decided', { decision: 1, decidedOn: '2026-02-12' })).toMatchObject([
      { code: 'own-decision', rule: 'F8' },
    ]);
    placement.send('lumpSum.decided', { decision: 1, decidedOn: '2026-02-12' }, reviewer);
    expect(placement.at).toMatchObject({ subsidy: 'lumpSumGranted', decision: 'toSend' });
    expect(placement.tasks()).toContain('letters-to-send');
    expect(placement.rows('decision')).toContainEqual(expect.objectContaining({ decidedBy: 'reviewer' }));
  });

  it('set the last day to object when each letter is sent, not when it was made (D4, M17)', () => {
    const placement = aLumpSum();
    expect(placement.at.decision).toBe('none');
    expect(placement.context.decisions[0]).toMatchObject({
      employerSentOn: '2026-02-20',
      objectionLastDayEmployer: '2026-04-07',
      objectionLastDayWorker: '2026-04-07',
    });
  });

  it('ask first for the determination of the target group (A1) and the agreement (B2)', () => {
    const placement = new APlacement(placementInputOf(), '2026-02-10');
    placement
      .send('employment.agreed', {
        agreedOn: '2026-02-10',
        plannedStart: '2026-03-01',
        ...contractFacts(),
        receivedOn: '2026-02-10',
      })
      .send('application.received', { receivedOn: '2026-02-10', from: 'employer', personSigned: true });
    const codes = placement.refusals('decision.prepared', draft('lumpSum')).map((one) => one.code);
    expect(codes).toEqual(['target-group', 'no-agreement']);
  });
});

describe('the term to decide', () => {
  it('is 35 days after the finding on route b (D1, V16)', () => {
    const placement = anApplication().until('2026-04-10').send('measuring.leftOut', {
      agreedOn: '2026-04-10',
      with: 'employer',
      how: 'phone',
      reason: 'late',
      secondBy: 'manager',
    });
    expect(placement.context.clocks.decisionLastDay).toBe('2026-05-18');
  });

  it('stands still while the application is incomplete, and the application may then be left untreated (D2)', () => {
    const placement = anApplication().send('completion.requested', {
      requestedOn: '2026-02-12',
      givenUntil: '2026-02-26',
      missing: ['contract'],
    });
    expect(placement.at.subsidy).toBe('incomplete');
    placement.until('2026-02-27');
    expect(placement.at.subsidy).toBe('givenTimePassed');
    placement.decide('untreated');
    expect(placement.at.subsidy).toBe('leftUntreated');
  });

  it('moves by the days of the suspension when the application is completed (D2)', () => {
    const placement = anApplication().send('completion.requested', {
      requestedOn: '2026-02-12',
      givenUntil: '2026-02-26',
      missing: ['contract'],
    });
    const before = '2026-04-09';
    placement.until('2026-02-20').send('application.completed', { completedOn: '2026-02-20' });
    expect(placement.at.subsidy).toBe('applied');
    expect(placement.context.clocks.decisionLastDay).toBe('2026-04-16');
    expect(anApplication().context.clocks.decisionLastDay).toBe(before);
  });

  it('reads four weeks after the given time as support does, moved by D5 (D2, Awb 4:5)', () => {
    const asked = { requestedOn: '2026-02-12', givenUntil: '2026-03-07', missing: ['contract'] };
    const placement = anApplication().send('completion.requested', asked).until('2026-03-08');
    // 4 April is a Saturday, then comes Easter: 7 April is the last day.
    expect(placement.context.dates.untreatedTermEnds).toBe('2026-04-08');
    // Recorded afterwards: it was complete after eight days, so seven days were suspended.
    placement.send('application.completed', { completedOn: '2026-02-20' });
    expect(placement.context.clocks.decisionLastDay).toBe('2026-04-16');
  });

  it('may no longer be cut short by leaving untreated once four weeks have passed (D2)', () => {
    const placement = anApplication()
      .send('completion.requested', { requestedOn: '2026-02-12', givenUntil: '2026-02-26', missing: ['contract'] })
      .until('2026-04-01');
    expect(placement.at.subsidy).toBe('applied');
    expect(placement.refusals('decision.prepared', draft('untreated')).map((one) => one.code)).toContain(
      'kind-does-not-fit',
    );
  });
});

describe('the start', () => {
  it('moves every date when the real first day differs from the decided one (M5, B17)', () => {
    const placement = anApplication()
      .send('measuring.leftOut', {
        agreedOn: '2026-02-12',
        with: 'employer',
        how: 'phone',
        reason: null,
        secondBy: null,
      })
      .decide('lumpSum');
    expect(placement.facts('lumpSumGrant')).toEqual([]);
    placement
      .until('2026-03-20')
      .send('start.confirmed', { firstDay: '2026-03-16', confirmedOn: '2026-03-20' }, backOffice);
    expect(placement.facts('lumpSumGrant')).toEqual([{ from: '2026-03-16', until: '2026-09-15' }]);
    expect(placement.tasks()).toContain('amend-decision');
  });

  it('waits for the confirmation and pays nothing before it (B17)', () => {
    const placement = anApplication()
      .send('measuring.leftOut', {
        agreedOn: '2026-02-12',
        with: 'employer',
        how: 'phone',
        reason: null,
        secondBy: null,
      })
      .decide('lumpSum')
      .until('2026-03-05');
    expect(placement.at).toMatchObject({ employment: 'awaitingStart', subsidy: 'lumpSumGranted' });
    expect(placement.summary.whoActs).toBe('employer');
    expect(placement.facts('firstDayWorked')).toEqual([]);
  });

  it('before the agreement needs a second person (B2b, M6)', () => {
    const placement = anApplication().until('2026-03-10');
    placement.send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-10' }, backOffice);
    const late = { agreedOn: '2026-03-10', with: 'employer', how: 'phone', reason: null, secondBy: null };
    expect(placement.refusals('measuring.leftOut', late).map((one) => one.code)).toEqual([
      'reason-needed',
      'second-person',
    ]);
  });

  it('that never comes leaves nothing paid and no outcome in a cohort (M4)', () => {
    const placement = anApplication()
      .send('measuring.leftOut', {
        agreedOn: '2026-02-12',
        with: 'employer',
        how: 'phone',
        reason: null,
        secondBy: null,
      })
      .decide('lumpSum')
      .send('employment.notComeAbout', { knownOn: '2026-02-12', reason: 'noVacancy' });
    expect(placement.at).toMatchObject({ employment: 'notComeAbout', subsidy: 'withdrawn' });
    expect(placement.context.outcome).toBe('notComeAbout');
    expect(placement.facts('notComeAbout')).toHaveLength(1);
    expect(placement.tasks()).toContain('withdraw-decision');
  });
});

describe('a late measurement', () => {
  it('puts the payment on hold and grants from the first day after the lump sum, however late (B2)', () => {
    const placement = aLumpSum().until('2026-11-02');
    expect(placement.at.subsidy).toBe('onHold');
    expect(placement.context.heldSince).toBe('2026-09-01');
    determined(placement, 45, '2026-11-02').decide('measured');
    expect(placement.at.subsidy).toBe('measuredRunning');
    expect(placement.facts('measuredGrant')).toEqual([{ from: '2026-09-01', until: '2027-02-28', wageValue: 45 }]);
  });
});

describe('no subsidy', () => {
  it('when the application is refused: kept three years', () => {
    const placement = anApplication().decide('refusal');
    expect(placement.at.subsidy).toBe('refused');
    expect(placement.context.dates.retentionEnds).toBe('2029-02-12');
  });

  it('when the application is withdrawn: kept one year (M31)', () => {
    const placement = anApplication().send('placement.withdrawn', {
      withdrawnOn: '2026-02-12',
      party: 'employer',
      reason: 'other',
    });
    expect(placement.at.subsidy).toBe('withdrawn');
    expect(placement.timers.map((timer) => timer.name)).toEqual(['retentionEnds']);
    expect(placement.context.dates.retentionEnds).toBe('2027-02-12');
  });
});

describe('route a', () => {
  it('grants on the measured value from the first day, without a lump sum (B1)', () => {
    const placement = anApplication({ route: 'measuredFirst' });
    expect(placement.at.subsidy).toBe('awaitingValue');
    placement
      .until('2026-03-02')
      .send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-02' }, backOffice);
    determined(placement.until('2026-03-20'), 55, '2026-03-20').decide('measured', { from: '2026-03-01' });
    expect(placement.at.subsidy).toBe('measuredRunning');
    expect(placement.facts('lumpSumGrant')).toEqual([]);
    expect(placement.facts('measuredGrant')).toEqual([{ from: '2026-03-01', until: '2027-02-28', wageValue: 55 }]);
  });
});

function draft(kind: string) {
  return {
    kind,
    ground: 'policy',
    reason: 'inOrder',
    from: null,
    until: null,
    wageValue: null,
    amount: null,
    replaces: null,
    nextMeasurementOn: null,
    nextMeasurementReason: null,
  };
}
