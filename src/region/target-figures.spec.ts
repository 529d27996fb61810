import { describe, expect, it } from '@jest/globals';
import { SUPPRESSED } from '../outcomes/figure-table.js';
import { employersFigure } from './employers-figure.js';
import { printedFigure } from './printed-figure.js';
import { numbersOfPrinted } from './printed-numbers.js';
import { printedTable } from './printed-source.js';
import { PRINTED_TABLES } from './printed-tables.data.js';
import { figuresOf } from './region-figures.js';
import type { RecordedNumber } from './region-numbers.service.js';
import { targetFigures, WHOLE_REGION } from './target-figures.js';

const RECORDED = { entry: 1, recordedOn: '2026-01-12', recordedBy: 'Wouter Kok' } as const;
const PRINTED: readonly RecordedNumber[] = numbersOfPrinted(PRINTED_TABLES).map((one) => ({ ...RECORDED, ...one }));
const HILVERSUM: RecordedNumber = {
  ...RECORDED,
  kind: 'target',
  area: '0402',
  period: '2026',
  version: 'Begroting',
  source: 'Raadsbesluit',
  value: { market: 100, government: 20, total: 120 },
};
const AREAS = [[WHOLE_REGION, 'Hele regio'], ['0402', 'Hilversum'], ['0406', 'Huizen']] as const; // prettier-ignore

describe('the figure of public employers (seed 30)', () => {
  it('sets jobs beside both targets, says what was computed, and draws them', () => {
    const { table } = employersFigure(PRINTED);
    const of = (name: string) => table.rows.find(([employer]) => employer === name)?.slice(2, 8);
    expect(of('Gooise Meren')).toEqual([6, 171, 6.71, 'berekend', null, null]);
    expect(of('Hilversum')).toEqual([null, null, 5, 'opgegeven', 10, null]);
    expect(table.chart).toMatchObject({ kind: 'bars', columns: [4, 6, 7], rows: 2 });
    expect(table.rows.map(([employer]) => employer).slice(0, 3)).toEqual(['Gooise Meren', 'Hilversum', 'Huizen']);
    expect(table.sentence).toBe(
      'Van 8 overheidswerkgevers is vastgelegd wat bekend is. Bij 1 staan banen en een doel naast elkaar; geen daarvan haalt het doel. Het eigen doel telt, en anders het indicatieve.',
    );
  });

  it('names each year of one employer apart, so that no bar lies over another', () => {
    const two = PRINTED.filter(({ version }) => version === 'Hilversum').flatMap((one) => [one, { ...one, period: '2030' }]); // prettier-ignore
    expect(employersFigure(two).table.rows.map(([name]) => name)).toEqual(['Hilversum, 2019', 'Hilversum, 2030']);
  });
});

describe('figures of targets (G1, E2)', () => {
  const figures = targetFigures([...PRINTED, HILVERSUM], WHOLE_REGION, AREAS);
  const named = (key: string) => figures.find((one) => one.key === key);

  it('draw the target beside what UWV counted, a year with two plans twice, and say it in a sentence', () => {
    const table = named('realisatie')?.table;
    expect(table?.rows.filter(([year]) => String(year).startsWith('2020'))).toEqual([
      ['2020, Actieplan 2019-2020', 'Actieplan 2019-2020', 773, 608, 'officieel, 2020', 'Brief portefeuillehouders, 30 juni 2021 (30-06-2021)'],
      ['2020, Werkkamer', 'Werkkamer (landelijke verdeling)', 900, 608, 'officieel, 2020', 'Brief portefeuillehouders, 30 juni 2021 (30-06-2021)'],
    ]); // prettier-ignore
    expect(table?.sentence).toBe(
      'In 2020 telde UWV 608 banen: 165 minder dan het doel van 773 (Actieplan 2019-2020), en 292 minder dan het doel van 900 (Werkkamer (landelijke verdeling)).',
    );
    expect(table?.chart).toMatchObject({ kind: 'bars', columns: [2, 3] });
  });

  it('have market and government, with the totals that were printed wrong', () => {
    expect(named('markt-en-overheid')?.table.rows.at(-1)?.slice(0, 4)).toEqual(['2025', 1250, 212, 1462]);
    expect(named('markt-en-overheid')?.notes).toEqual([
      '2017, Actieplan 2019-2020: 288 en 85 zijn samen 373. Gedrukt staat 372: 1 lager.',
      '2018, Actieplan 2019-2020: 388 en 106 zijn samen 494. Gedrukt staat 493: 1 lager.',
    ]);
  });

  it('set the municipalities beside each other, and of one municipality tell its own years alone', () => {
    expect(named('gemeenten')?.table.rows).toEqual([['Hilversum', '2026', 120, null, 'Begroting']]);
    expect(targetFigures([HILVERSUM], '0402', AREAS).map(({ key }) => key)).toEqual(['realisatie', 'markt-en-overheid']); // prettier-ignore
    expect(targetFigures(PRINTED, '0406', AREAS)).toEqual([]);
  });

  it('tell what UWV counts besides, each with picture and table', () => {
    expect(figures.map(({ key }) => key)).toEqual([
      'realisatie', 'markt-en-overheid', 'gemeenten', 'uren-nodig', 'register', 'opnames', 'stromen',
    ]); // prettier-ignore
    expect(figures.filter(({ table }) => !table.chart || table.sentence === '')).toEqual([]);
    expect(new Set(figures.flatMap(({ table }) => table.rows.map((row) => row.length - table.header.length)))).toEqual(
      new Set([0]),
    );
  });
});

describe('a printed table', () => {
  const figureOf = (key: string) => {
    const source = PRINTED_TABLES.find((one) => one.key === key);
    return source && printedFigure(printedTable(source));
  };

  it('is drawn without its printed totals, and keeps them in its file with what does not add up', () => {
    const ladder = figureOf('ladder');
    expect(ladder?.table.rows.at(-1)).toEqual(['Som zoals gedrukt', 1607, 1104, 503]);
    expect(ladder?.table.chart).toMatchObject({ columns: [2, 3], rows: 8 });
    expect(ladder?.table.sentence).toContain('UWV: het hoogste getal staat bij 6 (werkt) (519).');
    expect(ladder?.notes.join(' ')).toContain('Kolom UWV: gedrukt 1.104');
  });

  it('of numbers that are not of one kind has no picture', () => {
    expect(figureOf('overheidswerkgevers')?.table.chart).toBe(undefined);
    expect(figureOf('overheidswerkgevers')?.table.rows[0]).toEqual(['Gooise Meren', 6, 171, null, null, 'op schema quotum']); // prettier-ignore
    expect(figureOf('branches')?.table.chart).toMatchObject({ kind: 'bars', columns: [1] });
  });
});

describe('a published table', () => {
  it('says in words what is hidden, and names the most of what is told alone', () => {
    const rows = ['Blaricum', 'Hilversum', 'Huizen'].map((label) => ({ key: label, label }));
    const columns = ['Markt', 'Overheid'].map((label) => ({ key: label, label }));
    const cells = [[null, null, 6], [20, 10, 30], [null, null, 9], [30, 15, 45]]; // prettier-ignore
    const [figure] = figuresOf({ key: 'banen', period: '2026-Q1', builtAt: '', body: { rows, columns, cells } });
    expect(figure?.rows[0]).toEqual(['Blaricum', SUPPRESSED, SUPPRESSED, 6]);
    expect(figure?.sentence).toBe(
      "Mensen in het eerste kwartaal van 2026: in de hele regio 45, van de getallen die er staan het meest bij Hilversum (30). 4 cellen zijn niet getoond, omdat het om minder dan vijf mensen gaat of omdat zij zo'n cel zouden verraden.",
    );
    expect(figure?.chart).toEqual({ kind: 'bars', columns: [1, 2, 3], unit: 'Mensen', rows: 3 });
  });
});
