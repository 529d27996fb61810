import type { PlainQuestion } from './plain-question.js';
import { PROCESS_QUESTIONS } from './process-questions.js';
import { VALUE_QUESTIONS } from './value-questions.js';
import { WORK_QUESTIONS } from './work-questions.js';

/** The question of every figure that has a number, of the tables of the rooms. */
export const PLAIN_QUESTIONS: readonly PlainQuestion[] = [...WORK_QUESTIONS, ...PROCESS_QUESTIONS, ...VALUE_QUESTIONS];
