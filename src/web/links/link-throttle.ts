import { TooManyError } from '../../links/link.errors.js';

type Window = { readonly since: number; count: number };
const WINDOW_MS = 60_000;
const MOST_KEPT = 10_000;

/**
 * Holds back who knocks too often from one address. Per process: secrets and codes are guarded by themselves, this only
 * keeps the load down.
 */
export class LinkThrottle {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws TooManyError */
  pass(address: string): void {
    const now = this.now();
    const window = this.windows.get(address);
    if (window === undefined || now - window.since >= WINDOW_MS) {
      if (this.windows.size >= MOST_KEPT) this.windows.clear();
      this.windows.set(address, { since: now, count: 1 });
      return;
    }
    window.count += 1;
    if (window.count > this.most) {
      throw new TooManyError('Er komen te veel verzoeken van uw adres. Wacht een minuut en probeer het opnieuw.');
    }
  }
}
