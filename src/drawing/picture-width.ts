/**
 * Every picture is drawn twice, and the stylesheet shows the one that fits: a wide one, and one for a phone in which the words
 * are as large as those around it. Which is which stands in the class of the SVG.
 */
export type PictureWidth = 'wide' | 'narrow';
/** In units of the SVG; it grows with the page. */
export const WIDTHS: Readonly<Record<PictureWidth, number>> = { wide: 760, narrow: 360 };
export const WIDTH_CLASS: Readonly<Record<PictureWidth, string>> = { wide: 'breed', narrow: 'smal' };
