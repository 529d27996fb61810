import type { SealedPart } from '../../placements/placement.schemas.js';
import { EMPLOYER_EXPLANATION } from './employer-explanation.js';
import { TASK_ROWS, textOf, type Typed } from '../forms/form-values.js';

/** Free text of a form: it lies sealed, never among the facts. */
export function sealedFrom(typed: Typed): SealedPart | undefined {
  const explanation = textOf(typed, '_toelichting');
  const employerExplanation = textOf(typed, EMPLOYER_EXPLANATION);
  const tasks = Array.from({ length: TASK_ROWS }, (_none, row) => textOf(typed, `tasks.${row}.name`))
    .filter((_name, row) => textOf(typed, `tasks.${row}.share`) !== '')
    .map((name, row) => ({ name: name === '' ? `Taak ${row + 1}` : name }));
  const sealed = {
    ...(explanation === '' ? {} : { explanation }),
    ...(employerExplanation === '' ? {} : { employerExplanation }),
    ...(tasks.length === 0 ? {} : { tasks }),
  };
  return Object.keys(sealed).length === 0 ? undefined : sealed;
}
