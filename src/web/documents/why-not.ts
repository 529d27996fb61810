import { z } from 'zod';
import { localDate } from '../../../workflows/payload.js';
import { problemOf } from '../../http/problem-of.js';
import { DocumentNotReadyError } from '../../documents/documents.errors.js';

/** When and how letters go out, as it was typed. */
export const SendWishes = z.object({
  sentOn: localDate,
  channel: z.enum(['letter', 'portal'], { error: 'Kies hoe de brief gaat.' }),
});

/** Why something with a letter was refused, in Dutch, every reason; a bug is thrown on. */
export function whyNot(error: unknown): readonly string[] {
  if (error instanceof DocumentNotReadyError) return error.reasons;
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message);
  const problem = problemOf(error);
  if (problem === undefined || problem.status >= 500) throw error;
  const refusals = detailsIn(error);
  return refusals.length > 0 ? refusals : [problem.detail ?? problem.title];
}

function detailsIn(error: unknown): readonly string[] {
  if (!(error instanceof Error) || !('refusals' in error) || !Array.isArray(error.refusals)) return [];
  return error.refusals.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'detail' in one && typeof one.detail === 'string' ? [one.detail] : [],
  );
}
