import type { z } from 'zod';

export type FieldFault = { readonly field: string; readonly code: string; readonly detail: string };

/** What was sent does not have the form that was asked; all faults at once. */
export class InvalidInputError extends Error {
  readonly code = 'invalidInput';
  constructor(readonly fields: readonly FieldFault[]) {
    super(fields.length === 1 ? 'Eén gegeven klopt niet.' : `${fields.length} gegevens kloppen niet.`);
    this.name = 'InvalidInputError';
  }
}

/** Parses at the edge. @throws InvalidInputError */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const read = readInput(schema, value);
  if (read.success) return read.data;
  throw new InvalidInputError(read.faults);
}

export type ReadInput<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly faults: readonly FieldFault[] };

/** The same for whoever has more to say of it: what was read, or its faults in Dutch. */
export function readInput<T extends z.ZodType>(schema: T, value: unknown): ReadInput<z.infer<T>> {
  const parsed = schema.safeParse(value, { error: sentenceOf });
  if (parsed.success) return { success: true, data: parsed.data };
  return { success: false, faults: parsed.error.issues.flatMap(faultsOf) };
}

function faultsOf(issue: z.core.$ZodIssue): readonly FieldFault[] {
  const field = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ field, code: issue.code, detail: issue.message }];
  return issue.keys.map((key) => ({
    field: [field, key].filter((part) => part !== '').join('.'),
    code: issue.code,
    detail: 'Dit gegeven kennen we niet.',
  }));
}

/** Dutch for what zod found; a message that the schema itself gives is kept by zod. */
function sentenceOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Dit gegeven ontbreekt.' : 'Dit gegeven heeft de verkeerde vorm.';
    case 'invalid_value':
      return `Kies uit: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `De waarde is te klein of te kort (minstens ${issue.minimum}).`;
    case 'too_big':
      return `De waarde is te groot of te lang (hoogstens ${issue.maximum}).`;
    case 'invalid_format':
      return 'Dit gegeven heeft niet de juiste vorm.';
    default:
      return 'Dit gegeven klopt niet.';
  }
}
