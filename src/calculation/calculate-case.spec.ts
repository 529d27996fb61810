import { describe, expect, it } from '@jest/globals';
import { calculateCase, calculateLine } from './calculate-case.js';

const subsidy = {
  case: 'k1',
  calculation: 'wage-subsidy',
  kind: 'measured',
  subsidyStart: '2026-07-01',
  month: '2026-07',
  birthDate: '1984-03-15',
  contractHours: 32,
  sectorFullTimeHours: 40,
  wageValue: 60,
};
const task = { share: 100, pace: 80, quality: 90, netWorkingTime: 100 };
const value = { case: 2, calculation: 'wage-value', regular: false, tasks: [task] };
const term = { case: 3, calculation: 'term', term: 'decision', from: '2026-04-01' };
const test = {
  case: 4,
  calculation: 'doelgroep',
  on: '2026-07-01',
  birthDate: '1990-01-01',
  circle: 'generalAssistance',
  canEarnMinimumWage: false,
  performsTask: true,
  basicSkills: true,
  oneHourOnEnd: true,
  bearsHoursPerDay: 3,
  hourlyEarnings: '14.99',
};
type Error = { code: string; detail: string; fields: { field: string; detail: string }[] };
const errorOf = (input: object): Error | undefined => (calculateCase(input) as { error?: Error }).error;
const fieldsOf = (input: object): string[] => (errorOf(input)?.fields ?? []).map((one) => one.field);

describe('a case that can be computed', () => {
  it('B5: gives the amount with two decimals and its explanation', () => {
    const answer = calculateCase(subsidy);
    expect(answer).toMatchObject({ case: 'k1', amount: '1121.76' });
    expect(answer).toHaveProperty('explanation.0.rule', 'B11');
  });
  it('B6: a lump sum needs no wage value', () => {
    const { wageValue: _none, ...rest } = subsidy;
    expect(calculateCase({ ...rest, kind: 'lumpSum' })).toMatchObject({ amount: '1402.20' });
    expect(calculateCase({ ...rest, kind: 'lumpSum', wageValue: null })).toMatchObject({ amount: '1402.20' });
  });
  it('B11: the row after subsidyStart is that of 1 January, from 2024 by B5', () => {
    const old = { ...subsidy, subsidyStart: '2023-05-01' };
    expect(calculateCase({ ...old, month: '2023-12' })).toMatchObject({ amount: '825.63' });
    // 2,069.40 × 1.08 × 0.4 × 1.235 × 32 / 36
    expect(calculateCase({ ...old, month: '2024-03' })).toMatchObject({ amount: '981.39' });
  });
  it('C4: the wage value is a number', () => expect(calculateCase(value)).toMatchObject({ case: 2, wageValue: 72 }));
  it('C5: regular performance needs no tasks', () => {
    expect(calculateCase({ case: 2, calculation: 'wage-value', regular: true })).toMatchObject({ wageValue: 100 });
  });
  it.each([
    ['decision', '2026-05-06'],
    ['application', '2026-05-27'],
    ['objection', '2026-05-13'],
  ])('D1, D4: the term %s counts days only', (kind, lastDay) => {
    expect(calculateCase({ ...term, term: kind })).toMatchObject({ case: 3, lastDay });
    expect(calculateCase({ ...term, term: kind, from: '2010-04-01' })).toHaveProperty('lastDay');
    expect(calculateCase({ ...term, term: kind, from: '9000-12-31' })).toMatchObject({
      lastDay: expect.stringMatching(/^9001-0/),
    });
  });
  it('D2: suspended days move the last day', () => {
    expect(
      calculateCase({ ...term, suspensions: [{ requested: '2026-04-10', completed: '2026-04-20' }] }),
    ).toMatchObject({ lastDay: '2026-05-18' });
    expect(
      calculateCase({ ...term, suspensions: [{ requested: '2026-04-10', completed: '2026-04-11' }] }),
    ).toMatchObject({ lastDay: '2026-05-06' });
  });
  it('D6: the lump-sum period', () => {
    const answer = calculateCase({ case: 5, calculation: 'lump-sum-period', start: '2026-08-31' });
    expect(answer).toMatchObject({ lastLumpSumDay: '2027-02-27', firstMeasuredDay: '2027-02-28' });
  });
  it('F2: a BSN', () => {
    expect(calculateCase({ case: 6, calculation: 'bsn', bsn: '111222333' })).toEqual({ case: 6, valid: true });
    expect(calculateCase({ case: 6, calculation: 'bsn', bsn: '12345678' })).toEqual({ case: 6, valid: false });
  });
  it('A3: the doelgroep', () => {
    expect(calculateCase(test)).toMatchObject({ belongs: true, referToUwv: false });
    expect(
      calculateCase({
        case: 4,
        calculation: 'doelgroep',
        on: test.on,
        birthDate: test.birthDate,
        circle: 'none',
        uwvBenefit: 'wajong',
      }),
    ).toMatchObject({ belongs: false, referToUwv: true });
    expect(
      calculateCase({ case: 4, calculation: 'doelgroep', on: test.on, birthDate: test.birthDate, circle: 'none' }),
    ).toMatchObject({ belongs: false, referToUwv: false });
  });
  it('echoes any case, and null when there is none', () => {
    expect(calculateCase({ ...term, case: { a: [1] } }).case).toEqual({ a: [1] });
    expect(calculateCase({ calculation: 'bsn', bsn: '111222333' }).case).toBeNull();
    expect(calculateCase({ case: 'x' }).case).toBe('x');
  });
});

describe('a bad case', () => {
  it.each([
    ['no JSON', '{"case":1,', null],
    ['JSON that is no object', '[1]', null],
    ['a number', '5', null],
    ['null', 'null', null],
    ['NaN is no JSON', '{"case":1,"contractHours":NaN}', null],
    ['an unknown calculation', '{"case":7,"calculation":"tax"}', 7],
    ['a calculation of another type', '{"case":7,"calculation":["bsn"]}', 7],
    ['no calculation', '{"case":7}', 7],
    ['a name every object has', '{"case":7,"calculation":"constructor"}', 7],
  ])('%s', (_name, line, label) => {
    const answer = calculateLine(line);
    expect(answer.case).toEqual(label);
    expect(answer).toHaveProperty('error.code');
    expect(answer).toHaveProperty('error.fields');
  });

  it.each([
    ['an impossible date', { birthDate: '1984-02-30' }, ['birthDate']],
    ['29 February in a common year', { birthDate: '1985-02-29' }, ['birthDate']],
    ['a date with a time', { subsidyStart: '2026-07-01T00:00:00' }, ['subsidyStart']],
    ['an impossible month', { month: '2026-13' }, ['month']],
    ['a month with a day', { month: '2026-07-01' }, ['month']],
    ['hours below 0', { contractHours: -0.5 }, ['contractHours']],
    ['hours above 60', { contractHours: 60.1, sectorFullTimeHours: 61 }, ['contractHours', 'sectorFullTimeHours']],
    ['hours as text', { contractHours: '32' }, ['contractHours']],
    ['hours as null', { contractHours: null }, ['contractHours']],
    ['hours beyond all numbers', { contractHours: Infinity }, ['contractHours']],
    ['a wage value above 100', { wageValue: 101 }, ['wageValue']],
    ['a wage value below 0', { wageValue: -1 }, ['wageValue']],
    ['a wage value that is not whole', { wageValue: 60.5 }, ['wageValue']],
    ['a wage value as text', { wageValue: '60' }, ['wageValue']],
    ['a bad wage value beside a lump sum', { kind: 'lumpSum', wageValue: 160 }, ['wageValue']],
    ['a measured subsidy without a wage value', { wageValue: undefined }, ['wageValue']],
    ['another kind', { kind: 'half' }, ['kind']],
    ['a month before the subsidy', { month: '2026-06' }, ['month']],
    ['a month beyond the tables', { month: '2027-01' }, ['month']],
    ['a subsidy beyond the tables', { subsidyStart: '2027-01-01', month: '2027-01' }, ['subsidyStart', 'month']],
    ['a subsidy before 2017', { subsidyStart: '2016-12-31' }, ['subsidyStart']],
    ['under 15 on the first of the month', { birthDate: '2011-07-02' }, ['birthDate']],
    ['born after the month', { birthDate: '2026-08-01' }, ['birthDate']],
    [
      'a full week of nil before 2024',
      { subsidyStart: '2023-01-01', month: '2023-02', sectorFullTimeHours: 0 },
      ['sectorFullTimeHours'],
    ],
  ])('B: %s', (_name, more, fields) => expect(fieldsOf({ ...subsidy, ...more })).toEqual(fields));

  it('names every missing field at once', () => {
    expect(fieldsOf({ case: 1, calculation: 'wage-subsidy', kind: 'measured' })).toEqual([
      'subsidyStart',
      'month',
      'birthDate',
      'contractHours',
      'sectorFullTimeHours',
      'wageValue',
    ]);
  });
  it('names faults of fields and between fields at once, each with its rule in Dutch', () => {
    const error = errorOf({
      ...subsidy,
      month: '2026-06',
      birthDate: '2015-01-01',
      contractHours: 'x',
      wageValue: 200,
    });
    expect(error?.code).toBe('case.invalid');
    expect(error?.fields.map((one) => one.field)).toEqual(['contractHours', 'wageValue', 'month', 'birthDate']);
    expect(error?.fields.every((one) => /\(regels? [A-F]\d/.test(one.detail))).toBe(true);
    expect(error?.detail).toContain('4 fouten');
  });

  it.each([
    ['shares that do not add up', { tasks: [{ ...task, share: 60 }] }, ['tasks']],
    [
      'more than five tasks',
      { tasks: Array.from({ length: 6 }, (_, at) => ({ ...task, share: at ? 10 : 50 })) },
      ['tasks'],
    ],
    ['no tasks', { tasks: [] }, ['tasks']],
    ['tasks missing', { tasks: undefined }, ['tasks']],
    ['tasks of another type', { tasks: 'x' }, ['tasks']],
    ['a task that is none', { tasks: [task, 5] }, ['tasks.1']],
    ['a factor missing', { tasks: [{ share: 100, pace: 80, quality: 90 }] }, ['tasks.0.netWorkingTime']],
    [
      'a factor as text and a quality above 100',
      { tasks: [{ ...task, pace: '80', quality: 101 }] },
      ['tasks.0.pace', 'tasks.0.quality'],
    ],
    [
      'regular, with tasks that cannot be read',
      { regular: true, tasks: [7, { ...task, pace: '80' }] },
      ['tasks.0', 'tasks.1.pace'],
    ],
    ['regular missing', { regular: undefined }, ['regular']],
    ['regular as text, shares wrong', { regular: 'no', tasks: [{ ...task, share: 99 }] }, ['regular', 'tasks']],
    [
      'a task below the minimum',
      {
        tasks: [
          { ...task, share: 95 },
          { ...task, share: 5 },
        ],
        workingHoursPerWeek: 32,
        workingDaysPerWeek: 4,
      },
      ['tasks.1.share'],
    ],
    ['working hours of nil', { workingHoursPerWeek: 0 }, ['workingHoursPerWeek']],
    ['eight working days', { workingDaysPerWeek: 8 }, ['workingDaysPerWeek']],
  ])('C2, C3: %s', (_name, more, fields) => expect(fieldsOf({ ...value, ...more })).toEqual(fields));

  it.each([
    ['an unknown term', { term: 'year' }, ['term']],
    ['no start', { from: undefined }, ['from']],
    [
      'completed before requested',
      { suspensions: [{ requested: '2026-04-10', completed: '2026-04-09' }] },
      ['suspensions.0.completed'],
    ],
    [
      'that, and another without completion',
      { suspensions: [{ requested: '2026-04-12', completed: '2026-04-10' }, { requested: '2026-04-12' }] },
      ['suspensions.1.completed', 'suspensions.0.completed'],
    ],
    [
      'an impossible date',
      { suspensions: [{ requested: '2026-04-31', completed: '2026-05-09' }] },
      ['suspensions.0.requested'],
    ],
    ['suspensions that are no list', { suspensions: {} }, ['suspensions']],
  ])('D: %s', (_name, more, fields) => expect(fieldsOf({ ...term, ...more })).toEqual(fields));

  it('D6: an impossible start, and one before 2017', () => {
    const start = (day: unknown): string[] => fieldsOf({ case: 1, calculation: 'lump-sum-period', start: day });
    expect([start('2026-06-31'), start('2016-12-31'), start(20260101)]).toEqual([['start'], ['start'], ['start']]);
  });
  it('F2: a BSN that is no text', () =>
    expect(fieldsOf({ case: 1, calculation: 'bsn', bsn: 111222333 })).toEqual(['bsn']));

  it.each([
    [
      'what the test needs',
      { performsTask: undefined, bearsHoursPerDay: undefined },
      ['performsTask', 'bearsHoursPerDay'],
    ],
    ['the earnings at 2 to 4 hours', { hourlyEarnings: undefined }, ['hourlyEarnings']],
    ['a circle before its day', { on: '2025-12-31', circle: 'youthSupported' }, ['circle']],
    ['a day before 2017', { on: '2016-12-31' }, ['on']],
    ['a day beyond the tables', { on: '2027-01-01' }, ['on']],
    ['born after the test', { birthDate: '2026-07-02' }, ['birthDate']],
    ['an unknown circle', { circle: 'rich' }, ['circle']],
    ['earnings as a word', { hourlyEarnings: 'veel' }, ['hourlyEarnings']],
  ])('A3: %s', (_name, more, fields) => expect(fieldsOf({ ...test, ...more })).toEqual(fields));
});
