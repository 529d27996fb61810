import { describe, expect, it } from '@jest/globals';
import type { Cell, FigureTable } from '../../outcomes/figure-table.js';
import { regionImage } from './drawn.js';

const table = (...cells: readonly Cell[]): FigureTable => ({
  caption: 'Banen',
  header: [
    { label: 'Jaar', kind: 'text' },
    { label: 'Banen', kind: 'count' },
  ],
  rows: cells.map((cell, at) => [`${2020 + at}`, cell]),
  sentence: 'Zoveel banen.',
  chart: { kind: 'bars', columns: [1], unit: 'banen' },
});

describe('Pictures of tables of the region', () => {
  it('are kept by what they show: the same again for the same table, another for another', async () => {
    const first = regionImage(table(3, 5));
    expect(await regionImage(table(3, 5))).toBe(await first);
    expect(await regionImage(table(3, 6))).not.toBe(await first);
    expect(await first).toContain('<svg');
  });
});
