import { describe, expect, it } from '@jest/globals';
import { defaultPolicies } from './policies.js';
import { nextMeasurementOn, taskFaults, wageValueOf, type MainTask } from './wage-value.js';

const task = (share: number, pace = 100, quality = 100, netWorkingTime = 100): MainTask => ({
  share,
  pace,
  quality,
  netWorkingTime,
});
const value = (...tasks: MainTask[]): number => wageValueOf(false, tasks, '2026-05-01', defaultPolicies).wageValue;
const fields = (...tasks: MainTask[]): string[] => taskFaults(tasks).map((one) => one.field);

describe('the wage value', () => {
  it('C3: per task share × pace × quality × net working time, summed', () => {
    expect(value(task(60, 80, 90, 100), task(40, 70, 100, 50))).toBe(57);
  });
  it('C3: a pace over 100 counts as 100', () => expect(value(task(100, 130, 80))).toBe(80));
  it('C4: rounds the sum once, half-up, never per task', () => {
    expect(value(task(50, 49), task(50, 50))).toBe(50);
    expect(value(task(100, 49, 100, 99.99))).toBe(49);
    expect(
      value(...Array.from({ length: 5 }, () => task(20, 52, 100, 100)).map((one) => ({ ...one, pace: 52.5 }))),
    ).toBe(53);
    expect(value(task(33.3, 10.5), task(33.3, 10.5), task(33.4, 10.5))).toBe(11);
    expect(value(task(50, 10.4), task(50, 10.5))).toBe(10);
  });
  it('C5: regular performance is 100 without a table', () =>
    expect(wageValueOf(true, [], '2026-05-01', defaultPolicies).wageValue).toBe(100));
  it('before 2021-07-01 the third factor is called inzetbaarheid', () => {
    const text = (day: string): string | undefined =>
      wageValueOf(false, [task(100, 80)], day, defaultPolicies).explanation[0]?.text;
    expect([text('2021-06-30'), text('2021-07-01')].map((one) => one?.includes('inzetbaarheid'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('the faults of a table', () => {
  it('C2: one to five tasks', () => {
    expect(taskFaults([]).map((one) => one.rule)).toEqual(['C2']);
    expect(fields(...Array.from({ length: 6 }, (_, at) => task(at === 0 ? 50 : 10)))).toEqual(['tasks']);
    expect(fields(...Array.from({ length: 5 }, () => task(20)))).toEqual([]);
  });
  it('C2: shares add up to 100, decimals included', () => {
    expect(fields(task(33.3), task(33.3), task(33.4))).toEqual([]);
    expect(fields(task(33.33), task(33.33), task(33.33))).toEqual(['tasks']);
    expect(fields(task(0.1), task(0.2), task(99.7))).toEqual([]);
  });
  it('C3: quality and net working time above 100 are errors, all at once', () => {
    expect(fields(task(60, 120, 101, 100), task(40, -1, 100, 100.5))).toEqual([
      'tasks.0.quality',
      'tasks.1.pace',
      'tasks.1.netWorkingTime',
    ]);
  });
  it('C2: at least 1/16 of the week and 30 minutes of the day, when working time is given', () => {
    const small = [task(93.76), task(6.24)];
    const sixteenth = [task(93.75), task(6.25)];
    expect(taskFaults(small)).toEqual([]);
    expect(taskFaults(small, { hoursPerWeek: 40 }).map((one) => one.field)).toEqual(['tasks.1.share']);
    expect(taskFaults(sixteenth, { hoursPerWeek: 40, daysPerWeek: 5 })).toEqual([]);
    expect(taskFaults(sixteenth, { hoursPerWeek: 20, daysPerWeek: 5 }).map((one) => one.field)).toEqual([
      'tasks.1.share',
    ]);
    expect(taskFaults([task(87.5), task(12.5)], { hoursPerWeek: 20, daysPerWeek: 5 })).toEqual([]);
  });
});

it('C10: the next measurement is after 12 months, in sheltered work after 36', () => {
  expect(nextMeasurementOn('2026-09-01', false, defaultPolicies).day).toBe('2027-09-01');
  expect(nextMeasurementOn('2026-09-01', true, defaultPolicies).day).toBe('2029-09-01');
});
