import { z } from 'zod';

/** One thing a deciding body may choose: the rule it belongs to, what values it takes and what holds without a choice. */
export type PolicyDefinition<S extends z.ZodType = z.ZodType> = {
  readonly rule: string;
  readonly schema: S;
  readonly default: z.infer<S>;
  /** Dutch label of the setting and Dutch explanation for the administrator and for letters. */
  readonly label: string;
  readonly explanation: string;
};

/** One entry of the catalogue. */
export function policy<S extends z.ZodType>(
  rule: string,
  schema: S,
  value: z.infer<S>,
  label: string,
  explanation: string,
): PolicyDefinition<S> {
  return { rule, schema, default: value, label, explanation };
}

export const days = z.int().min(0).max(3660);
export const months = z.int().min(0).max(120);
export const halfMonths = z.number().min(0).max(24).multipleOf(0.5);
export const years = z.int().min(0).max(100);
export const percent = z.int().min(0).max(100);
export const euros = z.string().regex(/^\d{1,9}\.\d{2}$/);
