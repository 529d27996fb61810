import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED, type FigureTable } from '../outcomes/figure-table.js';
import { readPdf, type ReadPdf } from '../../test/support/read-pdf.js';
import { Typesetter } from '../documents/typesetter.js';
import { keptTable } from '../pictures/kept-figures.js';
import { printedCell, type ReportContent } from './report-content.js';
import { partsOnPaper, reportPdf } from './report-files.js';

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

const CHARTED: FigureTable = {
  ...tableOf(['Markt'], '2024-Q2'),
  sentence: 'Van 12 mensen.',
  chart: { kind: 'bars', columns: [1], unit: 'Mensen' },
};
const STEPS = { label: 'Deze baan', points: [{ days: 0, value: 1, lower: 1, upper: 1 }, { days: 90, value: 0.8, lower: 0.6, upper: 0.9 }] }; // prettier-ignore
const CURVES: FigureTable = {
  ...tableOf(['Markt'], '2024-Q2'),
  sentence: 'Na een half jaar werkt 80%.',
  picture: { kind: 'curves', until: 180, curves: [STEPS], atRisk: [{ label: 'Deze baan', counts: [[0, 12]] }] },
};

async function paperOf(...tables: readonly FigureTable[]): Promise<ReadPdf> {
  const content: ReportContent = {
    kind: 'trimester',
    title: 'Rapportage per vier maanden',
    introduction: [],
    figures: [{ key: 'banen', numbers: 'G1', title: 'Banen', definition: [], tables: tables.map(keptTable) }],
    changes: [],
    caveats: [],
  };
  const printed = { body: 'Gooi', period: '2026', on: '2026-11-02', simulated: false };
  return readPdf(await reportPdf(new Typesetter(), content, printed));
}

describe('a report on paper', () => {
  it('has the picture of a figure above its table, with words for who does not see it, as accessible as before', async () => {
    const plain = await paperOf(tableOf(['Markt'], '2024-Q2'));
    const drawn = await paperOf(CHARTED, CURVES);
    expect([plain, drawn].map(({ tags }) => tags.filter((tag) => tag === 'Figure').length)).toEqual([0, 2]);
    expect(drawn).toMatchObject({ accessible: true, marked: true, untagged: '', fontsOutside: 0 });
    expect(drawn.tags.indexOf('Figure')).toBeLessThan(drawn.tags.indexOf('Table'));
  });

  it('has no picture of what is hidden whole', async () => {
    const { tags } = await paperOf({ ...CHARTED, rows: [['2024-Q2', SUPPRESSED]] });
    expect(tags).not.toContain('Figure');
  });
});
