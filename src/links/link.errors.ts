/** Why a link opens nothing now; the page says what to do. */
export type ClosedReason = 'unknown' | 'expired' | 'revoked' | 'locked' | 'used';

/** A link or its session that opens nothing (any more). */
export class LinkClosedError extends Error {
  readonly code = 'linkClosed';
  /** @param tenant whose link it was; undefined when there is no such link */
  constructor(
    readonly reason: ClosedReason,
    readonly tenant?: string,
  ) {
    super('Deze link werkt niet (meer).');
    this.name = 'LinkClosedError';
  }
}

/** The code is not the one that was sent. */
export class WrongCodeError extends Error {
  readonly code = 'wrongCode';
  constructor(readonly left: number) {
    super(left === 1 ? 'De code klopt niet. U mag het nog één keer proberen.' : `De code klopt niet.`);
    this.name = 'WrongCodeError';
  }
}

/** Too many links, codes or visits in a short time. */
export class TooManyError extends Error {
  readonly code = 'tooMany';
  constructor(
    message: string,
    readonly tenant?: string,
    /** Seconds until the next request is answered, for `Retry-After`; undefined where only a new day or a person helps. */
    readonly seconds?: number,
  ) {
    super(message);
    this.name = 'TooManyError';
  }
}

/** This link cannot be made: wrong addressee, nobody to send it to, or no such part. */
export class LinkUnfitError extends Error {
  readonly code = 'linkUnfit';
  constructor(readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[]) {
    super(fields.map(({ detail }) => detail).join(' '));
    this.name = 'LinkUnfitError';
  }
}

/** There is no such link on this placement. */
export class UnknownLinkError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Deze link is er niet.');
    this.name = 'UnknownLinkError';
  }
}
