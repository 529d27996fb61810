import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED, type FigureTable } from '../outcomes/figure-table.js';
import { figureChart } from './figure-chart.js';

const tableOf = (rows: FigureTable['rows']): FigureTable => ({
  caption: 'Mensen',
  header: [
    { label: 'Gemeente', kind: 'text' },
    { label: 'Markt', kind: 'count' },
    { label: 'Overheid', kind: 'count' },
  ],
  rows,
  sentence: 'Mensen per gemeente.',
  chart: { kind: 'bars', columns: [1, 2], unit: 'Mensen' },
});
const bothOf = async (rows: FigureTable['rows']): Promise<string> => {
  const { wide = '', narrow = '' } = (await figureChart(tableOf(rows))) ?? {};
  return wide + narrow;
};
const words = (svg: string): number => svg.match(/>niet getoond</g)?.length ?? 0;

describe('the picture of a table', () => {
  it('has words where a bar is not told, and no bar of nil; a nil has neither', async () => {
    const svg = await bothOf([['Blaricum', SUPPRESSED, 0], ['Huizen', 7, SUPPRESSED]]); // prettier-ignore
    // Twice: wide, and for a phone.
    expect(words(svg)).toBe(4);
    expect(svg.match(/role="img" aria-label="Mensen per gemeente."/g)).toHaveLength(2);
    expect(words(await bothOf([['Blaricum', 0, 0], ['Huizen', 7, 0]]))).toBe(0); // prettier-ignore
  });

  it('is none when every cell is hidden: the table says so', async () => {
    expect(await figureChart(tableOf([['Blaricum', SUPPRESSED, SUPPRESSED]]))).toBe(undefined);
  });
});
