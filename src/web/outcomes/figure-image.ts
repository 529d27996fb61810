import type { FigureTable } from '../../outcomes/figure-table.js';
import { curvesImage } from './curves-image.js';
import { escaped, figureChart } from './figure-chart.js';
import { flowImage } from './flow-image.js';
import { incidenceImage } from './incidence-image.js';

/** A table is kept as long as its answer is; so is its picture. */
const drawn = new WeakMap<FigureTable, Promise<string | undefined>>();

/**
 * The picture of a table as SVG without style attributes or script: a drawing of its own, or a chart of its columns. Twice, for a
 * wide page and for a phone; the stylesheet shows one of them, and only that one is read out. A flow has too many words side by
 * side for a phone: it is as wide as it must be, and scrolls in a box of its own.
 */
export async function figureImage(table: FigureTable): Promise<string | undefined> {
  const image = drawn.get(table) ?? imageOf(table);
  drawn.set(table, image);
  return image;
}

async function imageOf(table: FigureTable): Promise<string | undefined> {
  const { picture, sentence } = table;
  if (picture === undefined) return figureChart(table);
  switch (picture.kind) {
    case 'curves':
      return curvesImage(picture, sentence, 'wide') + curvesImage(picture, sentence, 'narrow');
    case 'incidence':
      return incidenceImage(picture, sentence, 'wide') + incidenceImage(picture, sentence, 'narrow');
    case 'flow':
      return `<div class="schuif" role="region" tabindex="0" aria-label="Afbeelding: ${escaped(table.caption)}">${flowImage(picture, sentence)}</div>`;
  }
}
