import type { FigureTable } from '../outcomes/figure-table.js';
import { curvesImage } from './curves-image.js';
import { figureChart } from './figure-chart.js';
import { flowImage } from './flow-image.js';
import { incidenceImage } from './incidence-image.js';

/** A picture of a table as SVG without style attributes or script, named by the sentence of the table. */
export type Drawing = {
  /** As wide as a page or a sheet of paper. */
  readonly wide: string;
  /** For a phone; undefined where there are too many words side by side. */
  readonly narrow: string | undefined;
};

/** A table is kept as long as its answer is; so is its picture. */
const drawings = new WeakMap<FigureTable, Promise<Drawing | undefined>>();

/** The picture of a table: a drawing of its own, or a chart of its columns; undefined when it has none or there is nothing to draw. */
export async function figureDrawing(table: FigureTable): Promise<Drawing | undefined> {
  const drawing = drawings.get(table) ?? drawingOf(table);
  drawings.set(table, drawing);
  return drawing;
}

async function drawingOf(table: FigureTable): Promise<Drawing | undefined> {
  const { picture, sentence } = table;
  if (picture === undefined) return figureChart(table);
  switch (picture.kind) {
    case 'curves':
      return { wide: curvesImage(picture, sentence, 'wide'), narrow: curvesImage(picture, sentence, 'narrow') };
    case 'incidence':
      return { wide: incidenceImage(picture, sentence, 'wide'), narrow: incidenceImage(picture, sentence, 'narrow') };
    case 'flow':
      return { wide: flowImage(picture, sentence), narrow: undefined };
  }
}
