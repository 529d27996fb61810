import { describe, expect, it } from '@jest/globals';
import {
  aLumpSum,
  anApplication,
  APlacement,
  backOffice,
  contractFacts,
  determined,
  finance,
  manager,
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
      .send('employment.agreed', { agreedOn: '2026-02-10', plannedStart: '2026-03-01', ...contractFacts() })
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

describe('the end', () => {
  it('known ahead tells the open measurement and ends the job on its day (M24, step 17)', () => {
    const placement = aLumpSum().send('measurement.requested', { reason: 'first', requestedOn: '2026-03-02' });
    placement.until('2026-06-01');
    placement.send('ending.announced', { lastDay: '2026-07-15', reason: 'resigned', knownOn: '2026-06-01' });
    expect(placement.told('measurement-1')).toEqual(['placement.endKnown']);
    placement.until('2026-07-16');
    expect(placement.at.employment).toBe('ended');
    expect(placement.facts('employmentEnd')).toEqual([{ from: '2026-07-15' }]);
    expect(placement.tasks()).toContain('end-decision');
    placement.decide('end', { from: '2026-07-16', ground: 'employmentEnded' });
    expect(placement.at.subsidy).toBe('ended');
    expect(placement.context.outcome).toBe('endedBeforeInclusion');
  });

  it('of the contract without news is presumed after four weeks and undone by a renewal told later (M29, M30)', () => {
    const placement = aLumpSum({ until: '2026-06-30' }).until('2026-07-01');
    expect(placement.at).toMatchObject({ employment: 'contractLapsed', subsidy: 'lapsed' });
    placement.until('2026-07-29');
    expect(placement.at.employment).toBe('ended');
    placement.send('contract.renewed', {
      ...contractFacts({ from: '2026-07-01', until: '2027-06-30' }),
      toldOn: '2026-07-29',
    });
    expect(placement.at.employment).toBe('running');
    placement.decide('change');
    expect(placement.at.subsidy).toBe('lumpSumRunning');
    expect(placement.facts('lumpSumGrant').at(-1)).toEqual({ from: '2026-03-01', until: '2026-08-31' });
  });

  it('after which too much was paid is recovered and settled (M33)', () => {
    const placement = aLumpSum().until('2026-05-01');
    placement.send('employment.ended', {
      lastDay: '2026-04-20',
      reason: 'resigned',
      knownOn: '2026-05-01',
      paidUntil: '2026-04-30',
    });
    placement.decide('end', { from: '2026-04-21', ground: 'employmentEnded' });
    placement.decide('recovery', { amount: '300.00' });
    expect(placement.at.subsidy).toBe('toRecover');
    placement.send('recovery.settled', { settledOn: '2026-05-01', how: 'paid' }, finance);
    expect(placement.at.subsidy).toBe('settled');
  });
});

/** Measured subsidy of 60 percent from 1 September 2026, in the register, on 1 October 2026. */
function aMeasuredSubsidy(): APlacement {
  const placement = determined(aLumpSum({ until: null, permanent: true }).until('2026-08-03'), 60, '2026-08-03');
  placement.send('person.informed', informed);
  return reportedAndConfirmed(placement).until('2026-08-10').decide('measured').until('2026-10-01');
}

describe('a running measured subsidy', () => {
  it('of an open-ended contract runs until the AOW date, which stands elsewhere (B15)', () => {
    expect(aMeasuredSubsidy().context.grant).toMatchObject({ until: null, untilAow: true });
    expect(JSON.stringify(aMeasuredSubsidy().context)).not.toContain('birth');
  });

  it('ends at 100 percent in a repeat, while the registration stays (M27, A8b)', () => {
    const placement = determined(aMeasuredSubsidy().until('2027-09-01'), 100, '2027-09-01');
    expect(placement.at.register).toBe('deliveredAgain');
    placement.decide('end', { from: '2027-12-01', ground: 'fullWageValue' });
    expect(placement.at.subsidy).toBe('endingLater');
    expect(placement.context.registeredOn).toBe('2026-08-06');
    expect(placement.opened()).toContain('register-message-3');
  });

  it('gets the upheld value from the original date after an objection (C12, M54)', () => {
    const placement = aMeasuredSubsidy().send('objection.received', {
      decision: 2,
      party: 'employer',
      receivedOn: '2026-09-15',
      postedOn: null,
    });
    expect(placement.opened()).toContain('objection-1');
    placement.send(
      'objection.upheld',
      { objection: 1, decision: 2, party: 'employer', decidedOn: '2026-10-01', wageValue: 50, from: null },
      system,
    );
    expect(placement.at.subsidy).toBe('measuredRunning');
    expect(placement.facts('measuredGrant').at(-1)).toEqual({ from: '2026-09-01', until: null, wageValue: 50 });
  });

  it('asks a new measurement when the hirer changes, at the old value until the decision (B13, M15)', () => {
    const placement = aMeasuredSubsidy().send('job.changed', { from: '2026-10-01', kind: 'hirer', hirer: 'hirer-2' });
    expect(placement.opened()).toContain('measurement-2');
    expect(placement.context.grant?.wageValue).toBe(60);
  });

  it('goes to another municipality on the first of the month after the move is known (M47)', () => {
    const placement = aMeasuredSubsidy().until('2026-10-14');
    placement.send('handover.announced', { to: 'GM0363', ground: 'moved', knownOn: '2026-10-14', endsOn: null });
    expect(placement.timers).toContainEqual({ name: 'handoverDay', dueOn: '2026-11-01' });
    placement.decide('end', { from: '2026-11-01', ground: 'handedOver' }).until('2026-11-01');
    expect(placement.at).toMatchObject({ employment: 'takenOver', subsidy: 'ended', register: 'deliveredAgain' });
    expect(placement.context.outcome).toBe('handedOver');
  });

  it('stays one employment when the company is taken over, by two persons (M51)', () => {
    const placement = aMeasuredSubsidy().send('employer.changed', {
      from: '2026-10-01',
      employer: 'employer-2',
      reason: 'merger',
      secondBy: 'manager',
    });
    expect(placement.context.employer).toBe('employer-2');
    expect(placement.at).toMatchObject({ employment: 'running', subsidy: 'measuredRunning' });
  });

  it('goes on under the successor of a merged municipality (M50)', () => {
    const placement = aMeasuredSubsidy().send(
      'body.succeeded',
      { from: '2026-10-01', municipality: 'GM0363', successor: 'GM0363' },
      system,
    );
    expect(placement.context.municipality).toBe('GM0363');
    expect(placement.at.subsidy).toBe('measuredRunning');
  });
});

describe('a correction', () => {
  it('is no change: it holds from the original date, with reason and second person above a limit (M32)', () => {
    const placement = aLumpSum().until('2026-05-01');
    const hours = {
      fact: 'hours',
      from: '2026-03-01',
      day: null,
      hours: '23',
      sectorFullTimeHours: null,
      wageValue: null,
      reason: 'typed',
      difference: '800.00',
      secondBy: null,
    };
    expect(placement.refusals('fact.corrected', hours)).toMatchObject([{ code: 'second-person', rule: 'M32' }]);
    placement.send('fact.corrected', { ...hours, secondBy: 'manager' });
    expect(placement.facts('contractHours').at(-1)).toEqual({
      from: '2026-03-01',
      hours: '23',
      sectorFullTimeHours: '40',
    });
  });

  it('of the first day moves the lump sum with it (M5, M32)', () => {
    const placement = aLumpSum().until('2026-05-01').send('fact.corrected', {
      fact: 'firstDay',
      from: '2026-03-01',
      day: '2026-03-09',
      hours: null,
      sectorFullTimeHours: null,
      wageValue: null,
      reason: 'typed',
      difference: '100.00',
      secondBy: null,
    });
    expect(placement.facts('lumpSumGrant').at(-1)).toEqual({ from: '2026-03-09', until: '2026-09-08' });
    expect(placement.timers).toContainEqual({ name: 'lumpSumEnds', dueOn: '2026-09-09' });
  });
});

describe('the register', () => {
  it('gets the wage value of who was registered already, without an information letter (A12)', () => {
    const placement = anApplication({ register: 'registered', registeredOn: '2024-05-01', route: 'measuredFirst' });
    expect(placement.at.register).toBe('alreadyRegistered');
    placement
      .until('2026-03-02')
      .send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-02' }, backOffice);
    determined(placement, 70, '2026-03-02');
    expect(placement.at.register).toBe('deliveredAgain');
    expect(placement.opened()).toContain('register-message-1');
    placement.send('register.confirmed', { message: 1, confirmedOn: '2026-03-02' }, system);
    expect(placement.at).toMatchObject({ register: 'alreadyRegistered', aftercare: 'none' });
  });

  it('asks to inform the person before the first report (A7)', () => {
    const placement = determined(aLumpSum().until('2026-08-03'), 60, '2026-08-03');
    expect(placement.at.register).toBe('toInform');
    expect(placement.tasks()).toContain('inform-person');
    expect(placement.opened()).not.toContain('register-message-1');
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

describe('a running placement of another system', () => {
  const facts = {
    firstDay: '2026-01-05',
    agreedOn: '2025-12-20',
    targetGroupOn: null,
    contractFrom: '2026-01-05',
    contractUntil: '2027-01-04',
    permanent: false,
    lumpSumUntil: null,
    wageValue: null,
    determinedOn: null,
    measuredFrom: null,
    measuredUntil: null,
    nextMeasurementOn: null,
    registeredOn: null,
    informedOn: null,
    reportedOn: null,
    lastDay: null,
  };
  const anImport = (day: string): APlacement => new APlacement(placementInputOf({ mode: 'import' }), day);

  it('enters its lump sum with the timers that follow', () => {
    const placement = anImport('2026-04-01').send('placement.imported', facts, system);
    expect(placement.at).toMatchObject({ employment: 'running', subsidy: 'lumpSumRunning' });
    expect(placement.timers).toContainEqual({ name: 'lumpSumEnds', dueOn: '2026-07-05' });
  });

  it('enters on hold when its six months are over without a value', () => {
    const placement = anImport('2026-08-01').send('placement.imported', facts, system);
    expect(placement.at.subsidy).toBe('onHold');
    expect(placement.context.heldSince).toBe('2026-07-05');
  });

  it('enters its measured subsidy and the register', () => {
    const placement = anImport('2026-08-01').send(
      'placement.imported',
      {
        ...facts,
        wageValue: 62,
        determinedOn: '2026-06-20',
        measuredFrom: '2026-07-05',
        registeredOn: '2026-06-25',
        informedOn: '2026-06-20',
      },
      system,
    );
    expect(placement.at).toMatchObject({ subsidy: 'measuredRunning', register: 'confirmed' });
    expect(placement.facts('measuredGrant')).toEqual([{ from: '2026-07-05', until: '2027-01-04', wageValue: 62 }]);
  });

  it('is refused with every fault at once when its facts contradict each other', () => {
    const refusals = anImport('2026-08-01').refusals(
      'placement.imported',
      { ...facts, firstDay: '2026-09-01', wageValue: 62, contractUntil: '2026-07-01' },
      system,
    );
    expect(refusals.map((one) => one.field)).toEqual(['firstDay', 'contractUntil', 'determinedOn']);
  });

  it('is refused for a placement that began here', () => {
    const refusals = new APlacement(placementInputOf(), '2026-04-01').refusals('placement.imported', facts, system);
    expect(refusals[0]).toMatchObject({ code: 'not-an-import' });
  });
});

describe('reminders', () => {
  it('count back to the day the measurement must be ordered (D8)', () => {
    const placement = aLumpSum({ until: null, permanent: true });
    const order = placement.reminders.find((one) => one.name === 'order.lastDay');
    expect(order).toMatchObject({ dueOn: '2026-05-16', to: 'owner' });
    expect(placement.reminders.find((one) => one.name === 'order.passed')).toMatchObject({ to: 'teamLead' });
  });

  it('come ten weeks before and on the notice day of a contract (M30)', () => {
    const due = aLumpSum()
      .reminders.filter((one) => one.name.startsWith('contract.'))
      .map((one) => one.dueOn);
    expect(due).toEqual(['2026-12-20', '2027-01-28', '2027-01-28', '2027-02-28']);
  });

  it('go to the new consultant, and the open measurement hears of it (M43)', () => {
    const placement = aLumpSum()
      .send('measurement.requested', { reason: 'first', requestedOn: '2026-03-02' })
      .send('consultant.assigned', { owner: 'consultant-2', reason: 'left' }, manager);
    expect(placement.context.owner).toBe('consultant-2');
    expect(placement.told('measurement-1')).toEqual(['placement.ownerChanged']);
  });
});

function draft(kind: string) {
  return {
    kind,
    ground: 'law',
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
