/** Nobody is known to have sent this. */
export class NotSignedInError extends Error {
  readonly code = 'notSignedIn';
  constructor(readonly detail: string) {
    super(detail);
    this.name = 'NotSignedInError';
  }
}

/** We know who sent it; it may not. */
export class NotAllowedError extends Error {
  readonly code = 'notAllowed';
  constructor(readonly detail: string) {
    super(detail);
    this.name = 'NotAllowedError';
  }
}
