import type { About } from '../workplaces/work-sides.js';

/** Messages about the visit, the draft and the questions on the work: for where the work is done, by the hirer too (M15). */
const ABOUT_THE_WORK = ['visit.', 'views.', 'measurement.draft', 'employer-conditions'];

/** Anything else that goes to an employer is about decisions, money or contract: for who employs. */
export const aboutOf = (template: string): About =>
  ABOUT_THE_WORK.some((begin) => template.startsWith(begin)) ? 'work' : 'employment';
