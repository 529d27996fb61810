/** No placement with this id, or not for this session. */
export class UnknownPlacementError extends Error {
  readonly code = 'unknownStream';
  constructor(readonly placement: string) {
    super('Deze plaatsing bestaat niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownPlacementError';
  }
}

/** The law does not reach what was asked: a month before 2017, an age without a minimum wage. */
export class NotComputableError extends Error {
  readonly code = 'ruleRefuses';
  constructor(
    detail: string,
    readonly refusals: readonly { readonly code: string; readonly rule: string; readonly detail: string }[],
  ) {
    super(detail);
    this.name = 'NotComputableError';
  }
}
