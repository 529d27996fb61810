import { describe, expect, it } from '@jest/globals';
import { numbersOfPrinted } from './printed-numbers.js';
import { PRINTED_TABLES } from './printed-tables.data.js';
import { entryYears, hoursNeeded, publicEmployers, targetYears, totalGap } from './regional-picture.js';
import { currentNumbers, type RecordedNumber } from './region-numbers.service.js';
import { regionalNumber } from './regional-number.schemas.js';

const recorded = (numbers: readonly object[], entry = 1): readonly RecordedNumber[] =>
  numbers.map((one) => ({ entry, recordedOn: '2026-01-05', recordedBy: 'Wouter Kok', ...one }) as RecordedNumber);
const printed = recorded(numbersOfPrinted(PRINTED_TABLES));

describe('what the region must reach and has reached', () => {
  it('G1: 2020 has two targets, each with its source, beside the number of UWV', () => {
    const year = targetYears(printed, 'region').find((one) => one.year === '2020');
    expect(year?.targets.map(({ version, total }) => [version, total])).toEqual([
      ['Actieplan 2019-2020', 773],
      ['Werkkamer (landelijke verdeling)', 900],
    ]);
    expect(year?.realised).toMatchObject({ total: 608, version: 'officieel', publishedOn: '2021-06-30' });
  });

  it('seed 24: keeps a total that was printed one too low, and says how much it differs', () => {
    const gaps = targetYears(printed, 'region').map(({ year, targets }) => [year, targets[0] && totalGap(targets[0])]);
    expect(gaps.filter(([, gap]) => gap !== 0)).toEqual([['2017', -1], ['2018', -1]]); // prettier-ignore
  });

  it('E2: takes the official number of a year before a quarter, and the last quarter while there is none', () => {
    const quarter = (period: string, total: number) => ({
      kind: 'realisation',
      area: 'region',
      period,
      source: 'UWV, factsheet',
      value: { market: null, government: null, total, publishedOn: '2026-05-01' },
    });
    const of = (...numbers: readonly object[]) =>
      targetYears(recorded(numbers.map((one) => regionalNumber.parse(one))), 'region')[0]?.realised;
    expect(of(quarter('2026-Q1', 10), quarter('2026-Q2', 12))).toMatchObject({
      period: '2026-Q2',
      version: 'indicatief',
    });
    expect(of(quarter('2026', 11), quarter('2026-Q4', 14))).toMatchObject({ total: 11, version: 'officieel' });
  });

  it('seed 46: 1,777 in the register for 1,462 jobs means 21 hours a week for each', () => {
    expect(hoursNeeded(printed, 'region').at(-1)).toMatchObject({
      year: '2025',
      target: 1462,
      register: 1777,
      share: '82.3',
      meanHours: '21.0',
    });
  });

  it('seed 30: 171 hours are 6.71 jobs, computed; jobs that were given stay', () => {
    const of = (name: string) => publicEmployers(printed).find(({ employer }) => employer === name);
    expect(of('Gooise Meren')).toMatchObject({ people: 6, hours: '171', jobs: '6.71', jobsComputed: true });
    expect(of('Hilversum')).toMatchObject({ jobs: '5', jobsComputed: false, indicative: '10', ownTarget: null });
  });

  it('seed 27: warns of entries only against a mean of three years and from ten on', () => {
    const alarms = (...counts: readonly number[]) =>
      entryYears(new Map(counts.map((count, index) => [String(2017 + index), count]))).map(({ alarm }) => alarm);
    expect(alarms(70, 22)).toEqual([undefined, undefined]);
    expect(alarms(30, 30, 30, 14)).toEqual([undefined, undefined, undefined, 'fewer']);
    expect(alarms(30, 30, 30, 46)).toEqual([undefined, undefined, undefined, 'more']);
    expect(alarms(9, 9, 9, 2)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('a number that is corrected or taken back leaves only what holds', () => {
    const target = { kind: 'target', area: 'region', period: '2026', version: 'Plan', source: 'Plan 2026' };
    const first = recorded([{ ...target, value: { market: 1, government: 2, total: 3 } }], 1);
    const second = recorded([{ ...target, value: { market: 2, government: 2, total: 4 } }], 2);
    expect(currentNumbers([...first, ...second])).toEqual(second);
    expect(currentNumbers([...first, ...second, ...recorded([{ ...target, value: null }], 3)])).toEqual([]);
  });
});
