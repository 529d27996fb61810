import type { FigureDefinition } from '../figure-table.js';
import {
  registerFigure,
  stepsFigure,
  supportFigure,
  survivalFigure,
  termsFigure,
  valuesFigure,
} from './process-figures.js';
import { cohortFigure, flowFigure, jobsFigure, retentionFigure } from './work-figures.js';

/** The figures of a deciding body, in the order of the page. */
export const FIGURES: readonly FigureDefinition[] = [
  jobsFigure,
  cohortFigure,
  retentionFigure,
  survivalFigure,
  flowFigure,
  supportFigure,
  registerFigure,
  valuesFigure,
  stepsFigure,
  termsFigure,
];
