/** The person's key was destroyed: what was sealed with it cannot be read any more, by anybody. */
export class PersonErasedError extends Error {
  readonly code = 'personErased';
  constructor(readonly person: string) {
    super('De gegevens van deze persoon zijn vernietigd.');
    this.name = 'PersonErasedError';
  }
}
