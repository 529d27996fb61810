import type { FigureTable } from '../../outcomes/figure-table.js';
import type { RegionFigure } from '../../region/region-figures.js';
import { figureImage } from '../outcomes/figure-image.js';
import type { DrawnFigure } from './targets-page.js';

/** Tables of the region are made for each page from what is stored, and rarely change: their pictures are kept by what they show. */
const kept = new Map<string, Promise<string | undefined>>();
const MOST_KEPT = 200;

/** Figures of the region with their pictures, in the same order. */
export async function drawn(figures: readonly RegionFigure[]): Promise<readonly DrawnFigure[]> {
  const found: DrawnFigure[] = [];
  for (const figure of figures) found.push({ ...figure, svg: await regionImage(figure.table) });
  return found;
}

/** The picture of a table of the region; those shown last are kept. */
export async function regionImage(table: FigureTable): Promise<string | undefined> {
  // A hidden cell is a symbol, and is not the same as one of which there is nothing to say.
  const key = JSON.stringify(table, (_name, value: unknown) => (typeof value === 'symbol' ? { hidden: true } : value));
  const image = kept.get(key) ?? figureImage(table);
  kept.delete(key);
  kept.set(key, image);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return image;
}
