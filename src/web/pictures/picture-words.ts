import type { PictureKind } from '../../pictures/frozen-pictures.service.js';

export const PICTURE_WORDS: Readonly<Record<PictureKind, string>> = {
  zero: '0-meting',
  quarter: 'Kwartaal',
  half: 'Half jaar',
  year: 'Afgesloten jaar',
  evaluation: 'Evaluatie na een half jaar',
  own: 'Anders',
};
