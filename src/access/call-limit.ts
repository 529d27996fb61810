import { MinuteCount } from '../platform/minute-count.js';
import { TooManyCallsError } from './access.errors.js';
import type { Identity } from './token-check.js';

/**
 * How often one bearer may call the API in a minute; everybody else goes on meanwhile. Counted by this process alone, before anything
 * is read of who calls.
 */
export class CallLimit {
  private readonly counts: MinuteCount;

  constructor(most: number, now?: () => number) {
    this.counts = new MinuteCount(most, now);
  }

  /** @throws TooManyCallsError with the seconds until the next minute begins */
  pass({ issuer, subject }: Identity): void {
    const seconds = this.counts.secondsToWait(`${issuer} ${subject}`);
    if (seconds > 0) throw new TooManyCallsError(seconds);
  }
}
