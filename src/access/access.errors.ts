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

/** The identity provider did not answer: whoever comes later gets in, nothing is lost. */
export class ProviderUnreachableError extends Error {
  readonly code = 'unavailable';
  constructor(cause?: unknown) {
    super('De inlogdienst antwoordt niet. Probeer het over een paar minuten opnieuw.', { cause });
    this.name = 'ProviderUnreachableError';
  }
}

/** One bearer called more often in a minute than is allowed. */
export class TooManyCallsError extends Error {
  readonly code = 'tooMany';
  /** @param seconds until the next call is answered, for `Retry-After` */
  constructor(readonly seconds: number) {
    const wait = `Wacht ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} en stuur het opnieuw.`;
    super(`Dit toegangsbewijs wordt vaker gebruikt dan in een minuut mag. ${wait} Er is niets verwerkt.`);
    this.name = 'TooManyCallsError';
  }
}
