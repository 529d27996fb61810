import { describe, expect, it } from '@jest/globals';
import { anOutcome, chosenFrom, type Different } from '../../test/support/outcome-rows.js';
import { peopleFrom } from '../../test/support/people-rows.js';
import { dayOf } from '../outcomes/columns.js';
import { MATCHING_FIELDS } from '../outcomes/matching-fields.js';
import type { OutcomePicture } from '../outcomes/outcome-book.js';
import { countsOf } from './region-counts.js';
import { regionPeriod } from './region-periods.js';
import type { RegionTableKey } from './region-tables.js';

const place = (code: string, until: string | null = null) => ({
  region: 'gooi-en-vechtstreek',
  code,
  name: code,
  from: '2017-01-01',
  until,
});
const HILVERSUM = place('0402');
const WEESP = place('0457', '2022-03-23');

function pictureOf(rows: readonly Different[]): OutcomePicture {
  const named = rows.map((row, index) => anOutcome({ candidate: `person-${index}`, ...row }));
  const { codes, parts } = chosenFrom(named);
  return { codes, chunks: parts.map(({ columns }) => columns), at: '2023-01-01T00:00:00.000Z' };
}

const counted = (
  key: RegionTableKey,
  rows: readonly Different[],
  period = regionPeriod(2022, 'quarter', 1),
  places = [HILVERSUM, WEESP],
) =>
  Object.fromEntries(
    [
      ...countsOf(key, {
        picture: pictureOf(rows),
        everybody: peopleFrom([]),
        places,
        period,
        today: dayOf('2023-01-01'),
      }),
    ]
      .filter(([, { persons }]) => persons > 0)
      .map(([cell, { persons, jobs }]) => [cell, jobs === 0 ? persons : [persons, jobs]]),
  );

describe('what a body adds to the tables of its region', () => {
  it('G1: people in the register at work on the last day, and their jobs of 25.5 hours, by workplace', () => {
    const rows = [
      { start: '2022-01-10', registeredOn: '2022-02-01' },
      { start: '2022-01-10', registeredOn: '2022-02-01', market: 'government' },
      { start: '2022-01-10', registeredOn: '2022-05-01' },
      { start: '2022-01-10', registeredOn: '2022-02-01', end: '2022-03-30' },
      { start: '2022-01-10', registeredOn: '2022-02-01', municipality: '0363' },
    ];
    expect(counted('banen', rows)).toEqual({ '0402|market': [1, 1.25], '0402|government': [1, 1.25] });
  });

  it('M50: what happened in a municipality counts until the day it left the region', () => {
    const rows = [
      { start: '2021-01-01', end: '2022-03-20', municipality: '0457' },
      { start: '2021-01-01', end: '2022-03-28', municipality: '0457' },
      { start: '2022-02-01' },
    ];
    expect(counted('stromen', rows)).toEqual({ 'lost|market': [1, 1.25], 'found|market': [1, 1.25] });
  });

  it('G3: works after six months in the same job or one that followed within 31 days; death and AOW leave', () => {
    const half = regionPeriod(2021, 'half', 1);
    const rows = [
      { start: '2021-02-01' },
      { start: '2021-02-01', end: '2021-06-01', endReason: 'resigned' },
      { start: '2021-02-01', end: '2021-06-01', endReason: 'deceased' },
      { candidate: 'same', start: '2021-02-01', end: '2021-06-01', endReason: 'contractEnded' },
      { candidate: 'same', start: '2021-06-20', employer: 'employer-2' },
      // Its work went on from another municipality of the region (M47).
      { start: '2021-02-01', fromElsewhere: true },
    ];
    expect(counted('behoud', rows, half)).toEqual({ '0402|working': [2, 2.51], '0402|notWorking': [1, 1.25] });
  });

  it('A4, A12: entries on a measured value, without who was registered already', () => {
    const rows = [
      { start: '2022-01-10', registeredOn: '2022-06-01' },
      { start: '2022-01-10', registeredOn: '2022-06-01', alreadyRegistered: true },
      { start: '2022-01-10', registeredOn: '2023-06-01' },
    ];
    expect(counted('opnames', rows, regionPeriod(2022, 'year'))).toEqual({ '0402|entries': [1, 1.25] });
  });
});

describe('Files that are complete (G18)', () => {
  it('stand in one cell each: nothing missing, something missing, or not reached', () => {
    let number = 0;
    const file = (municipality: string, ladder: string | null, openedOn = '2021-01-01') => ({
      id: `00000000-0000-4000-8000-00000000000${(number += 1)}`,
      municipality,
      openedOn,
      lines: MATCHING_FIELDS.map((kind) => ({ kind, from: '2021-02-01', code: kind === 'ladder' ? ladder : 'said' }))
        .concat({ kind: 'ladder', from: '2022-05-01', code: '4' })
        .filter(({ code }) => code !== null),
    });
    const everybody = peopleFrom([
      file('0402', '3'),
      file('0402', '3'),
      file('0402', 'unknown'),
      file('0402', 'notReached'),
      file('0402', '3', '2022-04-01'),
      file('0457', null),
    ]);
    const counts = countsOf('volledigheid', { picture: pictureOf([]), everybody, places: [], period: regionPeriod(2022, 'quarter', 1), today: dayOf('2023-01-01') }); // prettier-ignore
    expect(Object.fromEntries([...counts].map(([cell, { persons }]) => [cell, persons]))).toEqual({
      '0402|complete': 2,
      '0402|incomplete': 1,
      '0402|notReached': 1,
      '0457|complete': 0,
      '0457|incomplete': 1,
      '0457|notReached': 0,
    });
  });
});
