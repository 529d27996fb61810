import { describe, expect, it } from '@jest/globals';
import {
  aLumpSum,
  anApplication,
  APlacement,
  backOffice,
  contractFacts,
  determined,
  emptyDraft,
  finance,
  manager,
  system,
} from './a-placement.walk.js';

const informed = { informedOn: '2026-08-03', channel: 'letter' };
const reportedAndConfirmed = (placement: APlacement): APlacement =>
  placement
    .send('register.reported', { message: 1, reportedOn: '2026-08-04' }, system)
    .send('register.confirmed', { message: 1, confirmedOn: '2026-08-06' }, system);

describe('contact', () => {
  it('was not held on a day to come (step 7)', () => {
    const placement = aLumpSum().until('2026-06-01');
    const held = (heldOn: string) => ({ heldOn, with: 'worker', kind: 'visit', helpWanted: null });
    expect(placement.refusals('contact.recorded', held('2026-06-02'))).toMatchObject([{ field: 'heldOn' }]);
    expect(placement.refusals('contact.recorded', held('2026-06-01'))).toEqual([]);
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
    // Five years after the pay day of April 2026 (B16, Awb 4:57).
    const years = (day: string) =>
      placement
        .until(day)
        .refusals('decision.prepared', {
          ...emptyDraft,
          kind: 'recovery',
          ground: 'overpaid',
          amount: '300.00',
          from: '2026-04-21',
        })
        .map(({ code, field }) => [code, field]);
    expect(years('2031-05-25')).toEqual([]);
    expect(years('2031-05-26')).toEqual([['recovery-too-old', 'from']]);
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
  it('follows a renewed contract, also one without an end (B15, M29)', () => {
    const first = determined(aLumpSum({ until: '2027-02-28' }).until('2026-08-03'), 60, '2026-08-03');
    first.send('person.informed', informed);
    const placement = reportedAndConfirmed(first).until('2026-08-10').decide('measured').until('2027-01-10');
    expect(placement.context.grant).toMatchObject({ until: '2027-02-28' });
    placement.send('contract.renewed', {
      ...contractFacts({ from: '2027-03-01', until: null, permanent: true }),
      toldOn: '2027-01-10',
    });
    placement.decide('change');
    expect(placement.context.grant).toMatchObject({ until: null, untilAow: true });
    expect(placement.facts('measuredGrant').at(-1)).toMatchObject({ until: null });
  });

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

  const revisedTo = (placement: ReturnType<typeof aMeasuredSubsidy>, wageValue: number, from: string | null = null) =>
    placement.send(
      'determination.revised',
      { objection: 1, measurement: 1, party: 'worker', decidedOn: '2026-10-01', wageValue, from },
      system,
    );

  it('pays a value that was revised downwards from the original date, with a message to the register (C12, M54, A8b)', () => {
    const placement = revisedTo(aMeasuredSubsidy(), 50);
    expect(placement.facts('measuredGrant').at(-1)).toEqual({ from: '2026-09-01', until: null, wageValue: 50 });
    expect(placement.context.value?.wageValue).toBe(50);
    expect(placement.at.register).toBe('deliveredAgain');
    expect(placement.opened()).toContain('register-message-2');
  });

  it('lowers the subsidy after an objection only ahead, never over months that are paid (C12)', () => {
    const placement = revisedTo(aMeasuredSubsidy(), 80, '2026-11-01');
    expect(placement.facts('measuredGrant').slice(-2)).toEqual([
      { from: '2026-09-01', until: null, wageValue: 60 },
      { from: '2026-11-01', until: null, wageValue: 80 },
    ]);
  });

  it('takes the subsidy up again when 100 percent falls after an objection (A6, C12)', () => {
    const placement = determined(aMeasuredSubsidy().until('2027-09-01'), 100, '2027-09-01');
    placement.decide('end', { from: '2027-12-01', ground: 'fullWageValue' });
    placement.send(
      'determination.revised',
      { objection: 1, measurement: 2, party: 'employer', decidedOn: '2027-10-01', wageValue: 70, from: null },
      system,
    );
    expect(placement.at.subsidy).toBe('measuredRunning');
    expect(placement.context).toMatchObject({ outcome: null, lastRightEndedOn: null });
    expect(placement.facts('grantEnd').at(-1)).toMatchObject({ from: '2027-12-01', void: true });
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

describe('reminders', () => {
  it('count back to the day the measurement must be ordered (D8)', () => {
    const placement = aLumpSum({ until: null, permanent: true });
    const order = placement.reminders.find((one) => one.name === 'order.lastDay');
    expect(order).toMatchObject({ dueOn: '2026-05-16', to: 'owner' });
    expect(placement.reminders.find((one) => one.name === 'order.passed')).toMatchObject({ to: 'teamLead' });
  });

  it('leave the last day to order to an open measurement, and keep both escalations (D8)', () => {
    const placement = aLumpSum({ until: null, permanent: true });
    const about = () =>
      placement.reminders
        .map((one) => one.name)
        .filter((name) => /^(order|report|determination|decision)\./.test(name));
    const measurement = { measurement: 1 };
    expect(about()).toEqual(['order.soon', 'order.lastDay', 'order.passed', 'decision.planned', 'decision.tooLate']);
    placement.send('measurement.requested', { reason: 'first', requestedOn: '2026-03-02' });
    expect(about()).toEqual(['order.passed', 'decision.planned', 'decision.tooLate']);
    placement.send('measurement.ordered', { ...measurement, orderedOn: '2026-03-02' }, system);
    expect(about()).toEqual(['decision.planned', 'decision.tooLate']);
    placement.send('measurement.orderWithdrawn', measurement, system);
    expect(about()).toEqual(['order.passed', 'decision.planned', 'decision.tooLate']);
    placement.send('measurement.cancelled', { ...measurement, reason: 'other' }, system);
    expect(about()).toEqual(['order.soon', 'order.lastDay', 'order.passed', 'decision.planned', 'decision.tooLate']);
  });

  it('ask for the decision, and for nothing else, once the value is determined (D8)', () => {
    const placement = determined(aLumpSum({ until: null, permanent: true }).until('2026-07-20'), 60, '2026-07-20');
    const names = placement.reminders.map((one) => one.name);
    expect(names).toContain('decision.planned');
    expect(names).not.toContain('decision.tooLate');
    expect(names).not.toContain('determination.norm');
  });

  it('never name the same day twice to the same person', () => {
    const placement = aLumpSum();
    const keys = placement.reminders.map((one) => `${one.name} ${one.dueOn} ${one.to}`);
    expect(new Set(keys).size).toBe(keys.length);
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

describe('the jobcoach (C6)', () => {
  const jobcoach = (placement: APlacement, coach: string | null): APlacement =>
    placement
      .send('support.requested', { kind: 'jobcoach', askedBy: 'exOfficio', receivedOn: '2026-03-02' })
      .send('support.granted', { support: 1, from: '2026-03-02', until: '2026-12-31', coach }, system);
  const coachOf = (placement: APlacement): unknown => {
    placement.send('measurement.requested', { reason: 'first', requestedOn: '2026-03-02' });
    const opened = placement.effects.find(
      (effect) => effect.type === 'open' && effect.params.workflow === 'measurement',
    );
    return opened?.type === 'open' ? opened.params.input['coach'] : undefined;
  };

  it('who runs is named to the measurement', () => {
    expect(coachOf(jobcoach(aLumpSum(), 'coach-7'))).toBe('coach-7');
    expect(coachOf(jobcoach(aLumpSum(), null))).toBeNull();
  });

  it('who comes after the measurement was opened is told to it, and so is the end of that', () => {
    const placement = aLumpSum().send('measurement.requested', { reason: 'first', requestedOn: '2026-03-02' });
    expect(jobcoach(placement, 'coach-7').told('measurement-1')).toEqual(['placement.coachChanged']);
    const ended = placement.send('support.ended', { support: 1, endedOn: '2026-03-02' }, system);
    expect(ended.told('measurement-1')).toEqual(['placement.coachChanged', 'placement.coachChanged']);
  });

  it('who has ended is not', () => {
    const placement = jobcoach(aLumpSum(), 'coach-7').send(
      'support.ended',
      { support: 1, endedOn: '2026-03-02' },
      system,
    );
    expect(coachOf(placement)).toBeNull();
  });
});
