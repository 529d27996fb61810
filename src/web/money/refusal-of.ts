import { problemOf } from '../../http/problem-of.js';
import type { Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';

/** Statuses that a form can show beside what was typed; others have a page of their own. */
const ON_FORM = [400, 403, 409, 412, 422];

type Fault = { readonly field?: string; readonly detail: string; readonly rule?: string };
export type Refused = { readonly status: number; readonly refusal: Refusal };

/** Why something of money was not done, for its form. @throws the error itself when no form can show it */
export function refusalOf(error: unknown, form: string, typed: Typed, fields: readonly string[]): Refused {
  const problem = problemOf(error);
  if (!problem || !ON_FORM.includes(problem.status)) throw error;
  const listed = (Array.isArray(problem['errors']) ? problem['errors'] : []) as readonly Fault[];
  const faults = listed.length > 0 ? listed : [{ detail: problem.detail }];
  return {
    status: problem.status,
    refusal: {
      form,
      typed,
      faults: faults.map(({ field, detail, rule }: Fault) => ({
        field: fields.find((name) => name === field),
        detail,
        ...(rule === undefined ? {} : { rule }),
      })),
    },
  };
}
