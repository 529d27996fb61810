import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED, type Cell } from '../outcomes/figure-table.js';
import { comparePictures, rowsOfOne } from './compare-pictures.js';
import { keptTable, shownTable, type KeptFigure } from './kept-figures.js';

const figure = (rows: readonly (readonly Cell[])[], more: Partial<KeptFigure> = {}): KeptFigure => ({
  key: 'banen',
  numbers: 'G1',
  title: 'Banen',
  definition: ['Mensen aan het werk.'],
  tables: [
    keptTable({
      caption: 'Banen',
      header: [
        { label: 'Plek', kind: 'text' },
        { label: 'Mensen', kind: 'count' },
      ],
      rows,
      sentence: '',
    }),
  ],
  ...more,
});

describe('two pictures beside each other (seeds 15, 39, 45)', () => {
  it('says per row what was, what is and the difference; of what is not shown there is no difference', () => {
    const [found] = comparePictures(
      [figure([['Markt', 10], ['Overheid', SUPPRESSED], ['Weg', 3]])],
      [figure([['Markt', 14], ['Overheid', 7], ['Nieuw', 2]])],
    ); // prettier-ignore
    expect(found?.tables[0]?.rows.map(({ row, before, after, change }) => [row, before, after, change])).toEqual([
      ['Markt', 10, 14, 4],
      ['Overheid', SUPPRESSED, 7, null],
      ['Nieuw', null, 2, null],
      ['Weg', 3, null, null],
    ]);
    expect(found?.tables.map(rowsOfOne)).toEqual([{ before: ['Weg'], after: ['Nieuw'] }]);
  });

  it('names a row by all words before its first number', () => {
    const table = (rows: readonly (readonly Cell[])[]) =>
      keptTable({
        caption: 'Naar uitkomst',
        header: [
          { label: 'Onderweg', kind: 'text' },
          { label: 'Daarna', kind: 'text' },
          { label: 'Plaatsingen', kind: 'count' },
        ],
        rows,
        sentence: '',
      });
    const [found] = comparePictures(
      [figure([], { tables: [table([['Register', 'Werkt', 3], ['Register', 'Gestopt', 1]])] })],
      [figure([], { tables: [table([['Register', 'Werkt', 5], ['Register', 'Gestopt', 1]])] })],
    ); // prettier-ignore
    expect(found?.tables[0]?.rows.map(({ row, change }) => [row, change])).toEqual([
      ['Register, Werkt', 2],
      ['Register, Gestopt', 0],
    ]);
  });

  it('names a figure whose meaning was written otherwise, and leaves out what the earlier one did not have', () => {
    const now = figure([['Markt', 14]]);
    expect(comparePictures([figure([], { definition: ['Iets anders.'] })], [now])[0]?.redefined).toBe(true);
    expect(comparePictures([], [now])).toEqual([]);
  });

  it('comes back from rest as it was, also what was hidden', () => {
    const [table] = figure([['Markt', SUPPRESSED], ['Overheid', null]]).tables; // prettier-ignore
    expect(table && shownTable(JSON.parse(JSON.stringify(table))).rows).toEqual([['Markt', SUPPRESSED], ['Overheid', null]]); // prettier-ignore
  });
});
