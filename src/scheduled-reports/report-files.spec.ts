import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED, type FigureTable } from '../outcomes/figure-table.js';
import { printedCell } from './report-content.js';
import { partsOnPaper } from './report-files.js';

const tableOf = (labels: readonly string[], first: string): FigureTable => ({
  caption: '',
  header: [{ label: 'Kwartaal', kind: 'text' }, ...labels.map((label) => ({ label, kind: 'count' }) as const)],
  rows: [[first, ...labels.map(() => 12)]],
  sentence: '',
});

describe('a table of a report on paper', () => {
  it('is set in parts that fit beside their first column, with every column once', () => {
    const labels = ['Gestopt voor opname', 'Gestopt na opname', 'Nog niet bepaald', 'Loopt nog', 'Banenafspraak of gewoon werk (%)']; // prettier-ignore
    expect(partsOnPaper(tableOf(labels, '2024-Q2'))).toEqual([[0, 1, 2, 3, 4], [0, 5]]); // prettier-ignore
    expect(partsOnPaper(tableOf(['Markt', 'Overheid', 'Samen'], 'Gooise Meren'))).toEqual([[0, 1, 2, 3]]);
    expect(partsOnPaper(tableOf(['x'.repeat(120)], 'y'.repeat(60)))).toEqual([[0, 1]]);
  });

  it('has Dutch numbers: thousands, and two decimals for money and jobs', () => {
    expect([printedCell(1462, 'count'), printedCell(8.9, 'hundredths'), printedCell(1234.5, 'euros'), printedCell(87.5, 'percent'), printedCell(SUPPRESSED, 'count'), printedCell(null, 'count')]).toEqual(['1.462', '8,90', '€ 1.234,50', '87,5%', 'niet getoond', '–']); // prettier-ignore
  });
});
