import type { RegionFigure } from '../../region/region-figures.js';
import { figureImage } from '../outcomes/figure-image.js';
import type { DrawnFigure } from './targets-page.js';

/** Figures of the region with their pictures, in the same order. */
export async function drawn(figures: readonly RegionFigure[]): Promise<readonly DrawnFigure[]> {
  const found: DrawnFigure[] = [];
  for (const figure of figures) found.push({ ...figure, svg: await figureImage(figure.table) });
  return found;
}
