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
  constructor() {
    super('Stuur de ETag die u las mee in de header If-Match.');
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
