import type { FigureDefinition } from '../figure-table.js';
import { stepsFigure, termsFigure, valuesFigure } from './measuring-figures.js';
import { registerFigure } from './register-figure.js';
import { supportFigure } from './support-figure.js';
import { survivalFigure } from './survival-figure.js';
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
