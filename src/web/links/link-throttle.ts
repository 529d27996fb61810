import { TooManyError } from '../../links/link.errors.js';
import { MinuteCount } from '../../platform/minute-count.js';

/**
 * Holds back who knocks too often from one address. Per process: secrets and codes are guarded by themselves, this only
 * keeps the load down.
 */
export class LinkThrottle {
  private readonly counts: MinuteCount;

  constructor(most: number) {
    this.counts = new MinuteCount(most);
  }

  /** @throws TooManyError */
  pass(address: string): void {
    const seconds = this.counts.secondsToWait(address);
    if (seconds === 0) return;
    const message = 'Er komen te veel verzoeken van uw adres. Wacht een minuut en probeer het opnieuw.';
    throw new TooManyError(message, undefined, seconds);
  }
}
