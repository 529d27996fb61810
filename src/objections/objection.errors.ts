/** There is no such letter to object against for this side. */
export class LetterNotSentError extends Error {
  readonly code = 'letterNotSent';
  readonly fields = [
    { field: 'letter', code: 'not-sent', detail: 'Kies een brief die aan deze partij is verstuurd.' },
  ] as const;
  constructor() {
    super('Deze brief is niet aan deze partij verstuurd.');
    this.name = 'LetterNotSentError';
  }
}
