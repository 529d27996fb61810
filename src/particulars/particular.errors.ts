/** What was sent cannot be recorded so; all faults at once. */
export class ParticularsRefusedError extends Error {
  readonly code = 'invalidInput';
  constructor(readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[]) {
    super(fields.map(({ detail }) => detail).join(' '));
    this.name = 'ParticularsRefusedError';
  }
}

/** Somebody else recorded particulars of this placement since they were read. */
export class ParticularsStaleError extends Error {
  readonly code = 'staleRevision';
  constructor(
    readonly expected: number,
    readonly current: number,
  ) {
    super('De bijzonderheden van deze plaatsing zijn intussen door iemand anders veranderd.');
    this.name = 'ParticularsStaleError';
  }
}

/** No contract that was agreed at the start follows on this day. */
export class NoAgreedContractError extends Error {
  readonly code = 'noAgreedContract';
  constructor() {
    super('Er volgt op deze dag geen contract dat bij de start is afgesproken, of het is al vastgelegd.');
    this.name = 'NoAgreedContractError';
  }
}
