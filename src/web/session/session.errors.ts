/** The login did not come to an end: expired, refused by the provider, or begun elsewhere. */
export class LoginFailedError extends Error {
  readonly code = 'loginFailed';
  constructor(cause?: unknown) {
    super('Het inloggen is niet gelukt. Begin opnieuw.', { cause });
    this.name = 'LoginFailedError';
  }
}

/** A form without the token of this session: it came from another site, or from before the login. */
export class ForeignFormError extends Error {
  readonly code = 'foreignForm';
  constructor() {
    super(
      'Dit formulier hoort niet bij uw sessie. Er is niets opgeslagen. Ga terug, ververs de pagina en probeer het opnieuw.',
    );
    this.name = 'ForeignFormError';
  }
}

/** Whoever opens this file in this role has to say why (F6). */
export class PurposeNeededError extends Error {
  readonly code = 'purposeNeeded';
  constructor(readonly placement: string) {
    super('Geef aan waarom u dit dossier opent.');
    this.name = 'PurposeNeededError';
  }
}
