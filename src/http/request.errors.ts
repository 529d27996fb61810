/** What is asked for is not there, or not for this session. */
export class NotFoundError extends Error {
  readonly code = 'notFound';
  constructor(message = 'Dit is er niet, of u hebt er geen toegang toe.') {
    super(message);
    this.name = 'NotFoundError';
  }
}

/** A change without If-Match: the sender must say which version was seen. */
export class RevisionMissingError extends Error {
  readonly code = 'revisionMissing';
  constructor(message = 'Stuur de ETag die u las mee in de header If-Match.') {
    super(message);
    this.name = 'RevisionMissingError';
  }
}

/** A header or query parameter that cannot be read. */
export class BadRequestError extends Error {
  readonly code = 'badRequest';
  constructor(message: string) {
    super(message);
    this.name = 'BadRequestError';
  }
}

/** The body is of a kind the API does not read. */
export class UnsupportedMediaTypeError extends Error {
  readonly code = 'unsupportedMediaType';
  constructor() {
    super('Stuur de gegevens als JSON, met Content-Type: application/json. Een bestand gaat als multipart/form-data.');
    this.name = 'UnsupportedMediaTypeError';
  }
}

/** What is asked for is there, in other forms. */
export class NotAcceptableError extends Error {
  readonly code = 'notAcceptable';
  constructor(types: readonly string[]) {
    super(`Dit is er als ${types.join(' en als ')}. Kies een daarvan in de header Accept.`);
    this.name = 'NotAcceptableError';
  }
}

/** The address is there, for other methods. */
export class MethodNotAllowedError extends Error {
  readonly code = 'methodNotAllowed';
  /** @param allowed as in the header `Allow` */
  constructor(
    method: string,
    readonly allowed: readonly string[],
  ) {
    super(`${method} kan niet op dit adres. Wel: ${allowed.join(', ')}.`);
    this.name = 'MethodNotAllowedError';
  }
}
