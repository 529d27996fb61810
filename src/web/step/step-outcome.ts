import { StaleRevisionError } from '../../engine/engine.errors.js';
import { problemOf } from '../../http/problem-of.js';
import type { ShownFault } from '../forms/error-summary.js';
import { faultSentence } from '../forms/fault-sentence.js';
import type { FormField } from '../forms/form-field.js';

/** Why a step was not taken: somebody was first, or something is wrong with it. */
export type Refused =
  | { readonly kind: 'conflict'; readonly status: 409; readonly error: StaleRevisionError }
  | { readonly kind: 'faults'; readonly status: number; readonly faults: readonly ShownFault[] };

/** Statuses that a form can show beside what was typed; others have a page of their own. */
const ON_FORM = [400, 403, 409, 422];

type Fault = { readonly field?: string; readonly detail: string; readonly rule?: string };

/** Fields of a form: by name, or whole, so that a fault is said as it is mended there. */
export type ShownFields = readonly (string | Pick<FormField, 'name' | 'kind'>)[];

/** @throws the error itself when no form can show it */
export function refusedBy(error: unknown, fields: ShownFields): Refused {
  if (error instanceof StaleRevisionError) return { kind: 'conflict', status: 409, error };
  const problem = problemOf(error);
  if (!problem || !ON_FORM.includes(problem.status)) throw error;
  const listed = (Array.isArray(problem['errors']) ? problem['errors'] : []) as readonly Fault[];
  const faults = listed.length > 0 ? listed : [{ detail: problem.detail }];
  const told = faults.map((fault) => shown(fault, fields));
  return { kind: 'faults', status: problem.status, faults: inOrderOf(fields, told) };
}

/** A fault inside a list (`tasks.0.pace`) is shown at the list. */
function shown({ field, detail, rule }: Fault, fields: ShownFields): ShownFault {
  const own = fields
    .map((one) => (typeof one === 'string' ? { name: one, kind: undefined } : one))
    .find(({ name }) => field === name || field?.startsWith(`${name}.`));
  const said = faultSentence(detail, own?.kind);
  return { field: own?.name, detail: said, ...(rule === undefined ? {} : { rule }) };
}

/** As the fields stand on the form, after what is about the whole. */
function inOrderOf(fields: ShownFields, faults: readonly ShownFault[]): readonly ShownFault[] {
  const names = fields.map((one) => (typeof one === 'string' ? one : one.name));
  const placeOf = ({ field }: ShownFault): number => (field === undefined ? -1 : names.indexOf(field));
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b));
}
