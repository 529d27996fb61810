/** What is asked for is not there, or not for this session. */
export class UnknownPayRunError extends Error {
  readonly code = 'unknownStream';
  constructor(readonly run: string) {
    super('Deze betaalrun bestaat niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownPayRunError';
  }
}

/** No employer with this id, or not for this session. */
export class UnknownEmployerAccountError extends Error {
  readonly code = 'unknownStream';
  constructor(readonly employer: string) {
    super('Deze werkgever bestaat niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownEmployerAccountError';
  }
}

/** The run, account or recovery is not in a state for it. */
export class PaymentConflictError extends Error {
  readonly code = 'conflict';
  constructor(detail: string) {
    super(detail);
    this.name = 'PaymentConflictError';
  }
}

/** A rule does not allow it; `rule` is its id. */
export class PaymentRefusedError extends Error {
  readonly code = 'ruleRefuses';
  readonly refusals: readonly { readonly code: string; readonly rule: string; readonly detail: string }[];
  constructor(code: string, rule: string, detail: string) {
    super(detail);
    this.name = 'PaymentRefusedError';
    this.refusals = [{ code, rule, detail }];
  }
}

/** Separation of duties (F8): somebody else has to do it. */
export class OtherPersonNeededError extends Error {
  readonly code = 'notAllowed';
  constructor(detail: string) {
    super(detail);
    this.name = 'OtherPersonNeededError';
  }
}
