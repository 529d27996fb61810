type Window = { readonly since: number; count: number };
const WINDOW_MS = 60_000;
const MOST_KEPT = 10_000;

/** Counts per name in windows of a minute, in this process. The time is that of the process: a moved clock lets nobody through. */
export class MinuteCount {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts one more of a name. @returns whole seconds until its window is over when that is one too many, else 0 */
  secondsToWait(name: string): number {
    const now = this.now();
    const window = this.windows.get(name);
    if (window === undefined || now - window.since >= WINDOW_MS) {
      if (this.windows.size >= MOST_KEPT) this.windows.clear();
      this.windows.set(name, { since: now, count: 1 });
      return 0;
    }
    window.count += 1;
    return window.count > this.most ? Math.ceil((window.since + WINDOW_MS - now) / 1000) : 0;
  }
}
