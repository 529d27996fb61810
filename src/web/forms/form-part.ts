import type { z } from 'zod';
import { parseInput } from '../../http/invalid-input.error.js';
import { problemOf } from '../../http/problem-of.js';
import type { ShownFault } from './error-summary.js';
import { faultSentence } from './fault-sentence.js';

/** One part of the form: what was read from it, or what is wrong with it. */
export type Part<T> = { readonly value?: T; readonly faults: readonly ShownFault[] };

/** Field of the form for a path of a schema; undefined keeps its last word. */
export type InForm = (path: string) => string | undefined;

export function partOf<S extends z.ZodType>(schema: S, value: unknown, inForm: InForm): Part<z.infer<S>> {
  try {
    return { value: parseInput(schema, value), faults: [] };
  } catch (error) {
    return { faults: faultsOf(error, inForm) };
  }
}

type Listed = { readonly field?: string; readonly detail: string; readonly rule?: string };

/** @throws the error itself when it is none that a form can show */
export function faultsOf(error: unknown, inForm: InForm = () => undefined): readonly ShownFault[] {
  const problem = problemOf(error);
  if (!problem || ![400, 403, 409, 422].includes(problem.status)) throw error;
  const listed = (Array.isArray(problem['errors']) ? problem['errors'] : []) as readonly Listed[];
  if (listed.length === 0) return [{ field: undefined, detail: problem.detail }];
  return listed.map(({ field, detail, rule }) => ({
    field: field === undefined ? undefined : (inForm(field) ?? field.split('.').at(-1)),
    detail: faultSentence(detail),
    ...(rule === undefined ? {} : { rule }),
  }));
}

export const orNull = (text: string): string | null => (text === '' ? null : text);
export const orUndefined = (text: string): string | undefined => (text === '' ? undefined : text);
export const yesNo = (text: string): boolean | undefined => (text === 'ja' ? true : text === 'nee' ? false : undefined);
