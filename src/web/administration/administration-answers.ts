import type { Response } from 'express';
import { problemOf } from '../../http/problem-of.js';
import { faultsOf, type InForm } from '../forms/form-part.js';
import type { Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';

export type Refused = { readonly status: number; readonly refusal: Refusal };

/** Why a form was refused, to show it beside what was typed. @throws the error itself when no form can show it */
export function refusedOf(error: unknown, form: string, typed: Typed, inForm: InForm = () => undefined): Refused {
  const status = problemOf(error)?.status ?? 500;
  if (status === 412) {
    const detail = 'Iemand anders heeft dit intussen gewijzigd. Kijk wat er nu staat en sla daarna opnieuw op.';
    return { status, refusal: { form, typed, faults: [{ field: undefined, detail }] } };
  }
  return { status, refusal: { form, typed, faults: faultsOf(error, inForm) } };
}

/**
 * Does what a form asks and leads on, or shows the page again with what is wrong and what was typed.
 * @param shown the page with the refusal
 */
export async function answerForm(
  response: Response,
  asked: { readonly form: string; readonly typed: Typed; readonly next: string; readonly inForm?: InForm },
  work: () => Promise<unknown>,
  shown: (refusal: Refusal) => Promise<string>,
): Promise<void> {
  try {
    await work();
    response.redirect(303, asked.next);
  } catch (error) {
    const { status, refusal } = refusedOf(error, asked.form, asked.typed, asked.inForm);
    response
      .status(status)
      .type('html')
      .send(await shown(refusal));
  }
}

/** Words for what `?klaar=` names; anything else says nothing. */
export function doneWords(words: Readonly<Record<string, string>>, done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(words, done) ? words[done] : undefined;
}
