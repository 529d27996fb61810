import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { FIGURES } from '../../outcomes/figures/all-figures.js';
import type { FigureTable } from '../../outcomes/figure-table.js';
import { Table } from './figure-page.js';
import { figureQuery } from './figure-query.js';

const [figure] = FIGURES;
const table: FigureTable = {
  caption: 'Naar leeftijd',
  header: [{ label: 'Leeftijd', kind: 'text' }],
  rows: [],
  sentence: 'Er zijn te weinig starts om naar leeftijd te tonen.',
};

describe('A table of a figure', () => {
  const shown = (rows: FigureTable['rows']): string => {
    if (figure === undefined) throw new Error('There are no figures.');
    const query = figureQuery({}, 2026);
    return renderToString(<Table table={{ ...table, rows }} svg="<svg/>" number={0} figure={figure} query={query} />);
  };

  it('of which nothing can be told says only why, without a picture and files of nothing', () => {
    expect(shown([])).toBe(`<div class="deel"><p class="leeg">${table.sentence}</p></div>`);
  });

  it('is there with its sentence, picture and files as soon as it has a row', () => {
    expect(shown([['27 of ouder']])).toMatch(/te weinig starts.*<svg.*<table.*\.csv/s);
  });
});
