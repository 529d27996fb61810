/** What the law does not allow or does not know: a stable code, a Dutch sentence, the rule and the field it is about. */
export class LawError extends Error {
  override readonly name = 'LawError';

  constructor(
    readonly code: LawErrorCode,
    readonly detail: string,
    readonly rule: string,
    readonly field?: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

export type LawErrorCode =
  | 'date.impossible'
  | 'date.before-rule'
  | 'date.after-rule'
  | 'date.beyond-tables'
  | 'date.before-tables'
  | 'age.too-young'
  | 'hours.impossible'
  | 'wage-value.impossible'
  | 'tasks.impossible'
  | 'suspension.impossible'
  | 'bsn.impossible'
  | 'municipality.impossible';
