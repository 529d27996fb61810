import { describe, expect, it } from '@jest/globals';
import { cellKey } from '../../region/region-counts.js';
import { regionTable, type RegionTable } from '../../region/region-tables.js';
import { addedCounts, otherCells, ownCounts } from './own-counts.js';

const named = (key: string) => ({ key, label: key });
const counts = (of: Readonly<Record<string, number>>) =>
  new Map(Object.entries(of).map(([key, persons]) => [key, { persons, jobs: persons }]));
const table: RegionTable = {
  key: 'banen',
  period: '2026-Q1',
  builtAt: '2026-05-12T04:00:00.000Z',
  body: {
    rows: ['0402', '0406'].map(named),
    columns: ['market', 'government'].map(named),
    cells: [[12, null, 14], [null, 6, 9], [16, 8, 23]], // prettier-ignore
  },
};

describe('what a body has itself in a published table', () => {
  const definition = regionTable('banen');

  it('stands beside what was published, cell by cell, of its own municipalities', () => {
    const own = definition && ownCounts(definition, table, [named('0402')], counts({ [cellKey('0402', 'market')]: 12, [cellKey('0402', 'government')]: 2, [cellKey('0406', 'market')]: 3 })); // prettier-ignore
    expect(own?.rows).toEqual([['0402', 'market', 12, 12], ['0402', 'government', 2, 'niet getoond']]); // prettier-ignore
    expect(own && otherCells(own)).toBe(0);
  });

  it('is another number where something was recorded after the table was made; what is hidden is no other number', () => {
    const own =
      definition && ownCounts(definition, table, [named('0402')], counts({ [cellKey('0402', 'market')]: 13 }));
    expect(own && otherCells(own)).toBe(1);
  });

  it('of a year is that of its halves together', () => {
    expect(addedCounts([counts({ a: 2 }), counts({ a: 3, b: 1 })]).get('a')).toEqual({ persons: 5, jobs: 5 });
  });
});
