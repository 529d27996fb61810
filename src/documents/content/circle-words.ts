import type { PlacementContext } from '../../../workflows/placement/placement.context.js';

/** Circles of A3 in plain words: for the person's own letter alone (F4). */
export const CIRCLE_WORDS: Readonly<Record<PlacementContext['circle'], string | null>> = {
  generalAssistance: 'mensen met een bijstandsuitkering',
  anw: 'mensen met een nabestaandenuitkering',
  ioaw: 'mensen met een IOAW-uitkering',
  ioaz: 'mensen met een IOAZ-uitkering',
  notEntitled: 'mensen zonder uitkering die wij helpen bij het vinden van werk',
  formerGroups: 'mensen die eerder bij een van de groepen van de wet hoorden',
  youthSupported: 'jongeren onder 27 die wij helpen bij het vinden van werk',
  youthWorkStudy: 'jongeren onder 27 die leren en werken',
  none: null,
};
