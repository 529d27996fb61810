import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import type { Fact } from '../../workflows/law/placement-facts.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import type { ContractWage, TrackDay } from './wage-course.js';
import { wageStops } from './wage-stops.js';

const contract = (monthlyWage: string | null, from = '2026-03-01', until: string | null = null): ContractWage => ({
  monthlyWage,
  from,
  until,
  hours: '36',
  sectorFullTimeHours: '36',
});
let recorded = 0;
const fact = (kind: Fact['kind'], from: string, value: JsonObject = {}): Fact => ({
  kind,
  from,
  value,
  recorded: (recorded += 1),
});
const started = [
  fact('firstDayWorked', '2026-03-01'),
  fact('contractHours', '2026-03-01', { hours: '36', sectorFullTimeHours: '36' }),
  fact('lumpSumGrant', '2026-03-01', { until: '2026-08-31' }),
];
const stopped = (from: string, until: string): Fact => fact('payHold', from, { until, ground: 'wageBelowMinimum' });

type Case = {
  readonly contracts?: readonly ContractWage[];
  readonly track?: readonly TrackDay[];
  readonly birthDate?: string;
  readonly more?: readonly Fact[];
};
const LOW = [contract('2294.76')];
const stops = (today: string, { contracts = LOW, track = [], birthDate = '1990-05-20', more = [] }: Case = {}) =>
  wageStops([...started, ...more], { contracts, track, birthDate, tables: builtInTables }, today, defaultPolicies);

describe('M8: a wage below the minimum stops the payment', () => {
  it('from 1 July, however late it is looked at, for thirteen weeks at most, and once', () => {
    expect(stops('2026-06-30').stop).toBeUndefined();
    const stop = { from: '2026-07-01', until: '2026-09-29' };
    expect([stops('2026-07-01').stop, stops('2026-08-30').stop]).toEqual([stop, stop]);
    const more = [stopped(stop.from, stop.until)];
    expect([stops('2026-07-02', { more }).stop, stops('2026-08-31', { more }).stop]).toEqual([undefined, undefined]);
    // Whoever let it go decided so.
    const released = [...more, fact('payHold', '2026-07-01', { until: '2026-06-30' })];
    expect(stops('2026-07-20', { more: released }).stop).toBeUndefined();
  });

  it('not where payment stands still already, and not where nothing is paid', () => {
    const suspicion = fact('payHold', '2026-06-15', { until: '2026-08-01' });
    expect(stops('2026-07-01', { more: [suspicion] }).stop).toBeUndefined();
    const ended = stops('2026-07-01', { more: [fact('grantEnd', '2026-06-01')] });
    expect([ended.stop, ended.belowSince]).toEqual([undefined, '2026-07-01']);
  });

  it('falls from the day on which a recorded wage is enough', () => {
    const more = [stopped('2026-07-01', '2026-09-29')];
    const raised = (from: string) =>
      stops('2026-08-05', { more, contracts: [...LOW, contract('2400', from)] }).releases;
    expect([raised('2026-08-01'), raised('2026-07-01')]).toEqual([
      [{ heldFrom: '2026-07-01', releasedFrom: '2026-08-01' }],
      [{ heldFrom: '2026-07-01', releasedFrom: '2026-07-01' }],
    ]);
    expect(stops('2026-08-05', { more, contracts: [...LOW, contract(null, '2026-08-01')] }).releases).toEqual([]);
    const partly = [...more, stopped('2026-07-01', '2026-07-31')];
    expect(stops('2026-08-06', { more: partly, contracts: [...LOW, contract('2400', '2026-08-01')] }).releases).toEqual(
      [],
    );
  });

  it('stops by a contract that came later with too little, and tells that it may stand still no longer', () => {
    const contracts = [contract('2400'), contract('2000', '2026-05-11')];
    expect(stops('2026-05-12', { contracts }).stop).toEqual({ from: '2026-05-11', until: '2026-08-09' });
    // Told long after: what was paid stays so, the months that are paid now are stopped.
    expect(stops('2026-06-30', { contracts: [contract('2000', '2026-03-01')] }).stop?.from).toBe('2026-05-01');
    const more = [stopped('2026-05-11', '2026-08-09')];
    const soon = (today: string) => stops(today, { contracts, more }).ending?.from;
    expect([soon('2026-07-20'), soon('2026-07-27'), soon('2026-08-20')]).toEqual([
      undefined,
      '2026-05-11',
      '2026-05-11',
    ]);
  });

  it('B9: counts the work-study track, from the day it began or ended', () => {
    const young = { birthDate: '2006-09-10', contracts: [contract('1300')] };
    const from = (track: readonly TrackDay[]) => stops('2026-07-10', { ...young, track }).stop?.from;
    expect([from([]), from([{ from: '2026-03-01', bbl: true }])]).toEqual(['2026-07-01', undefined]);
    expect(
      from([
        { from: '2026-03-01', bbl: true },
        { from: '2026-07-06', bbl: false },
      ]),
    ).toBe('2026-07-06');
  });

  it('names no birthday: the month after it counts', () => {
    // Nineteen on 12 May 2026: 1,402.44 from July, and from 1 January 14.71 × 60 %.
    const young = { birthDate: '2007-05-12', contracts: [contract('1200')] };
    expect([stops('2026-05-20', young).belowSince, stops('2026-06-02', young).stop?.from]).toEqual([
      undefined,
      '2026-06-01',
    ]);
  });
});
