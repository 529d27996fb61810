import { escaped } from '../../drawing/figure-chart.js';
import { figureDrawing } from '../../drawing/figure-drawing.js';
import type { FigureTable } from '../../outcomes/figure-table.js';

/**
 * The picture of a table for a page. Twice, for a wide page and for a phone; the stylesheet shows one of them, and only that one
 * is read out. A flow has too many words side by side for a phone: it is as wide as it must be, and scrolls in a box of its own.
 */
export async function figureImage(table: FigureTable): Promise<string | undefined> {
  const drawing = await figureDrawing(table);
  if (drawing === undefined) return undefined;
  const { wide, narrow } = drawing;
  if (narrow !== undefined) return wide + narrow;
  return `<div class="schuif" role="region" tabindex="0" aria-label="Afbeelding: ${escaped(table.caption)}">${wide}</div>`;
}
