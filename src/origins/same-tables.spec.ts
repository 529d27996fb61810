import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED, type Cell, type FigureTable } from '../outcomes/figure-table.js';
import { sameTables } from './same-tables.js';

const table = (...rows: readonly (readonly Cell[])[]): FigureTable => ({
  caption: 'Banen',
  header: [
    { label: 'Kwartaal', kind: 'text' },
    { label: 'Banen', kind: 'count' },
  ],
  rows,
  sentence: 'Er zijn banen.',
});

describe('A figure found anew', () => {
  it('is the same when every cell is, also what is hidden', () => {
    expect(
      sameTables([table(['2026-Q1', 12], ['2026-Q2', SUPPRESSED])], [table(['2026-Q1', 12], ['2026-Q2', SUPPRESSED])]),
    ).toBe(true);
  });

  it.each([
    ['another number', table(['2026-Q1', 13])],
    ['a hidden number', table(['2026-Q1', SUPPRESSED])],
    ['nothing to say', table(['2026-Q1', null])],
    ['a row more', table(['2026-Q1', 12], ['2026-Q2', 1])],
  ])('is another with %s', (_what, anew) => {
    expect(sameTables([table(['2026-Q1', 12])], [anew])).toBe(false);
  });
});
