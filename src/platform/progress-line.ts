type Out = { readonly isTTY?: boolean; write(text: string): unknown };

/** Milliseconds between two lines where nobody sits at a terminal. */
const EVERY_MS = 10_000;

/**
 * Progress of a long command on standard error: at a terminal one line that goes along, elsewhere (a log, a pipe) a line of its
 * own every ten seconds, so that who reads along sees that it goes on and how far it is.
 */
export class ProgressLine {
  private last: number;
  private isOpen = false;

  /** @param name what is being done, at the beginning of the line */
  constructor(
    private readonly name: string,
    private readonly out: Out = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.last = now();
  }

  /** @param words how far it is, such as `20 van 100 dossiers` */
  tell(words: string): void {
    const line = `${this.name}: ${words}`;
    if (this.out.isTTY === true) {
      this.out.write(`\r${line}`);
      this.isOpen = true;
      return;
    }
    const at = this.now();
    if (at - this.last < EVERY_MS) return;
    this.last = at;
    this.out.write(`${line}\n`);
  }

  /** Closes the line of a terminal; what comes after it begins on a line of its own. */
  end(): void {
    if (this.isOpen) this.out.write('\n');
    this.isOpen = false;
  }
}
