import { describe, expect, it } from '@jest/globals';
import type { FactKind } from '../effects.js';
import { readFacts, type Fact } from './placement-facts.js';

const fact = (recorded: number, kind: FactKind, from: string, hours?: string): Fact => ({
  kind,
  from,
  value: hours === undefined ? {} : { hours, sectorFullTimeHours: '40' },
  recorded,
});
const hoursIn = (facts: readonly Fact[]) =>
  readFacts(facts).hours.map(({ from, contractHours }) => [from, contractHours]);

describe('Hours of a first day that is corrected after they changed (B17, M32)', () => {
  const begun = [
    fact(1, 'firstDayWorked', '2026-03-01'),
    fact(1, 'contractHours', '2026-03-01', '32'),
    fact(2, 'contractHours', '2026-04-01', '20'),
  ];
  const corrected = (recorded: number, day: string): readonly Fact[] => [
    fact(recorded, 'firstDayWorked', day),
    fact(recorded, 'contractHours', day, '20'),
  ];

  it('are those of that day, and those of now from the day of the change', () => {
    expect(hoursIn([...begun, ...corrected(3, '2026-03-09')])).toEqual([
      ['2026-03-01', '32'],
      ['2026-03-09', '32'],
      ['2026-04-01', '20'],
    ]);
    expect(hoursIn([...begun, ...corrected(3, '2026-04-06')]).at(-1)).toEqual(['2026-04-06', '20']);
  });

  it('are the first ones when it lies before them, also when it is corrected once more', () => {
    const twice = [...begun, ...corrected(3, '2026-02-16'), ...corrected(4, '2026-02-23')];
    expect(hoursIn(twice)).toEqual([
      ['2026-02-16', '32'],
      ['2026-02-23', '32'],
      ['2026-03-01', '32'],
      ['2026-04-01', '20'],
    ]);
  });

  it('are the ones that were recorded with the start itself', () => {
    expect(hoursIn(begun.slice(0, 2))).toEqual([['2026-03-01', '32']]);
    // A file that was taken over brings all of its hours in one entry.
    const whole = [...begun.slice(0, 2), fact(1, 'contractHours', '2026-04-01', '20')];
    expect(hoursIn(whole)).toEqual([
      ['2026-03-01', '32'],
      ['2026-04-01', '20'],
    ]);
  });
});
