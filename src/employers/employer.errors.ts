/** There is no such employer for the bodies of this session. */
export class UnknownEmployerError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Deze werkgever is er niet, of u hebt er geen toegang toe.');
    this.name = 'UnknownEmployerError';
  }
}

/** M44: a warning; the sender may say that it is another one after all. */
export class DuplicateEmployerError extends Error {
  readonly code = 'duplicate';
  constructor(readonly existing: readonly string[]) {
    super(
      'Er is al een werkgever met dit KvK-nummer. Gebruik die, of stuur acceptDuplicate mee als het echt een andere is.',
    );
    this.name = 'DuplicateEmployerError';
  }
}

/** M44: this employer is read as another one; what changes, changes there. */
export class MergedEmployerError extends Error {
  readonly code = 'conflict';
  readonly existing: readonly string[];
  constructor(into: string) {
    super('Deze werkgever is samengevoegd met een andere. Wijzig de werkgever die bleef, of maak het ongedaan.');
    this.name = 'MergedEmployerError';
    this.existing = [into];
  }
}
