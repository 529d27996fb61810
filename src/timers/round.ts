/**
 * One kind of work that is done again and again, never twice at the same time. Being called while it runs makes it run
 * once more afterwards, so that no call is lost.
 */
export class Round {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** First run at once, then every so many milliseconds. */
  start(everyMs: number): void {
    this.timer = setInterval(() => void this.call(), everyMs);
    void this.call();
  }

  /** Resolves when the work that this call asked for is done; never throws. */
  call(): Promise<void> {
    if (this.stopped) return this.running ?? Promise.resolve();
    if (this.running) this.again = true;
    else this.running = this.run();
    return this.running;
  }

  /** No new work; resolves when the work under way is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        this.failed(error);
      }
    } while (this.again && !this.stopped);
    this.running = undefined;
  }
}
