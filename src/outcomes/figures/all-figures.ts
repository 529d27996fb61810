import type { FigureDefinition } from '../figure-table.js';
import { benefitFigure } from './benefit-figure.js';
import { cohortFigure } from './cohort-figure.js';
import { completenessFigure } from './completeness-figure.js';
import { costFigure } from './cost-figure.js';
import { flowFigure } from './flow-figure.js';
import { jobsFigure } from './jobs-figure.js';
import { ladderFigure } from './ladder-figure.js';
import { arrangementFigure } from './particulars/arrangement-figure.js';
import { contractsFigure } from './particulars/contracts-figure.js';
import { matchFigure } from './particulars/match-figure.js';
import { reasonFigure } from './particulars/reason-figure.js';
import { workFormFigure } from './particulars/work-form-figure.js';
import { objectionsFigure } from './objections-figure.js';
import { registerFigure } from './register-figure.js';
import { retentionFigure } from './retention-figure.js';
import { riskFigure } from './risk-figure.js';
import { spreadFigure } from './spread-figure.js';
import { stepsFigure } from './steps-figure.js';
import { supportFigure } from './support-figure.js';
import { survivalFigure } from './survival-figure.js';
import { termsFigure } from './terms-figure.js';
import { valuesFigure } from './values-figure.js';

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
  spreadFigure,
  stepsFigure,
  termsFigure,
  riskFigure,
  costFigure,
  objectionsFigure,
  benefitFigure,
  ladderFigure,
  completenessFigure,
  reasonFigure,
  matchFigure,
  arrangementFigure,
  workFormFigure,
  contractsFigure,
];
