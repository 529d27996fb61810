/** Somebody has as many calendar links as are allowed. */
export class TooManySubscriptionsError extends Error {
  readonly code = 'conflict';
  constructor(most: number) {
    super(`U hebt al ${most} links. Trek er eerst een in.`);
    this.name = 'TooManySubscriptionsError';
  }
}

/** A link is shown when it is made, and never again. */
export class SubscriptionShownError extends Error {
  readonly code = 'conflict';
  constructor() {
    super('Deze link is al gemaakt en wordt niet nog een keer getoond. Trek hem hieronder in en maak een nieuwe.');
    this.name = 'SubscriptionShownError';
  }
}
