/** Somebody has as many calendar links as are allowed. */
export class TooManySubscriptionsError extends Error {
  readonly code = 'conflict';
  constructor(most: number) {
    super(`U hebt al ${most} links. Trek er eerst een in.`);
    this.name = 'TooManySubscriptionsError';
  }
}
