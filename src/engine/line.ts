/** Work for one connection, one after the other in the order in which it came: a connection takes one question at a time. */
export class Line {
  private last: Promise<unknown> = Promise.resolve();

  /** After the first that fails nothing is begun any more: whoever comes later fails with it. */
  next<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine;
    // Whoever waits for it, or for the end, hears of the failure; nobody has to.
    mine.catch(() => undefined);
    return mine;
  }

  /** When all is done. @throws what the first that failed threw */
  async end(): Promise<void> {
    await this.last;
  }
}
