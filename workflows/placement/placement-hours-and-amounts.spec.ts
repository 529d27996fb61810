import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../definition.js';
import type { PolicySet } from '../law/policies.js';
import {
  aLumpSum,
  anApplication,
  APlacement,
  backOffice,
  contractFacts,
  emptyDraft,
  placementInputOf,
} from './a-placement.walk.js';

describe('hours that vary (B18, M7)', () => {
  const varying = (): APlacement => aLumpSum({ hours: '16', hoursKind: 'declared' });
  const declared = (month: string, hours = '90') => ({ month, hours, declaredBy: 'employer' });
  const codes = (placement: APlacement, month: string, hours?: string): readonly string[] =>
    placement.refusals('hours.declared', declared(month, hours)).map((one) => one.code);
  const asked = (placement: APlacement): readonly string[] =>
    placement.reminders.filter((one) => one.name === 'hours.declare').map((one) => one.dueOn);

  it('are a minimum and a fact for each month that is declared', () => {
    const placement = varying().until('2026-04-02').send('hours.declared', declared('2026-03'));
    expect(placement.facts('contractHours')).toEqual([
      { from: '2026-03-01', hours: '16', sectorFullTimeHours: '40', kind: 'declared' },
    ]);
    expect(placement.facts('declaredHours')).toEqual([{ from: '2026-03-01', hours: '90' }]);
  });

  it('are asked of the employer after every month, until they are declared', () => {
    const placement = varying().until('2026-04-02');
    expect(asked(placement).slice(0, 3)).toEqual(['2026-04-01', '2026-05-01', '2026-06-01']);
    placement.send('hours.declared', declared('2026-03'));
    expect(asked(placement)[0]).toBe('2026-05-01');
    placement.send('hours.changed', { from: '2026-04-01', hours: '20', sectorFullTimeHours: '40', kind: 'fixed' });
    expect(asked(placement)).toEqual([]);
  });

  it('are not declared ahead, nor for a month of before, nor where hours are fixed', () => {
    const placement = varying().until('2026-04-02');
    expect(codes(placement, '2026-04')).toEqual(['month-not-over']);
    expect(codes(placement, '2026-02')).toEqual(['month-before']);
    expect(codes(placement, '2026-03', '301')).toEqual(['hours']);
    expect(codes(placement, '2026-03')).toEqual([]);
    expect(codes(aLumpSum().until('2026-04-02'), '2026-03')).toEqual(['hours-not-declared']);
  });

  it('keep their kind through a renewal that does not name it', () => {
    const placement = varying().send('contract.renewed', {
      ...contractFacts({ from: '2027-03-01', until: '2028-02-29', hours: '20' }),
      toldOn: '2026-03-02',
    });
    expect(placement.facts('contractHours').at(-1)).toMatchObject({ hours: '20', kind: 'declared' });
  });
});

describe('an amount decided otherwise than the rule (M48)', () => {
  it('stands on the decision and on every row of its grant, until a decision names none', () => {
    const placement = anApplication().send('measuring.leftOut', {
      agreedOn: '2026-02-12',
      with: 'employer',
      how: 'phone',
      reason: null,
      secondBy: null,
    });
    placement.until('2026-02-20').decide('lumpSum', { amount: '900.00' }).until('2026-03-02');
    placement.send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-02' }, backOffice);
    expect(placement.rows('decision')[0]).toMatchObject({ kind: 'lumpSum', amount: '900.00' });
    expect(placement.facts('lumpSumGrant')).toEqual([{ from: '2026-03-01', until: '2026-08-31', amount: '900.00' }]);
    placement.decide('change');
    expect(placement.facts('lumpSumGrant').at(-1)).toEqual({ from: '2026-03-01', until: '2026-08-31' });
  });

  it('of a claim stands on its decision', () => {
    const placement = aLumpSum().until('2026-05-01');
    const ended = { lastDay: '2026-04-20', reason: 'resigned', knownOn: '2026-05-01', paidUntil: '2026-04-30' };
    placement.send('employment.ended', ended).decide('end', { from: '2026-04-21', ground: 'employmentEnded' });
    placement.decide('recovery', { amount: '300.00' });
    expect(placement.rows('decision').filter((row) => row['kind'] === 'recovery')[0]).toMatchObject({
      amount: '300.00',
    });
  });
});

describe('an advance on the expected value (B2)', () => {
  const byExpected: PolicySet = {
    rows: [
      {
        name: 'advance',
        from: '2017-01-01',
        value: 'expected',
        ground: { body: 'council', decision: 'made up', decidedOn: '2017-01-01' },
      },
    ],
  };
  const onHold = (): APlacement => aLumpSum({}, byExpected).until('2026-09-02');
  const draft = { ...emptyDraft, kind: 'advance', amount: '1121.76' };

  it('needs the value it expects', () => {
    expect(onHold().refusals('decision.prepared', draft)).toMatchObject([{ code: 'value-needed', rule: 'B2' }]);
  });

  it('makes that value a fact from the first day on hold', () => {
    const placement = onHold().decide('advance', { amount: '1121.76', wageValue: 60 });
    expect(placement.at.subsidy).toBe('onHold');
    expect(placement.facts('expectedValue')).toEqual([{ from: '2026-09-01', wageValue: 60 }]);
  });
});

describe('a value adopted from the former municipality (M47, M52)', () => {
  const adopted = (wageValue: number): readonly string[] =>
    aLumpSum().send('value.adopted', { wageValue, determinedOn: '2026-01-15', reason: 'sameJob' }).tasks();

  it('below 30 percent raises the question of sheltered work, and decides nothing', () => {
    expect(adopted(29)).toContain('shelteredWork.question');
    expect(adopted(30)).not.toContain('shelteredWork.question');
  });
});

describe('what cannot be (B2, B5)', () => {
  const agreed = (changes: JsonObject): JsonObject => ({
    agreedOn: '2026-02-12',
    plannedStart: '2026-03-01',
    ...contractFacts(changes),
  });
  const fields = (payload: JsonObject): readonly (string | undefined)[] =>
    new APlacement(placementInputOf(), '2026-02-12').refusals('employment.agreed', payload).map((one) => one.field);

  it.each([
    ['no hours', { hours: '0' }, 'hours'],
    ['more hours than a week can hold', { hours: '60.5' }, 'hours'],
    ['a full week that is none', { sectorFullTimeHours: '20' }, 'sectorFullTimeHours'],
    ['a start before the Praktijkroute', { plannedStart: '2016-12-31' }, 'plannedStart'],
  ])('is refused where it is entered: %s', (_what, changes, field) => {
    expect(fields(agreed(changes))).toEqual([field]);
  });

  it('is accepted on its edges', () => {
    expect(fields(agreed({ hours: '60', sectorFullTimeHours: '60' }))).toEqual([]);
  });
});
