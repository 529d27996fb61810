import { LawError } from '../../workflows/law/law-error.js';

/** What is wrong with one field of a case; the detail is Dutch and names the rule. */
export type FieldFault = { readonly field: string; readonly detail: string };

/** Why a case cannot be computed: all faults of the case at once. */
export type CalculationError = {
  readonly code: CalculationErrorCode;
  readonly detail: string;
  readonly fields: readonly FieldFault[];
};

export type CalculationErrorCode = 'json.invalid' | 'calculation.unknown' | 'case.invalid';

export function invalidCase(fields: readonly FieldFault[]): CalculationError {
  const count = fields.length === 1 ? 'één fout' : `${fields.length} fouten`;
  return {
    code: 'case.invalid',
    detail: `De casus heeft ${count}: ${fields.map((one) => one.detail).join(' ')}`,
    fields,
  };
}

/** A refusal of the law as a fault of the field it names; anything else is a bug and is thrown on. */
export function faultOf(error: unknown, fallbackField: string): FieldFault {
  if (!(error instanceof LawError)) throw error;
  return { field: error.field ?? fallbackField, detail: error.detail };
}
